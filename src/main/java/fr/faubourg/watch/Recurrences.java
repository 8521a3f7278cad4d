package fr.faubourg.watch;

import fr.faubourg.jobs.RecurringJob;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps which observations are the return of which former ones (récidives), set by set: in the transaction of what one person does to one observation, and in the
 * background for what comes or moves by the thousand, from a wish that was written with it.
 */
@Repository
class Recurrences implements RecurringJob {
    private record Wish(UUID id, List<UUID> observations) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Recurrences(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @EventListener
    void on(ObservationRecorded recorded) {
        renew(List.of(recorded.id().value()));
    }

    @EventListener
    void on(ObservationMoved moved) {
        renew(List.of(moved.id().value()));
    }

    @EventListener
    void on(ObservationTakenBack takenBack) {
        renew(List.of(takenBack.id().value()));
    }

    /** Looks anew for what these are returns of, and for the returns of them. */
    void renew(Collection<UUID> observations) {
        UUID[] ids = observations.toArray(UUID[]::new);
        jdbc.sql("delete from watch.recurrence where observation_id = any (:ids) or former_id = any (:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("""
                        insert into watch.recurrence (observation_id, former_id, days)
                        select r.observation_id, r.former_id, r.days
                        from watch.recurrences_of(:ids) r
                        on conflict do nothing
                        """).param("ids", ids).update();
    }

    /** The same soon, in the background: a file is not to wait for it. */
    void wish(Collection<UUID> observations) {
        if (!observations.isEmpty()) {
            jdbc.sql("insert into watch.recurrence_wish (observation_ids) values (:ids)")
                    .param("ids", observations.toArray(UUID[]::new))
                    .update();
        }
    }

    @Override
    public String name() {
        return "watch.recurrences";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofSeconds(10));
    }

    @Override
    public void run() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> batch()))) {
            Thread.yield();
        }
    }

    /** @return whether there was anything to do */
    private boolean batch() {
        var wish = jdbc.sql("select id, observation_ids from watch.recurrence_wish limit 1 for update skip locked")
                .query((row, _) -> new Wish(row.getObject("id", UUID.class), List.of((UUID[])
                        row.getArray("observation_ids").getArray())))
                .optional();
        wish.ifPresent(found -> {
            renew(found.observations());
            jdbc.sql("delete from watch.recurrence_wish where id = :id")
                    .param("id", found.id())
                    .update();
        });
        return wish.isPresent();
    }
}
