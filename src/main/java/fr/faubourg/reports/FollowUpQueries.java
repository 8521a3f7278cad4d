package fr.faubourg.reports;

import fr.faubourg.reports.FollowUpScope.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the follow-up: what became of observations, and how long what was asked of organisations took. Each figure and the list behind it are one condition. */
@Repository
class FollowUpQueries {
    private static final String WEAK = "o.kind = 'WEAKNESS'";
    static final String TREATED = WEAK + " and o.state in ('DONE', 'VERIFIED', 'CLOSED')";
    static final String TOLD = "exists (select from feedback.returned_v told where told.observation_id = o.id)";
    /** Something is kept as its return, by the one definition of watch, or somebody tied to it what was seen again. */
    static final String BACK = """
            (exists (select from watch.recurrence_v back where back.former_id = o.id)
                or exists (
                    select from lineage.link_v l
                    where l.from_kind = 'observation' and l.from_id = o.id and l.relation = 'RECURRED_AS' and l.to_kind = 'observation'))""";

    private static final String INTERVENED = """
            exists (
                select from lineage.link_v l
                join interventions.done_v done on done.id = l.to_id
                where l.from_kind = 'observation' and l.from_id = o.id and l.relation = 'ANSWERED_BY' and l.to_kind = 'intervention')""";

    private static final String ASKED_ON = "(t.assigned_at at time zone 'Europe/Paris')::date";
    private static final String DONE_ON = "(t.done_at at time zone 'Europe/Paris')::date";
    static final String KEPT = "t.state not in ('RETURNED', 'WITHDRAWN')";
    /** Its work went on until it was done, until it ended otherwise, or goes on today. */
    static final String LATE = KEPT + """
             and coalesce(case when t.state = 'DONE' then (t.done_at at time zone 'Europe/Paris')::date end,
                (t.ended_at at time zone 'Europe/Paris')::date, :today) > t.due_on""";

    static final String ON_FOOT = "o.source in ('WALKING_SURVEY', 'EXPLORATORY_WALK', 'ROUND')";
    /** It belongs to a walk that is recorded; as an array, so that the index of ids answers it beside that of sources. */
    private static final String ATTACHED = "o.id = any (array(select seen.observation_id from walks.seen_v seen))";

    private final JdbcClient jdbc;

    FollowUpQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a line of figures belongs: one of these, or none for the whole. */
    record Group(
            @Nullable String theme,
            @Nullable String themeLabel,
            @Nullable LocalDate since) {}

    /** What counts of observations, by group. */
    record Counts(
            Group group,
            long seen,
            long strengths,
            long treated,
            long verified,
            long cameBack,
            long told,
            long closed,
            long untold) {}

    /** What counts of tasks, by group or by what {@code id} names. */
    record TaskCounts(
            Group group,
            @Nullable UUID id,
            @Nullable String name,
            @Nullable UUID parent,
            long asked,
            long done,
            long due,
            long late,
            long givenBack,
            @Nullable Double medianDays,
            @Nullable Double medianWorkingDays) {}

    static final String COUNTED = """
            count(*) filter (where o.kind = 'WEAKNESS') as seen,
            count(*) filter (where o.kind = 'STRENGTH') as strengths,
            count(*) filter (where o.treated) as treated,
            count(*) filter (where o.treated and o.verified_at is not null) as verified,
            count(*) filter (where o.came_back) as came_back,
            count(*) filter (where o.told) as told,
            count(*) filter (where o.treated and o.state = 'CLOSED') as closed,
            count(*) filter (where o.treated and o.state = 'CLOSED' and not o.told) as untold
            """;

    /** Observations with what was done about each; what only counts for those treated is asked of them alone. */
    private static final String FACTS = """
            select o.id, o.kind, o.state, o.theme_code, o.theme_label, o.verified_at, date_trunc('%s', o.observed_on)::date as since,
                %s as treated,
                case when %s then %s else false end as came_back,
                case when %s then %s else false end as told
            """;

