package fr.faubourg.watch;

import fr.faubourg.access.AccountId;
import fr.faubourg.directory.OrganisationId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes observations, their standing and their assignments. */
@Repository
class ObservationRepository {
    /** What handling needs to know, read while the row is held. */
    record Held(ObservationId id, long number, CategoryId category, int version, Standing standing) {}

    private final JdbcClient jdbc;

    ObservationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the row until the end of the transaction, so that two people never move it at once. */
    Optional<Held> hold(ObservationId id) {
        return jdbc.sql("""
                        select id, number, category_id, version, state, organisations, tasks_done, organisation_id, due_on, planned_on,
                               decided_by, decided_at, decided_because, qualified_at, assigned_at, done_at, verified_at, closed_at
                        from watch.observation
                        where id = :id
                        for update
                        """)
                .param("id", id.value())
                .query((row, _) -> new Held(
                        new ObservationId(row.getObject("id", UUID.class)),
                        row.getLong("number"),
                        new CategoryId(row.getObject("category_id", UUID.class)),
                        row.getInt("version"),
                        standing(row)))
                .optional();
    }

    /** Writes the standing, and makes the version one higher. */
    void write(ObservationId id, Standing standing) {
        var decision = standing.decision();
        jdbc.sql("""
                        update watch.observation
                        set state = :state, organisations = :organisations, tasks_done = :tasksDone, organisation_id = :organisation,
                            due_on = :dueOn, planned_on = :plannedOn, decided_by = :decidedBy, decided_at = :decidedAt,
                            decided_because = :decidedBecause,
                            qualified_at = :qualifiedAt, assigned_at = :assignedAt, done_at = :doneAt,
                            verified_at = :verifiedAt, closed_at = :closedAt, version = version + 1
                        where id = :id
                        """)
                .param("id", id.value())
                .param("state", standing.state().name())
                .param("organisations", idsOf(standing.charge()))
                .param("tasksDone", standing.charge().done())
                .param("organisation", idOf(standing.organisation()))
                .param("dueOn", standing.dueOn())
                .param("plannedOn", standing.plannedOn())
                .param("decidedBy", decision == null ? null : decision.by().value())
                .param("decidedAt", decision == null ? null : utc(decision.at()))
                .param("decidedBecause", decision == null ? null : decision.because())
                .param("qualifiedAt", utc(standing.qualifiedAt()))
                .param("assignedAt", utc(standing.assignedAt()))
                .param("doneAt", utc(standing.doneAt()))
                .param("verifiedAt", utc(standing.verifiedAt()))
                .param("closedAt", utc(standing.closedAt()))
                .update();
    }

    /** How it was sorted and weighed. */
    void writeSorting(ObservationId id, Gesture.Qualify sorting) {
        jdbc.sql("""
                        update watch.observation
                        set category_id = :category, kind = :kind, severity = :severity, urgency = :urgency
                        where id = :id
                        """)
                .param("id", id.value())
                .param("category", sorting.category().value())
                .param("kind", sorting.kind().name())
                .param("severity", sorting.severity())
                .param("urgency", sorting.urgency())
                .update();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        @Nullable UUID organisation = row.getObject("organisation_id", UUID.class);
        @Nullable UUID decidedBy = row.getObject("decided_by", UUID.class);
        @Nullable Instant decidedAt = moment(row, "decided_at");
        return new Standing(
                ObservationState.valueOf(row.getString("state")),
                new Charge(
                        organisations(row),
                        row.getInt("tasks_done"),
                        organisation == null ? null : new OrganisationId(organisation),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("planned_on", LocalDate.class)),
                decidedBy == null || decidedAt == null
                        ? null
                        : new Standing.Decision(new AccountId(decidedBy), decidedAt, row.getString("decided_because")),
                moment(row, "qualified_at"),
                moment(row, "assigned_at"),
                moment(row, "done_at"),
                moment(row, "verified_at"),
                moment(row, "closed_at"));
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    static List<OrganisationId> organisations(ResultSet row) throws SQLException {
        @Nullable Array organisations = row.getArray("organisations");
        return organisations == null
                ? List.of()
                : Stream.of((UUID[]) organisations.getArray())
                        .map(OrganisationId::new)
                        .toList();
    }

    /** Null for nobody, so that the index holds only those that somebody is asked of. */
    static UUID @Nullable [] idsOf(Charge charge) {
        return charge.organisations().isEmpty()
                ? null
                : charge.organisations().stream().map(OrganisationId::value).toArray(UUID[]::new);
    }

    static @Nullable UUID idOf(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }
}
