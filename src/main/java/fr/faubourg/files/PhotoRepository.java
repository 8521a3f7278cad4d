package fr.faubourg.files;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps photos. */
@Repository
class PhotoRepository {
    private final JdbcClient jdbc;

    PhotoRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sizes that are kept. */
    enum Variant {
        FULL,
        THUMBNAIL
    }

    /** Whom a photo depends on. */
    record Owner(@Nullable String subjectKind, @Nullable UUID subjectId, UUID accountId, int version) {}

    private record Row(UUID id, UUID subjectId, int width, int height) {
        Photo photo() {
            return new Photo(new PhotoId(id), subjectId, width, height);
        }
    }

    void insert(UUID id, PreparedPhoto photo, UUID account) {
        jdbc.sql("insert into files.photo (id, width, height, account_id) values (:id, :width, :height, :account)")
                .param("id", id)
                .param("width", photo.width())
                .param("height", photo.height())
                .param("account", account)
                .update();
        insertContent(id, Variant.FULL, photo.full());
        insertContent(id, Variant.THUMBNAIL, photo.thumbnail());
    }

    /** Attaches a photo that the account uploaded and that belongs to nothing yet. */
    boolean attach(UUID id, String kind, UUID subject, int rank, UUID account) {
        return jdbc.sql("""
                update files.photo set subject_kind = :kind, subject_id = :subject, rank = :rank, attached_at = clock_timestamp()
                where id = :id and account_id = :account and subject_id is null
                """)
                        .param("id", id)
                        .param("kind", kind)
                        .param("subject", subject)
                        .param("rank", rank)
                        .param("account", account)
                        .update()
                == 1;
    }

    int nextRank(String kind, UUID subject) {
        return jdbc.sql("""
                select coalesce(max(rank) + 1, 0) from files.photo where subject_kind = :kind and subject_id = :subject
                """)
                .param("kind", kind)
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }

    List<Photo> of(String kind, Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("""
                select id, subject_id, width, height from files.photo
                where subject_kind = :kind and subject_id = any (:subjects) order by subject_id, rank, id
                """)
                .param("kind", kind)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .map(Row::photo)
                .toList();
    }

    /** The photos among these that the account uploaded and that belong to nothing yet. */
    List<UUID> waiting(Collection<UUID> ids, UUID account) {
        return jdbc.sql("""
                select id from files.photo where id = any (:ids) and account_id = :account and subject_id is null order by id
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("account", account)
                .query(UUID.class)
                .list();
    }

    Optional<Owner> owner(UUID id) {
        return jdbc.sql("select subject_kind, subject_id, account_id, version from files.photo where id = :id")
                .param("id", id)
                .query(Owner.class)
                .optional();
    }

    Optional<byte[]> content(UUID id, Variant variant) {
        return jdbc.sql("select content from files.photo_content where photo_id = :id and variant = :variant")
                .param("id", id)
                .param("variant", variant.name())
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from files.photo where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    int deleteUnattachedBefore(Instant moment) {
        return jdbc.sql("delete from files.photo where subject_id is null and uploaded_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    void insertContent(UUID id, Variant variant, byte[] content) {
        jdbc.sql("insert into files.photo_content (photo_id, variant, content) values (:id, :variant, :content)")
                .param("id", id)
                .param("variant", variant.name())
                .param("content", content)
                .update();
    }
}
