package fr.faubourg.reports;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Paging;
import fr.faubourg.watch.ObservationSelection;
import fr.faubourg.watch.ObservationSelections;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads frozen reports, and compares them with what is recorded now. */
@Repository
class FrozenQueries {
    /** Longest lists of movements. */
    static final int MOST = 200;

    private static final String COLUMNS = """
            f.id, f.title, f.place_id, f.place_name, f.period_from, f.period_to, f.recorded_on, f.counted_on, f.frozen_at, f.frozen_by,
            f.frozen_by_name, f.by_staff, f.organisations""";

    /** Staff read all; a partner, what was frozen with no more rights than its own. */
    private static final String READABLE = "(:staff or not f.by_staff and f.organisations <@ cast(:own as uuid[]))";

    /** Records then and now, each once: what it was, what it is, whether it was changed in between. */
    private static final String BOTH = """
            now as materialized (
                select o.id, o.number, o.observed_on, o.finding, o.kind, o.state, o.theme_code, o.theme_label, o.organisations,
                    coalesce(%s, false) as late, o.verified_at is not null as verified,
                    case when %s then %s else false end as came_back, case when %s then %s else false end as told
                from %s where %s
            ), before as (
                select observation_id as id, number, observed_on, finding, kind, state, theme_code, theme_label,
                    coalesce(organisations, case when organisation_id is not null then array[organisation_id] end) as organisations, late,
                    verified, came_back, told
                from reports.frozen_record where report_id = :report
            )""";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    FrozenQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<FrozenReport.Frozen> find(UUID id, Viewer viewer) {
        return jdbc.sql("select %s from reports.frozen f where f.id = :id and %s".formatted(COLUMNS, READABLE))
                .param("id", id)
                .param("staff", viewer.isStaff())
                .param("own", viewer.organisations().toArray(UUID[]::new))
                .query(FrozenQueries::frozen)
                .optional();
    }

    List<FrozenReport.Frozen> list(Viewer viewer, Paging paging) {
        return jdbc.sql(
                        "select %s from reports.frozen f where %s order by f.frozen_at desc, f.id limit :limit offset :offset"
                                .formatted(COLUMNS, READABLE))
                .param("staff", viewer.isStaff())
                .param("own", viewer.organisations().toArray(UUID[]::new))
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(FrozenQueries::frozen)
                .list();
    }