    static String facts(String step) {
        return FACTS.formatted(step, TREATED, TREATED, BACK, TREATED, TOLD);
    }

    static final String TASKS_COUNTED = """
            count(*) filter (where t.kept) as asked,
            count(*) filter (where t.done) as done,
            count(*) filter (where t.done or t.late) as due,
            count(*) filter (where t.late) as late,
            count(*) filter (where t.state = 'RETURNED') as given_back,
            percentile_cont(0.5) within group (order by t.days) filter (where t.done) as median_days,
            percentile_cont(0.5) within group (order by t.working_days) filter (where t.done) as median_working_days
            """;

    static final String DELAYS = """
            %1$s as asked_on, %2$s as done_on, %2$s - %1$s as days,
            (cast(:worked as int[]))[line.start + 1 + least(greatest(%2$s - cast(:firstDay as date), 0), :calendarDays - 1)]
                - (cast(:worked as int[]))[line.start + 1 + least(greatest(%1$s - cast(:firstDay as date), 0), :calendarDays - 1)] as working_days
            """.formatted(ASKED_ON, DONE_ON);

    static String tasks(Scope scope, String step, String from, String where) {
        return """
                select t.id, t.organisation_id, t.state, o.id as observation_id, o.theme_code, o.theme_label,
                    date_trunc('%s', o.observed_on)::date as since, %s as kept, t.state = 'DONE' as done, %s as late, %s
                from %s where %s""".formatted(step, KEPT, LATE, DELAYS, taskFrom(scope, from), taskWhere(scope, where));
    }

    static String taskFrom(Scope scope, String from) {
        return from + " join watch.task_v t on t.observation_id = o.id cross join lateral "
                + (scope.calendars().differ() ? """
                (select coalesce((
                    select parting.line * :calendarDays
                    from watch.observation_place_v lies
                    join unnest(cast(:partings as uuid[]), cast(:calendarOf as int[])) with ordinality parting (place_id, line, rank)
                        on parting.place_id = lies.place_id
                    where lies.observation_id = o.id
                    order by parting.rank
                    limit 1), 0) as start) line""" : "(select 0 as start) line");
    }

    /** A partner reads what is asked of its own organisations and of their units. */
    static String taskWhere(Scope scope, String where) {
        return scope.everyTask() ? where : where + " and t.organisation_id in (" + OWN + ")";
    }

    private static final String OWN =
            "select own.organisation_id from directory.organisation_ancestor_v own where own.ancestor_id = any (cast(:ownOrganisations as uuid[]))";

    /** How many tasks about {@code o} were done, as far as the reader may know. */
    static String tasksDone(Scope scope) {
        return "(select count(*) from watch.task_v t where t.observation_id = o.id and "
                + taskWhere(scope, condition(FollowUpFigure.TASKS_DONE)) + ")";
    }

    static String where(Scope scope) {
        return scope.observations().where()
                + switch (scope.followed().source()) {
                    case ANY -> "";
                    case WALKS -> " and (" + ON_FOOT + " or " + ATTACHED + ")";
                    case ATTACHED -> " and not " + ON_FOOT + " and " + ATTACHED;
                    case WALKING_SURVEY, EXPLORATORY_WALK, ROUND ->
                        " and o.source = '" + scope.followed().source().name() + "'";
                };
    }

    /** The whole, each theme, each stretch of time. */
    List<Counts> counts(Scope scope, TimeStep step) {
        return jdbc.sql("""
                        select o.theme_code, o.theme_label, o.since, %s
                        from (%s from %s where %s) o
                        group by grouping sets ((), (o.theme_code, o.theme_label), (o.since))
                        order by count(*) desc, o.theme_label, o.since
                        """.formatted(
                        COUNTED, facts(step.unit()), scope.observations().from(), where(scope)))
                .params(scope.parameters())
                .query((row, _) -> counts(row, group(row)))
                .list();
    }

