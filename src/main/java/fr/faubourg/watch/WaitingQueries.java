package fr.faubourg.watch;

import fr.faubourg.access.Grant;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.InboxTally;
import fr.faubourg.territory.PlaceNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what waits for a person: to be sorted, routed and chased by the régulateur, verified by whoever is near, answered by the one in charge. */
@Repository
class WaitingQueries {
    /**
     * What waits.
     *
     * @param ours whether it is asked of the person's own organisation
     * @param mine whether this very person noted it, asked it of somebody, or took it
     * @param plannedOn for when the work was promised, or null
     */
    record Row(
            ObservationRow observation,
            boolean ours,
            boolean mine,
            @Nullable LocalDate plannedOn) {}

    /** The last weeks: how much was noted, and how long the work took in the middle. */
    record Month(long recorded, long strengths, @Nullable Double medianDays) {}

    /** One kind of waiting, as a condition on {@code o}; no observation falls under two of them. */
    private record Part(String condition, boolean ours) {
        String join() {
            return ours ? " join (" + OWN_TASKS + ") own on own.observation_id = o.id" : "";
        }

        String late() {
            return ours ? "own.due_on < :today" : ObservationSelections.LATE;
        }

        /** Whose task it is and for when: one's own, else that of the one who is waited for. */
        String columns() {
            return ours
                    ? ObservationQueries.COLUMNS.replace(
                                    "o.organisation_id, o.due_on", "own.organisation_id, own.due_on")
                            + ", own.planned_on"
                    : ObservationQueries.COLUMNS + ", o.planned_on";
        }

        String due() {
            return ours ? "own.due_on" : "o.due_on";
        }
    }

    /** The most urgent task of the person's own organisations, for each observation that has one. */
    private static final String OWN_TASKS = """
            select distinct on (a.observation_id) a.observation_id, a.organisation_id, a.due_on, a.planned_on
            from watch.assignment a
            where a.organisation_id = any (:own) and a.ended_at is null and a.state in ('ASKED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS')
            order by a.observation_id, a.due_on, a.id""";

    private static final String AWAITED = "o.state in ('ASSIGNED', 'SCHEDULED', 'IN_PROGRESS')";

    /** Whether the person noted what is shown, asked it of somebody, or took it. */
    private static final String MINE = """
            (exists (select 1 from watch.observation noted where noted.id = shown.id and noted.author_id = :me)
                or exists (select 1 from watch.assignment asked where asked.observation_id = shown.id and asked.ended_at is null
                           and (asked.assigned_by = :me or asked.answered_by = :me)))""";