    long count(Viewer viewer) {
        return jdbc.sql("select count(*) from reports.frozen f where " + READABLE)
                .param("staff", viewer.isStaff())
                .param("own", viewer.organisations().toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    List<FrozenReport.Definition> definitions(UUID report) {
        String written = jdbc.sql("select definitions::text from reports.frozen where id = :id")
                .param("id", report)
                .query(String.class)
                .single();
        return json.readValue(written, new TypeReference<List<FrozenReport.Definition>>() {});
    }

    /** The figures then and now, with what moved behind each: records are grouped before figures count them. */
    List<FrozenReport.Figure> figures(UUID report, Instant frozenAt, FollowUpScope.Scope scope) {
        ObservationSelection today = scope.observations();
        return jdbc.sql("""
                        with %s, joined as (
                            select n.id is not null as now_there, n.theme_code as now_theme_code, n.organisations as now_organisations,
                                n.state as now_state, n.late as now_late, n.kind as now_kind,
                                b.id is not null as then_there, b.theme_code as then_theme_code, b.organisations as then_organisations,
                                b.state as then_state, b.late as then_late, b.kind as then_kind,
                                c.id is not null as changed, n.verified as now_verified, n.came_back as now_came_back, n.told as now_told,
                                b.verified as then_verified, b.came_back as then_came_back, b.told as then_told, count(*) as records
                            from now n
                            full join before b on b.id = n.id
                            left join watch.observation_change_v c on c.id = n.id and c.id = b.id and c.changed_at > :frozenAt
                            group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19
                        ), asked as (
                            select n.id is not null as now_there, n.theme_code as now_theme_code, n.organisation_id as now_organisation_id,
                                n.kept as now_kept, n.done as now_done, n.late as now_late,
                                b.task_id is not null as then_there, b.theme_code as then_theme_code, b.organisation_id as then_organisation_id,
                                b.kept as then_kept, b.done as then_done, b.late as then_late, count(*) as records
                            from (%s) n
                            full join (
                                select task_id, theme_code, organisation_id, kept, done, late from reports.frozen_task where report_id = :report
                            ) b on b.task_id = n.id
                            group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
                        ), seen as (
                            select f.id as figure_id, a.records, false as changed, a.now_there and %s as is_in, a.then_there and %s as was_in
                            from reports.frozen_figure f
                            cross join asked a
                            where f.report_id = :report and f.measure in ('TASKS', 'TASKS_DONE', 'TASKS_LATE')
                            union all
                            select f.id as figure_id, r.records, r.changed, r.now_there and %s as is_in, r.then_there and %s as was_in
                            from reports.frozen_figure f
                            cross join joined r
                            where f.report_id = :report and f.measure not in ('TASKS', 'TASKS_DONE', 'TASKS_LATE')
                        ), moved as (
                            select figure_id, sum(records) filter (where is_in) as now, sum(records) filter (where is_in and not was_in) as entered,
                                sum(records) filter (where was_in and not is_in) as left_it,
                                sum(records) filter (where is_in and was_in and changed) as changed
                            from seen
                            group by figure_id
                        )
                        select f.id, f.section, f.label, f.depth, f.measure, f.value, f.median_days, f.median_working_days, coalesce(moved.now, 0) as now,
                            coalesce(moved.entered, 0) as entered, coalesce(moved.left_it, 0) as left_it, coalesce(moved.changed, 0) as changed
                        from reports.frozen_figure f
                        left join moved on moved.figure_id = f.id
                        where f.report_id = :report
                        order by f.position
                        """.formatted(
                                both(today),
                                FollowUpQueries.tasks(scope, "year", today.from(), FollowUpQueries.where(scope)),
                                countsTask("a.now_"),
                                countsTask("a.then_"),
                                counts("r.now_"),
                                counts("r.then_")))
                .params(scope.parameters())
                .param("report", report)
                .param("frozenAt", frozenAt.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new FrozenReport.Figure(
                        row.getObject("id", UUID.class),
                        row.getString("section"),
                        row.getString("label"),
                        row.getInt("depth"),
                        FrozenReport.Measure.valueOf(row.getString("measure")),
                        row.getLong("value"),
                        row.getBigDecimal("median_days"),
                        row.getBigDecimal("median_working_days"),
                        row.getLong("now"),
                        row.getLong("entered"),
                        row.getLong("left_it"),
                        row.getLong("changed")))
                .list();
    }

    /**
     * A record that moved.
     *
     * @param movement ENTERED, LEFT or CHANGED
     */
    record Moved(UUID id, long number, String finding, LocalDate observedOn, String themeLabel, String movement) {}

    List<Moved> movements(UUID report, UUID figure, Instant frozenAt, ObservationSelection today) {
        return jdbc.sql("""
                        with %s, is_in as (
                            select r.id, r.number, r.finding, r.observed_on, r.theme_label from reports.frozen_figure f join now r on %s where f.id = :figure
                        ), was_in as (
                            select r.id, r.number, r.finding, r.observed_on, r.theme_label from reports.frozen_figure f join before r on %s where f.id = :figure
                        )
                        select coalesce(is_in.id, was_in.id) as id, coalesce(is_in.number, was_in.number) as number,
                            coalesce(is_in.finding, was_in.finding) as finding, coalesce(is_in.observed_on, was_in.observed_on) as observed_on,
                            coalesce(is_in.theme_label, was_in.theme_label) as theme_label,
                            case when was_in.id is null then 'ENTERED' when is_in.id is null then 'LEFT' else 'CHANGED' end as movement
                        from is_in
                        full join was_in on was_in.id = is_in.id
                        where was_in.id is null or is_in.id is null
                            or exists (select from watch.observation_change_v c where c.id = is_in.id and c.changed_at > :frozenAt)
                        order by movement, number
                        limit 1000
                        """.formatted(both(today), counts("r."), counts("r.")))
                .params(today.parameters())
                .param("report", report)
                .param("figure", figure)
                .param("frozenAt", frozenAt.atOffset(ZoneOffset.UTC))
                .query(Moved.class)
                .list();
    }

    /** Which of the records a reader may open. */
    Set<UUID> visible(List<UUID> ids, ObservationSelection everything) {
        return new HashSet<>(jdbc.sql("select o.id from %s where %s and o.id = any (:ids)"
                        .formatted(everything.from(), everything.where()))
                .params(everything.parameters())
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** The records as they were, by number; to be read inside a transaction, and closed. */
    Stream<WatchReport.Finding> records(UUID report) {
        return jdbc.sql("""
                        select r.observation_id as id, r.number, r.observed_on, r.kind, r.state, r.finding, r.theme_label as theme, r.place_name as place,
                            r.organisation_name as organisation, null::double precision as lon, null::double precision as lat, r.late
                        from reports.frozen_record r where r.report_id = :report order by r.observed_on desc, r.number desc
                        """).param("report", report).withFetchSize(500).query(ReportQueries::finding).stream();
    }

    /** Whether the figure {@code f} counts a record; what was open before some states had names of their own is open still. */
    private static String counts(String of) {
        return """
                ((f.theme_code is null or %1$stheme_code = f.theme_code)
                and (f.organisations is null or coalesce(%1$sorganisations && f.organisations, false))
                and (not f.unassigned or %1$sorganisations is null)
                and (f.states is null or %1$sstate = any (f.states) or %1$sstate in ('SCHEDULED', 'IN_PROGRESS')
                    and 'ASSIGNED' = any (f.states) and cardinality(f.states) > 1)
                and (not f.late_only or %1$slate)
                and (f.kind is null or %1$skind = f.kind)
                and case f.measure when 'VERIFIED' then coalesce(%1$sverified, false) when 'CAME_BACK' then coalesce(%1$scame_back, false)
                    when 'TOLD' then coalesce(%1$stold, false) when 'UNTOLD' then not coalesce(%1$stold, true) else true end)""".formatted(of);
    }

    /** Whether the figure {@code f} counts a task. */
    private static String countsTask(String of) {
        return """
                ((f.theme_code is null or %1$stheme_code = f.theme_code)
                and (f.organisations is null or %1$sorganisation_id = any (f.organisations))
                and case f.measure when 'TASKS' then %1$skept when 'TASKS_DONE' then %1$sdone else %1$slate end)""".formatted(of);
    }

    private static String both(ObservationSelection today) {
        return BOTH.formatted(
                ObservationSelections.LATE,
                FollowUpQueries.TREATED,
                FollowUpQueries.BACK,
                FollowUpQueries.TREATED,
                FollowUpQueries.TOLD,
                today.from(),
                today.where());
    }

    private static FrozenReport.Frozen frozen(ResultSet row, int number) throws SQLException {
        return new FrozenReport.Frozen(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getObject("place_id", UUID.class),
                row.getString("place_name"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getObject("recorded_on", LocalDate.class),
                row.getObject("counted_on", LocalDate.class),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                row.getObject("frozen_by", UUID.class),
                row.getString("frozen_by_name"),
                row.getBoolean("by_staff"),
                Arrays.asList((UUID[]) row.getArray("organisations").getArray()));
    }
}