    List<TaskCounts> taskCounts(Scope scope, TimeStep step) {
        return jdbc.sql("""
                        select t.theme_code, t.theme_label, t.since, null::uuid as id, null as name, null::uuid as parent_id, %s
                        from (%s) t
                        group by grouping sets ((), (t.theme_code, t.theme_label), (t.since))
                        order by count(*) desc, t.theme_label, t.since
                        """.formatted(
                                TASKS_COUNTED,
                                tasks(scope, step.unit(), scope.observations().from(), where(scope))))
                .params(scope.parameters())
                .query((row, _) -> taskCounts(row, group(row)))
                .list();
    }

    /** By organisation, each with its units. */
    List<TaskCounts> byOrganisation(Scope scope) {
        return jdbc.sql("""
                        select above.ancestor_id as id, %s as name, organisation.parent_id, %s
                        from (%s) t
                        join directory.organisation_ancestor_v above on above.organisation_id = t.organisation_id
                        join directory.organisation_v organisation on organisation.id = above.ancestor_id
                        where %s
                        group by above.ancestor_id, organisation.id, organisation.name, organisation.parent_id
                        order by count(*) desc, organisation.name
                        """.formatted(
                                scope.observations().organisationName(),
                                TASKS_COUNTED,
                                tasks(scope, "year", scope.observations().from(), where(scope)),
                                scope.everyTask() ? "true" : "above.ancestor_id in (" + OWN + ")"))
                .params(scope.parameters())
                .query((row, _) -> taskCounts(row, new Group(null, null, null)))
                .list();
    }

    /** The one place that says what a figure counts, on {@code o} and, for tasks, {@code t}. */
    static String condition(FollowUpFigure figure) {
        return switch (figure) {
            case SEEN -> WEAK;
            case STRENGTHS -> "o.kind = 'STRENGTH'";
            case TREATED -> TREATED;
            case VERIFIED -> TREATED + " and o.verified_at is not null";
            case CAME_BACK -> TREATED + " and " + BACK;
            case TOLD -> TREATED + " and " + TOLD;
            case CLOSED -> WEAK + " and o.state = 'CLOSED'";
            case UNTOLD -> WEAK + " and o.state = 'CLOSED' and not " + TOLD;
            case UNDECIDED -> WEAK + " and o.state = 'NEW'";
            case QUALIFIED -> WEAK + " and o.qualified_at is not null";
            case ASSIGNED -> WEAK + " and o.assigned_at is not null";
            case PLANNED -> WEAK + " and o.planned_on is not null";
            case REJECTED -> WEAK + " and o.state = 'REJECTED'";
            case OUT_OF_REMIT -> WEAK + " and o.state = 'OUT_OF_REMIT'";
            case INTERVENED -> WEAK + " and " + INTERVENED;
            case TASKS -> KEPT;
            case TASKS_DONE -> "t.state = 'DONE'";
            case TASKS_DUE -> "t.state = 'DONE' or " + LATE;
            case TASKS_LATE -> LATE;
            case TASKS_GIVEN_BACK -> "t.state = 'RETURNED'";
        };
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                row.getString("theme_code"), row.getString("theme_label"), row.getObject("since", LocalDate.class));
    }

    static Counts counts(ResultSet row, Group group) throws SQLException {
        return new Counts(
                group,
                row.getLong("seen"),
                row.getLong("strengths"),
                row.getLong("treated"),
                row.getLong("verified"),
                row.getLong("came_back"),
                row.getLong("told"),
                row.getLong("closed"),
                row.getLong("untold"));
    }

    static TaskCounts taskCounts(ResultSet row, Group group) throws SQLException {
        return new TaskCounts(
                group,
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("parent_id", UUID.class),
                row.getLong("asked"),
                row.getLong("done"),
                row.getLong("due"),
                row.getLong("late"),
                row.getLong("given_back"),
                row.getObject("median_days", Double.class),
                row.getObject("median_working_days", Double.class));
    }
}