    private final OwnOrganisations organisations;
    private final VisibleObservations visible;
    private final ObservationSelections selections;
    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingQueries(
            OwnOrganisations organisations,
            VisibleObservations visible,
            ObservationSelections selections,
            JdbcClient jdbc,
            Clock clock) {
        this.organisations = organisations;
        this.visible = visible;
        this.selections = selections;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Each kind is counted up to the limit. */
    InboxTally tally(Viewer viewer, int atMost) {
        var parts = parts(viewer);
        if (parts.isEmpty()) {
            return InboxTally.NOTHING;
        }
        var counts = parts.stream()
                .map(part -> """
                        select count(*) as waiting, count(*) filter (where late) as late
                        from (select coalesce(%s, false) as late from watch.observation o%s where %s limit %d) part
                        """.formatted(part.late(), part.join(), part.condition(), atMost))
                .collect(Collectors.joining(" union all "));
        return new InboxTally.Select(
                "select cast(sum(waiting) as bigint) as waiting, cast(sum(late) as bigint) as late from (" + counts
                        + ") parts",
                parameters(viewer));
    }

    /** Late first, then by due date, then the longest waiting. */
    List<Row> rows(Viewer viewer, int limit) {
        return rows(viewer, viewer, limit);
    }

    /** What waits for one person, among what another may see: the same person, or a stand-in. */
    List<Row> rows(Viewer viewer, Viewer reader, int limit) {
        var parts = parts(viewer);
        if (parts.isEmpty()) {
            return List.of();
        }
        var readable = visible.eachTo(reader);
        var rows = parts.stream()
                .map(part -> """
                        (select %s, %s as ours, coalesce(%s, false) as late
                         from watch.observation_v o%s where %s and %s order by %s nulls last, o.observed_on, o.number limit :limit)
                        """.formatted(
                                part.columns(),
                                part.ours(),
                                part.late(),
                                part.join(),
                                part.condition(),
                                readable.sql(),
                                part.due()))
                .collect(Collectors.joining(" union all "));
        return jdbc.sql("""
                        select shown.id, shown.number, shown.observed_on, shown.kind, shown.state, shown.finding, shown.address,
                               shown.category_label as category, shown.theme_label as theme, shown.severity, shown.urgency,
                               %s as place, organisation.full_name as organisation, shown.due_on, shown.lon, shown.lat,
                               shown.asked, shown.done, shown.late, shown.ours, shown.planned_on, %s as mine
                        from (%s) shown
                        left join territory.place_v place on place.id = shown.place_id
                        %s
                        left join directory.organisation_v organisation on organisation.id = shown.organisation_id
                        order by shown.late desc, shown.due_on nulls last, shown.observed_on, shown.number
                        limit :limit
                        """.formatted(PlaceNames.FULL, MINE, rows, PlaceNames.ABOVE))
                .params(parameters(viewer))
                .params(readable.parameters())
                .param("me", viewer.account().value())
                .param("limit", limit)
                .query((row, number) -> new Row(
                        ObservationQueries.ROW.mapRow(row, number),
                        row.getBoolean("ours"),
                        row.getBoolean("mine"),
                        row.getObject("planned_on", LocalDate.class)))
                .list();
    }

    Month since(Viewer viewer, LocalDate day) {
        var selection = selections.of(ObservationFilters.all().between(day, null), viewer);
        return jdbc.sql("""
                        select count(*) as recorded, count(*) filter (where o.kind = 'STRENGTH') as strengths,
                               percentile_cont(0.5) within group (
                                   order by extract(epoch from o.done_at - o.assigned_at) / 86400) as median_days
                        from %s
                        where %s
                        """.formatted(selection.from(), selection.where()))
                .params(selection.parameters())
                .query(Month.class)
                .single();
    }

    /** Whether anything was ever noted. */
    boolean any() {
        return jdbc.sql("select exists (select 1 from watch.observation)")
                .query(Boolean.class)
                .single();
    }

    private static List<Part> parts(Viewer viewer) {
        var parts = new ArrayList<Part>();
        boolean works = viewer.has(Role.PARTNER, Role.PRACTITIONER, Role.REGULATOR);
        if (viewer.has(Role.REGULATOR)) {
            var mine = inBranch(viewer, "regulatedPlaces", Role.REGULATOR);
            parts.add(new Part("o.state in ('NEW', 'QUALIFIED', 'VERIFIED') and " + mine, false));
            parts.add(new Part(
                    ObservationSelections.LATE + " and o.id not in (select own.observation_id from (" + OWN_TASKS
                            + ") own) and " + mine,
                    false));
        }
        if (viewer.has(Role.REGULATOR, Role.PRACTITIONER)) {
            parts.add(new Part(
                    "o.state = 'DONE' and " + inBranch(viewer, "nearPlaces", Role.REGULATOR, Role.PRACTITIONER),
                    false));
        }
        if (works) {
            parts.add(new Part(AWAITED, true));
        }
        return parts;
    }

    private static String inBranch(Viewer viewer, String parameter, Role... roles) {
        return branches(viewer, roles).contains(null)
                ? "true"
                : "exists (select 1 from watch.observation_place op where op.observation_id = o.id and op.place_id = any (:"
                        + parameter + "))";
    }

    /** The tops of the branches; null among them stands for every place. */
    private static List<@Nullable UUID> branches(Viewer viewer, Role... roles) {
        var wanted = List.of(roles);
        var tops = new ArrayList<@Nullable UUID>();
        for (Grant grant : viewer.grants()) {
            if (wanted.contains(grant.role())) {
                tops.add(grant.placeId());
            }
        }
        return tops;
    }

    private Map<String, Object> parameters(Viewer viewer) {
        var parameters = new HashMap<String, Object>();
        parameters.put("today", LocalDate.now(clock));
        parameters.put("own", organisations.answeredBy(viewer).toArray(UUID[]::new));
        parameters.put("regulatedPlaces", branches(viewer, Role.REGULATOR).toArray(UUID[]::new));
        parameters.put(
                "nearPlaces",
                branches(viewer, Role.REGULATOR, Role.PRACTITIONER).toArray(UUID[]::new));
        return parameters;
    }
}
