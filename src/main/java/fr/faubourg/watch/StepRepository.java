package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes who did what to an observation, when and why. */
@Repository
class StepRepository {
    /** Steps that are no move of the life-cycle. */
    static final String RECORD = "RECORD";

    static final String MODIFY = "MODIFY";

    static final String UNDO = "UNDO";

    /** Parts of a photo were blurred. */
    static final String BLUR = "BLUR";

    /**
     * A step to be written.
     *
     * @param what a {@link Move}, {@link #RECORD}, {@link #MODIFY}, {@link #UNDO} or {@link #BLUR}
     * @param from the state before, null when there was none
     * @param reason what the person said, possibly empty
     * @param detail what else there is to say of it, in French, possibly empty
     * @param key the key of the form, null when it came otherwise
     */
    record NewStep(
            ObservationId observation,
            String what,
            @Nullable ObservationState from,
            ObservationState to,
            String reason,
            String detail,
            @Nullable UUID key) {}

    private final JdbcClient jdbc;

    StepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(NewStep step, Viewer viewer, @Nullable UUID organisation, Instant at) {
        write(step, new Actor.Person(viewer), organisation, at);
    }

    void write(NewStep step, Actor actor, @Nullable UUID organisation, Instant at) {
        var account = actor.account();
        jdbc.sql("""
                        insert into watch.step (id, observation_id, at, account_id, account_name, organisation_id, move, from_state,
                                                to_state, reason, detail, key, link_id)
                        values (:id, :observation, :at, :account, :name, :organisation, :move, :from, :to, :reason, :detail, :key, :link)
                        """)
                .param("id", Ids.next())
                .param("observation", step.observation().value())
                .param("at", ObservationRepository.utc(at))
                .param("account", account == null ? null : account.value())
                .param("name", actor.name())
                .param("organisation", organisation)
                .param("move", step.what())
                .param("from", step.from() == null ? null : step.from().name())
                .param("to", step.to().name())
                .param("reason", step.reason())
                .param("detail", step.detail())
                .param("key", step.key())
                .param("link", actor.linkId())
                .update();
    }

    /** Where the latest step left the observation; empty when none is written. */
    Optional<ObservationState> lastState(ObservationId id) {
        return jdbc.sql("select to_state from watch.step where observation_id = :id order by at desc, id desc limit 1")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(ObservationState::valueOf);
    }

    /** Whether the form with this key was received before. */
    boolean knows(UUID key) {
        return jdbc.sql("select exists (select 1 from watch.step where key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }
}
