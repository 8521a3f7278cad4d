package fr.faubourg.watch;

import static fr.faubourg.watch.ObservationRepository.moment;
import static fr.faubourg.watch.ObservationRepository.utc;

import fr.faubourg.access.AccountId;
import fr.faubourg.directory.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the tasks of one observation, whose row the caller holds. Each organisation has at most one current task of it. */
@Repository
class AssignmentRepository {
    private final JdbcClient jdbc;

    AssignmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param closedAt when the observation was closed, null while it is not: what ended then can be asked again */
    Tasks tasksOf(ObservationId observation, @Nullable Instant closedAt) {
        return new Tasks(jdbc.sql("""
                        select id, organisation_id, because, wanted, assigned_by, assigned_at, due_on, state, answered_by, answered_at,
                               planned_on, started_at, done_at, comment, ended_at, version
                        from watch.assignment
                        where observation_id = :observation and (ended_at is null or ended_at = :closedAt)
                        """)
                .param("observation", observation.value())
                .param("closedAt", utc(closedAt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, _) -> task(row))
                .list());
    }

    /** Writes what differs: what ended first, so that an organisation can be asked anew at once. */
    void save(ObservationId observation, Tasks before, Tasks after) {
        after.all().stream()
                .filter(task -> before.find(task.id()).filter(task::equals).isEmpty())
                .sorted(Comparator.comparing(Task::isCurrent))
                .forEach(task -> {
                    if (before.find(task.id()).isPresent()) {
                        update(task);
                    } else {
                        insert(observation, task);
                    }
                });
    }

    private void insert(ObservationId observation, Task task) {
        jdbc.sql("""
                        insert into watch.assignment (id, observation_id, organisation_id, because, wanted, assigned_by, assigned_at, due_on, state)
                        values (:id, :observation, :organisation, :because, :wanted, :by, :at, :dueOn, :state)
                        """)
                .param("id", task.id())
                .param("observation", observation.value())
                .param("organisation", task.organisation().value())
                .param("because", task.because())
                .param("wanted", task.wanted())
                .param("by", Objects.requireNonNull(task.asked().by()).value())
                .param("at", utc(task.asked().at()))
                .param("dueOn", task.dueOn())
                .param("state", task.state().name())
                .update();
    }

    private void update(Task task) {
        var answered = task.answered();
        jdbc.sql("""
                        update watch.assignment
                        set wanted = :wanted, due_on = :dueOn, state = :state, answered_by = :by, answered_at = :at, planned_on = :plannedOn,
                            started_at = :startedAt, done_at = :doneAt, comment = :comment, ended_at = :endedAt, version = version + 1
                        where id = :id
                        """)
                .param("id", task.id())
                .param("wanted", task.wanted())
                .param("dueOn", task.dueOn())
                .param("state", task.state().name())
                .param(
                        "by",
                        answered == null || answered.by() == null
                                ? null
                                : answered.by().value())
                .param("at", answered == null ? null : utc(answered.at()))
                .param("plannedOn", task.plannedOn())
                .param("startedAt", utc(task.startedAt()))
                .param("doneAt", utc(task.doneAt()))
                .param("comment", task.comment())
                .param("endedAt", utc(task.endedAt()))
                .update();
    }

    private static Task task(ResultSet row) throws SQLException {
        @Nullable UUID answeredBy = row.getObject("answered_by", UUID.class);
        @Nullable Instant answeredAt = moment(row, "answered_at");
        return new Task(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("because"),
                row.getString("wanted"),
                new Task.Act(
                        new AccountId(row.getObject("assigned_by", UUID.class)),
                        Objects.requireNonNull(moment(row, "assigned_at"))),
                row.getObject("due_on", LocalDate.class),
                TaskState.valueOf(row.getString("state")),
                answeredAt == null
                        ? null
                        : new Task.Act(answeredBy == null ? null : new AccountId(answeredBy), answeredAt),
                row.getObject("planned_on", LocalDate.class),
                moment(row, "started_at"),
                moment(row, "done_at"),
                row.getString("comment"),
                moment(row, "ended_at"),
                row.getInt("version"));
    }
}
