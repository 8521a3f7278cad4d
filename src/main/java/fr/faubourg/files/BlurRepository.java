package fr.faubourg.files;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who blurred what, and puts a blurred picture in the place of the one before. */
@Repository
class BlurRepository {
    private final JdbcClient jdbc;
    private final PhotoRepository photos;

    BlurRepository(JdbcClient jdbc, PhotoRepository photos) {
        this.jdbc = jdbc;
        this.photos = photos;
    }

    /** Who blurred a photo, and when. */
    record Past(String account, Instant at, int areas) {}

    /** What a page says of a photo before it is blurred. */
    record Shown(int version, int width, int height) {}

    Optional<Shown> shown(UUID photo) {
        return jdbc.sql("select version, width, height from files.photo where id = :id")
                .param("id", photo)
                .query(Shown.class)
                .optional();
    }

    /** Holds the photo until the end of the transaction: two people never blur one at once. */
    void hold(UUID photo) {
        jdbc.sql("select id from files.photo where id = :id for update")
                .param("id", photo)
                .query(UUID.class)
                .optional();
    }

    /** Notes it once under one key. @return false when it is noted already */
    boolean note(UUID key, UUID photo, UUID account, int areas) {
        return jdbc.sql("""
                        insert into files.blurring (id, photo_id, account_id, areas, creation_key)
                        values (gen_random_uuid(), :photo, :account, :areas, :key)
                        on conflict (creation_key) do nothing
                        """)
                        .param("photo", photo)
                        .param("account", account)
                        .param("areas", areas)
                        .param("key", key)
                        .update()
                == 1;
    }

    /** Both sizes at once; the picture before is gone. */
    void replace(UUID photo, PreparedPhoto blurred) {
        jdbc.sql("delete from files.photo_content where photo_id = :id")
                .param("id", photo)
                .update();
        photos.insertContent(photo, PhotoRepository.Variant.FULL, blurred.full());
        photos.insertContent(photo, PhotoRepository.Variant.THUMBNAIL, blurred.thumbnail());
        jdbc.sql("update files.photo set version = version + 1 where id = :id")
                .param("id", photo)
                .update();
    }

    List<Past> past(UUID photo) {
        return jdbc.sql("""
                        select a.name as account, b.blurred_at as at, b.areas
                        from files.blurring b join access.account_v a on a.id = b.account_id
                        where b.photo_id = :photo order by b.blurred_at
                        """)
                .param("photo", photo)
                .query((row, _) -> new Past(
                        row.getString("account"), row.getTimestamp("at").toInstant(), row.getInt("areas")))
                .list();
    }
}
