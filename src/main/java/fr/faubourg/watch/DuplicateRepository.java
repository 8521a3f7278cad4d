package fr.faubourg.watch;

import fr.faubourg.access.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Points duplicates to the observation that is kept, and lets go of them again. */
@Repository
class DuplicateRepository {
    /** Any number, the same for all: merging is done by one person at a time, so that no ring is ever made. */
    private static final long ONE_AT_A_TIME = 7_304_150L;

    /** Who merged a duplicate, into which. */
    record Merged(UUID by, UUID into) {}

    private final JdbcClient jdbc;

    DuplicateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction. */
    void oneAtATime() {
        jdbc.sql("select cast(pg_advisory_xact_lock(:key) as text)")
                .param("key", ONE_AT_A_TIME)
                .query((_, _) -> "")
                .list();
    }

    /** The one that is followed instead; itself when it is no duplicate. */
    ObservationId keptOf(ObservationId id) {
        return new ObservationId(jdbc.sql("select watch.kept_of(:id)")
                .param("id", id.value())
                .query(UUID.class)
                .single());
    }

    Optional<Merged> merged(ObservationId id) {
        return jdbc.sql(
                        "select merged_by as by, duplicate_of as into from watch.observation where id = :id and duplicate_of is not null")
                .param("id", id.value())
                .query(Merged.class)
                .optional();
    }

    /** Its tasks end with it; what they were stays, so that they can go on. */
    void merge(ObservationId id, ObservationId into, AccountId by, Instant at, String because) {
        jdbc.sql("""
                        update watch.observation
                        set merged_from = state, state = 'DUPLICATE', duplicate_of = :into, merged_by = :by, merged_at = :at, merged_because = :because,
                            version = version + 1
                        where id = :id
                        """)
                .param("id", id.value())
                .param("into", into.value())
                .param("by", by.value())
                .param("at", ObservationRepository.utc(at))
                .param("because", because)
                .update();
        jdbc.sql(
                        "update watch.assignment set ended_at = :at, version = version + 1 where observation_id = :id and ended_at is null")
                .param("id", id.value())
                .param("at", ObservationRepository.utc(at))
                .update();
    }

    /** As it was before. */
    void separate(ObservationId id) {
        jdbc.sql("""
                        update watch.assignment a set ended_at = null, version = a.version + 1
                        from watch.observation o
                        where o.id = :id and a.observation_id = o.id and a.ended_at = o.merged_at
                        """).param("id", id.value()).update();
        jdbc.sql("""
                        update watch.observation
                        set state = merged_from, merged_from = null, duplicate_of = null, merged_by = null, merged_at = null, merged_because = null,
                            version = version + 1
                        where id = :id
                        """).param("id", id.value()).update();
    }

    /** They are two troubles. */
    void tellApart(ObservationId one, ObservationId other, AccountId by, Instant at) {
        jdbc.sql("""
                        insert into watch.not_duplicate (one_id, other_id, decided_by, decided_at)
                        values (least(cast(:one as uuid), cast(:other as uuid)), greatest(cast(:one as uuid), cast(:other as uuid)), :by, :at)
                        on conflict do nothing
                        """)
                .param("one", one.value())
                .param("other", other.value())
                .param("by", by.value())
                .param("at", ObservationRepository.utc(at))
                .update();
    }
}
