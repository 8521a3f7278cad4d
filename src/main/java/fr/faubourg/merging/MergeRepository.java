package fr.faubourg.merging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes merges and what they change. The statements are made from the columns that the modules declare (checked by {@link Reference}); each works on all the
 * rows at once and journals them in the same statement.
 */
@Repository
class MergeRepository {

    private final JdbcClient jdbc;

    MergeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds both records; false unless both stand for themselves, in the versions that were read. */
    boolean hold(Merges.Wish wish) {
        return jdbc.sql(
                        "select id, version from %s where id in (:away, :into) and merged_into is null order by id for update"
                                .formatted(wish.kind().table()))
                .param("away", wish.away())
                .param("into", wish.into())
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return row.getInt("version") == (id.equals(wish.away()) ? wish.awayVersion() : wish.intoVersion());
                })
                .list()
                .equals(List.of(true, true));
    }

    /** Holds one that hands over; false when it was merged away since. */
    boolean holdStanding(MergeKind kind, UUID record) {
        return jdbc.sql("select merged_into is null from %s where id = :id for update".formatted(kind.table()))
                .param("id", record)
                .query(Boolean.class)
                .single();
    }

    /** Holds the two of a merge; false when the survivor was merged away since. */
    boolean holdPair(Merge merge) {
        return jdbc
                        .sql(
                                "select merged_into is null and id = :into from %s where id in (:away, :into) order by id for update"
                                        .formatted(merge.kind().table()))
                        .param("away", merge.away())
                        .param("into", merge.into())
                        .query(Boolean.class)
                        .list()
                        .stream()
                        .filter(Boolean.TRUE::equals)
                        .count()
                == 1;
    }

    void point(MergeKind kind, UUID away, @Nullable UUID into) {
        jdbc.sql("update %s set merged_into = :into, version = version + 1 where id = :away".formatted(kind.table()))
                .param("away", away)
                .param("into", into)
                .update();
        if (into != null) {
            // Whoever has the survivor's form open is told that it changed.
            jdbc.sql("update %s set version = version + 1 where id = :into".formatted(kind.table()))
                    .param("into", into)
                    .update();
        }
    }

    long count(Reference reference, UUID record) {
        return jdbc.sql("select count(*) from %s where %s = :record".formatted(reference.table(), reference.column()))
                .param("record", record)
                .query(Long.class)
                .single();
    }

    void insert(
            UUID id,
            MergeKind kind,
            MergeAct act,
            MergeSubject.Card away,
            MergeSubject.Card into,
            Merges.Actor actor,
            Instant at) {
        jdbc.sql("""
                insert into merging.merge (id, kind, act, away_id, into_id, away_title, into_title, done_at, done_by, done_by_name)
                values (:id, :kind, :act, :away, :into, :awayTitle, :intoTitle, :at, :by, :name)
                """)
                .param("id", id)
                .param("kind", kind.name())
                .param("act", act.name())
                .param("away", away.id())
                .param("into", into.id())
                .param("awayTitle", away.title())
                .param("intoTitle", into.title())
                .param("at", Timestamp.from(at))
                .param("by", actor.account())
                .param("name", actor.name())
                .update();
    }

    Optional<Merge> holdMerge(UUID id) {
        jdbc.sql("select id from merging.merge where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        return new MergeQueries(jdbc).find(id);
    }

    void markUndone(UUID id, Merges.Actor actor, Instant at) {
        jdbc.sql("update merging.merge set undone_at = :at, undone_by = :by, undone_by_name = :name where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("by", actor.account())
                .param("name", actor.name())
                .update();
    }

    EffectRepository effects(UUID merge, UUID away, UUID into) {
        return new EffectRepository(jdbc, merge, away, into);
    }
}
