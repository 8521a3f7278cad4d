package fr.faubourg.watch;

import fr.faubourg.access.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes bulk changes and what becomes of each of their observations. */
@Repository
class BulkRepository {
    private final JdbcClient jdbc;

    BulkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, Move move, AccountId by, Instant now) {
        jdbc.sql("insert into watch.bulk_change (id, move, prepared_by, prepared_at) values (:id, :move, :by, :now)")
                .param("id", id)
                .param("move", move.name())
                .param("by", by.value())
                .param("now", ObservationRepository.utc(now))
                .update();
    }

    /**
     * Chooses observations, each in the version it has now.
     *
     * @param ticked only these of the selection; null for all of it
     * @return how many
     */
    int choose(UUID id, ObservationSelection selection, @Nullable Collection<UUID> ticked, int most) {
        return jdbc.sql("""
                        insert into watch.bulk_item (bulk_id, position, observation_id, version)
                        select :bulk, row_number() over (order by chosen.number), chosen.id, chosen.version
                        from (
                            select held.id, held.number, held.version
                            from %s
                            join watch.observation held on held.id = o.id
                            where %s%s
                            order by held.number
                            limit :most
                        ) chosen
                        """.formatted(
                                selection.from(), selection.where(), ticked == null ? "" : " and o.id = any (:ticked)"))
                .params(selection.parameters())
                .param("ticked", ticked == null ? new UUID[0] : ticked.toArray(UUID[]::new))
                .param("bulk", id)
                .param("most", most)
                .update();
    }

    /** Forgets what was prepared before the moment and never confirmed. */
    void forgetPreparedBefore(Instant moment) {
        jdbc.sql("delete from watch.bulk_change where state = 'PREPARED' and prepared_at < :moment")
                .param("moment", ObservationRepository.utc(moment))
                .update();
    }

    /** Once: a form sent twice starts nothing more. */
    boolean confirm(UUID id, BulkTerms terms, Instant now) {
        return jdbc.sql("""
                        update watch.bulk_change
                        set state = 'RUNNING', started_at = :now, reason = :reason, organisation_id = :organisation, due_on = :dueOn,
                            category_id = :category, kind = :kind, severity = :severity, urgency = :urgency
                        where id = :id and state = 'PREPARED'
                        """)
                        .param("id", id)
                        .param("now", ObservationRepository.utc(now))
                        .param("reason", terms.reason())
                        .param("organisation", terms.organisation())
                        .param("dueOn", terms.dueOn())
                        .param("category", terms.sorting().category())
                        .param(
                                "kind",
                                terms.sorting().kind() == null
                                        ? null
                                        : terms.sorting().kind().name())
                        .param("severity", terms.sorting().severity())
                        .param("urgency", terms.sorting().urgency())
                        .update()
                == 1;
    }

    boolean beginUndo(UUID id, AccountId by, String reason) {
        return jdbc.sql("""
                        update watch.bulk_change set state = 'UNDOING', undone_by = :by, undo_reason = :reason, undone_at = null
                        where id = :id and state in ('DONE', 'STOPPED')
                        """)
                        .param("id", id)
                        .param("by", by.value())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    void jobIs(UUID id, UUID job) {
        jdbc.sql("update watch.bulk_change set job_id = :job where id = :id")
                .param("id", id)
                .param("job", job)
                .update();
    }

    void undoJobIs(UUID id, UUID job) {
        jdbc.sql("update watch.bulk_change set undo_job_id = :job where id = :id")
                .param("id", id)
                .param("job", job)
                .update();
    }

    /** From one of two states to another; false when it was in neither. */
    boolean turn(UUID id, BulkState from, BulkState orFrom, BulkState to) {
        return jdbc.sql("update watch.bulk_change set state = :to where id = :id and state in (:from, :orFrom)")
                        .param("id", id)
                        .param("from", from.name())
                        .param("orFrom", orFrom.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    void end(UUID id, Instant now) {
        jdbc.sql("update watch.bulk_change set state = 'DONE', ended_at = :now where id = :id and state = 'RUNNING'")
                .param("id", id)
                .param("now", ObservationRepository.utc(now))
                .update();
    }

    void endUndo(UUID id, Instant now) {
        jdbc.sql("update watch.bulk_change set state = 'UNDONE', undone_at = :now where id = :id and state = 'UNDOING'")
                .param("id", id)
                .param("now", ObservationRepository.utc(now))
                .update();
    }

    /** In the transaction of the change itself, whose moment its versions bear. */
    void done(UUID id, int position) {
        jdbc.sql("""
                        update watch.bulk_item set outcome = 'DONE', changed_at = transaction_timestamp()
                        where bulk_id = :id and position = :position
                        """).param("id", id).param("position", position).update();
    }

    void becomes(UUID id, int position, BulkOutcome outcome, String why) {
        jdbc.sql(
                        "update watch.bulk_item set outcome = :outcome, why = :why where bulk_id = :id and position = :position")
                .param("id", id)
                .param("position", position)
                .param("outcome", outcome.name())
                .param("why", why)
                .update();
    }
}
