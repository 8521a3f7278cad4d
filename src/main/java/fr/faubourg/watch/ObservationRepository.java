package fr.faubourg.watch;

import fr.faubourg.directory.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
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
                        select id, number, category_id, version, state, organisation_id, due_on, planned_on, qualified_at,
                               assigned_at, done_at, verified_at, closed_at
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
        jdbc.sql("""
                        update watch.observation
                        set state = :state, organisation_id = :organisation, due_on = :dueOn, planned_on = :plannedOn,
                            qualified_at = :qualifiedAt, assigned_at = :assignedAt, done_at = :doneAt,
                            verified_at = :verifiedAt, closed_at = :closedAt, version = version + 1
                        where id = :id
                        """)
                .param("id", id.value())
                .param("state", standing.state().name())
                .param("organisation", idOf(standing.organisation()))
                .param("dueOn", standing.dueOn())
                .param("plannedOn", standing.plannedOn())
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
        return new Standing(
                ObservationState.valueOf(row.getString("state")),
                organisation == null ? null : new OrganisationId(organisation),
                row.getObject("due_on", LocalDate.class),
                row.getObject("planned_on", LocalDate.class),
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

    static @Nullable UUID idOf(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }
}
