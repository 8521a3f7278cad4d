package fr.faubourg.watch;

import fr.faubourg.access.AccountId;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.Ids;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what was asked of whom, and what it answered. At most one assignment of an observation is current. */
@Repository
class AssignmentRepository {
    /** What an organisation answers to what is asked of it. */
    enum Answer {
        ACCEPTED,
        DONE,
        RETURNED
    }

    private final JdbcClient jdbc;

    AssignmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void start(
            ObservationId observation,
            OrganisationId organisation,
            String because,
            AccountId by,
            Instant at,
            LocalDate dueOn) {
        end(observation, at);
        jdbc.sql("""
                        insert into watch.assignment (id, observation_id, organisation_id, because, assigned_by, assigned_at, due_on)
                        values (:id, :observation, :organisation, :because, :by, :at, :dueOn)
                        """)
                .param("id", Ids.next())
                .param("observation", observation.value())
                .param("organisation", organisation.value())
                .param("because", because)
                .param("by", by.value())
                .param("at", ObservationRepository.utc(at))
                .param("dueOn", dueOn)
                .update();
    }

    void answer(
            ObservationId observation,
            Answer answer,
            @Nullable LocalDate plannedOn,
            String comment,
            AccountId by,
            Instant at) {
        jdbc.sql("""
                        update watch.assignment
                        set answer = :answer, planned_on = coalesce(cast(:plannedOn as date), planned_on), comment = :comment,
                            answered_by = :by, answered_at = :at
                        where observation_id = :observation and ended_at is null
                        """)
                .param("observation", observation.value())
                .param("answer", answer.name())
                .param("plannedOn", plannedOn)
                .param("comment", comment)
                .param("by", by.value())
                .param("at", ObservationRepository.utc(at))
                .update();
    }

    /** Ends the current one, when there is one. */
    void end(ObservationId observation, Instant at) {
        jdbc.sql("update watch.assignment set ended_at = :at where observation_id = :observation and ended_at is null")
                .param("observation", observation.value())
                .param("at", ObservationRepository.utc(at))
                .update();
    }
}
