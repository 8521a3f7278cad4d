package fr.faubourg.watch;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes a whole chronicle with one statement for each table, and reads what its telling needs to know. */
@Repository
class ChronicleRepository {
    private record Pair(UUID one, UUID other) {}

    private record Delay(UUID id, int days) {}

    private record Named(UUID id, String name) {}

    private final JdbcClient jdbc;

    ChronicleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The grid, by code. */
    Map<String, CategoryId> categories() {
        var found = new TreeMap<String, CategoryId>();
        jdbc.sql("select id, code as name from watch.category where active")
                .query(Named.class)
                .list()
                .forEach(each -> found.put(each.name(), new CategoryId(each.id())));
        return found;
    }

    /** The working days that the categories leave today, their theme's where they have none of their own. */
    Map<UUID, Integer> delays() {
        var found = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select c.id, coalesce(own.working_days, theme.working_days) as days
                        from watch.category c
                        left join watch.category_delay own on own.category_id = c.id and own.valid @> current_date
                        left join watch.category_delay theme on theme.category_id = c.parent_id and theme.valid @> current_date
                        where coalesce(own.working_days, theme.working_days) is not null
                        """).query(Delay.class).list().forEach(each -> found.put(each.id(), each.days()));
        return found;
    }

    Map<UUID, String> organisationNames() {
        var found = new HashMap<UUID, String>();
        jdbc.sql("select id, full_name as name from directory.organisation_v")
                .query(Named.class)
                .list()
                .forEach(each -> found.put(each.id(), each.name()));
        return found;
    }

    /** Each place with those above it. */
    Map<UUID, List<UUID>> withAncestors(Set<UUID> places) {
        var found = new HashMap<UUID, List<UUID>>();
        jdbc.sql("""
                        select place_id as one, ancestor_id as other
                        from territory.place_ancestor_v
                        where place_id = any (:places)
                        order by place_id, depth
                        """)
                .param("places", places.toArray(UUID[]::new))
                .query(Pair.class)
                .list()
                .forEach(each -> found.computeIfAbsent(each.one(), _ -> new ArrayList<>())
                        .add(each.other()));
        return found;
    }

    void write(Retelling told) {
        jdbc.sql("""
                        insert into watch.observation (id, observed_on, recorded_at, source, place_id, lon, lat, address, category_id, kind, finding,
                                                       proposal, severity, urgency, state, organisations, tasks_done, organisation_id, due_on, planned_on,
                                                       decided_by, decided_at, decided_because, qualified_at, assigned_at, done_at,
                                                       verified_at, closed_at, author_id, author_organisation_id, version)
                        select r.id, r.observed_on, r.recorded_at, r.source, r.place, r.lon, r.lat, r.address, r.category,
                               case when c.strength then 'STRENGTH' else r.kind end, r.finding, r.proposal, r.severity, r.urgency, r.state,
                               cast(r.organisations as uuid[]), r.tasks_done, r.organisation, r.due_on, r.planned_on, r.decided_by, r.decided_at,
                               r.decided_because, r.qualified_at, r.assigned_at, r.done_at, r.verified_at, r.closed_at,
                               r.author, r.author_organisation, r.version
                        from json_to_recordset(cast(:rows as json)) as r (
                            rank int, id uuid, observed_on date, recorded_at timestamptz, source text, place uuid, lon float8, lat float8,
                            address text, category uuid, kind text, finding text, proposal text, severity smallint, urgency smallint,
                            state text, organisations text, tasks_done int, organisation uuid, due_on date, planned_on date,
                            decided_by uuid, decided_at timestamptz, decided_because text, qualified_at timestamptz,
                            assigned_at timestamptz, done_at timestamptz, verified_at timestamptz, closed_at timestamptz, author uuid,
                            author_organisation uuid, version int)
                        join watch.category c on c.id = r.category
                        order by r.rank
                        """)
                .param("rows", json(told.observations, ChronicleRepository::observation))
                .update();
        jdbc.sql("""
                        insert into watch.observation_place (place_id, observation_id, observed_on, number)
                        select r.place, o.id, o.observed_on, o.number
                        from json_to_recordset(cast(:rows as json)) as r (observation uuid, place uuid)
                        join watch.observation o on o.id = r.observation
                        """)
                .param("rows", json(told.places, row -> fields("observation", row.observation(), "place", row.place())))
                .update();
        jdbc.sql("""
                        insert into watch.step (id, observation_id, at, account_id, account_name, organisation_id, move, from_state, to_state,
                                                reason, detail)
                        select r.id, r.observation, r.at, r.account, r.name, r.organisation, r.move, r.before, r.after, r.reason, r.detail
                        from json_to_recordset(cast(:rows as json)) as r (
                            rank int, id uuid, observation uuid, at timestamptz, account uuid, name text, organisation uuid, move text,
                            before text, after text, reason text, detail text)
                        order by r.rank
                        """).param("rows", json(told.steps, ChronicleRepository::step)).update();
        jdbc.sql("""
                        insert into watch.assignment (id, observation_id, organisation_id, because, wanted, assigned_by, assigned_at, due_on,
                                                      state, answered_at, answered_by, planned_on, started_at, done_at, comment, ended_at,
                                                      version)
                        select r.id, r.observation, r.organisation, r.because, r.wanted, r.assigned_by, r.assigned_at, r.due_on, r.state,
                               r.answered_at, r.answered_by, r.planned_on, r.started_at, r.done_at, r.comment, r.ended_at, r.version
                        from json_to_recordset(cast(:rows as json)) as r (
                            rank int, id uuid, observation uuid, organisation uuid, because text, wanted text, assigned_by uuid,
                            assigned_at timestamptz, due_on date, state text, answered_at timestamptz, answered_by uuid, planned_on date,
                            started_at timestamptz, done_at timestamptz, comment text, ended_at timestamptz, version int)
                        order by r.rank
                        """).param("rows", json(told.tasks, ChronicleRepository::task)).update();
    }

    private static <T> String json(List<T> rows, Function<T, Map<String, @Nullable Object>> fields) {
        var all = new ArrayList<Map<String, @Nullable Object>>();
        for (T row : rows) {
            var each = fields.apply(row);
            each.put("rank", all.size());
            all.add(each);
        }
        return JsonMapper.shared().writeValueAsString(all);
    }

    private static Map<String, @Nullable Object> observation(Retelling.ObservationRow row) {
        var said = row.said();
        var standing = row.standing();
        var decision = standing.decision();
        var fields = fields(
                "id", row.id(),
                "observed_on", row.observedOn(),
                "recorded_at", row.recordedAt(),
                "source", said.source(),
                "place", said.place().value(),
                "lon", said.point().longitude(),
                "lat", said.point().latitude(),
                "address", said.address(),
                "category", said.category().value(),
                "kind", said.kind(),
                "finding", said.finding(),
                "proposal", said.proposal(),
                "severity", said.severity(),
                "urgency", said.urgency(),
                "author", row.author(),
                "author_organisation", row.organisation(),
                "version", row.version());
        fields.putAll(fields(
                "state", standing.state(),
                "organisations", organisations(standing.charge()),
                "tasks_done", standing.charge().done(),
                "organisation", ObservationRepository.idOf(standing.organisation()),
                "due_on", standing.dueOn(),
                "planned_on", standing.plannedOn(),
                "decided_by", decision == null ? null : decision.by().value(),
                "decided_at", decision == null ? null : decision.at(),
                "decided_because", decision == null ? null : decision.because(),
                "qualified_at", standing.qualifiedAt(),
                "assigned_at", standing.assignedAt(),
                "done_at", standing.doneAt(),
                "verified_at", standing.verifiedAt(),
                "closed_at", standing.closedAt()));
        return fields;
    }

    private static Map<String, @Nullable Object> step(Retelling.StepRow row) {
        return fields(
                "id", Ids.next(),
                "observation", row.observation(),
                "at", row.moment().at(),
                "account", row.moment().by().account().value(),
                "name", row.moment().by().name(),
                "organisation", row.organisation(),
                "move", row.move(),
                "before", row.from(),
                "after", row.to(),
                "reason", row.reason(),
                "detail", row.detail());
    }

    /** As the database reads an array. */
    private static @Nullable String organisations(Charge charge) {
        return charge.organisations().isEmpty()
                ? null
                : charge.organisations().stream()
                        .map(OrganisationId::toString)
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static Map<String, @Nullable Object> task(Retelling.TaskRow row) {
        var task = row.task();
        var answered = task.answered();
        return fields(
                "id", task.id(),
                "observation", row.observation(),
                "organisation", task.organisation().value(),
                "because", task.because(),
                "wanted", task.wanted(),
                "assigned_by", Objects.requireNonNull(task.asked().by()).value(),
                "assigned_at", task.asked().at(),
                "due_on", task.dueOn(),
                "state", task.state(),
                "answered_at", answered == null ? null : answered.at(),
                "answered_by",
                        answered == null || answered.by() == null
                                ? null
                                : answered.by().value(),
                "planned_on", task.plannedOn(),
                "started_at", task.startedAt(),
                "done_at", task.doneAt(),
                "comment", task.comment(),
                "ended_at", task.endedAt(),
                "version", task.version());
    }

    /** Names and values in turns. */
    private static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            fields.put(
                    String.valueOf(namesAndValues[i]),
                    value instanceof Number || value == null ? value : value.toString());
        }
        return fields;
    }
}
