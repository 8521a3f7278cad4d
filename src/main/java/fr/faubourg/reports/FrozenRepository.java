package fr.faubourg.reports;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.watch.ObservationSelection;
import fr.faubourg.watch.ObservationSelections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes frozen reports, once. */
@Repository
class FrozenRepository {
    /** Which records of the report a figure counts; null counts any. */
    record Scope(
            @Nullable String theme,
            UUID @Nullable [] organisations,
            boolean unassigned,
            String @Nullable [] states,
            boolean lateOnly,
            @Nullable String kind) {}

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    FrozenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the form was received before */
    boolean insert(UUID id, UUID key, WatchReport report, List<FrozenReport.Definition> definitions, Viewer viewer) {
        var coordinates = report.coordinates();
        return jdbc.sql("""
                        insert into reports.frozen (id, key, title, place_id, place_name, period_from, period_to, recorded_on, counted_on, frozen_by,
                            frozen_by_name, by_staff, organisations, definitions)
                        values (:id, :key, :title, cast(:place as uuid), :placeName, :from, :to, cast(:recordedOn as date), :countedOn, :by, :byName,
                            :staff, :organisations, cast(:definitions as jsonb))
                        on conflict (key) do nothing
                        """)
                        .param("id", id)
                        .param("key", key)
                        .param("title", report.title())
                        .param(
                                "place",
                                coordinates.place() == null
                                        ? null
                                        : coordinates.place().toString())
                        .param("placeName", report.place())
                        .param("from", coordinates.period().from())
                        .param("to", coordinates.period().to())
                        .param("recordedOn", coordinates.recordedOn())
                        .param("countedOn", report.today())
                        .param("by", viewer.account().value())
                        .param("byName", viewer.name())
                        .param("staff", viewer.isStaff())
                        .param("organisations", viewer.organisations().toArray(UUID[]::new))
                        .param("definitions", json.writeValueAsString(definitions))
                        .update()
                == 1;
    }

    UUID idOf(UUID key) {
        return jdbc.sql("select id from reports.frozen where key = :key")
                .param("key", key)
                .query(UUID.class)
                .single();
    }

    /** Keeps every record of the selection as it is. */
    void insertRecords(UUID report, ObservationSelection selection) {
        jdbc.sql("""
                        insert into reports.frozen_record (report_id, observation_id, number, observed_on, kind, state, theme_code, theme_label,
                            organisation_id, organisations, organisation_name, place_name, finding, late, verified, came_back, told)
                        select :report, o.id, o.number, o.observed_on, o.kind, o.state, o.theme_code, o.theme_label, o.organisation_id,
                            o.organisations, %s, nullif(concat_ws(', ', nullif(o.address, ''), %s), ''), o.finding, coalesce(%s, false), o.verified_at is not null,
                            case when %s then %s else false end, case when %s then %s else false end
                        from %s
                        left join territory.place_v place on place.id = o.place_id
                        left join directory.organisation_v organisation on organisation.id = o.organisation_id
                        where %s
                        """.formatted(
                                selection.organisationFullName(),
                                selection.placeName(),
                                ObservationSelections.LATE,
                                FollowUpQueries.TREATED,
                                FollowUpQueries.BACK,
                                FollowUpQueries.TREATED,
                                FollowUpQueries.TOLD,
                                selection.from(),
                                selection.where()))
                .params(selection.parameters())
                .param("report", report)
                .update();
    }

    /** Keeps what was asked about these records, as far as it may be read. */
    void insertTasks(UUID report, FollowUpScope.Scope scope) {
        jdbc.sql("""
                        insert into reports.frozen_task (report_id, task_id, observation_id, organisation_id, theme_code, asked_on, done_on, kept, done,
                            late, days, working_days)
                        select :report, t.id, t.observation_id, t.organisation_id, t.theme_code, t.asked_on, t.done_on, t.kept, t.done, t.late, t.days,
                            t.working_days
                        from (%s) t
                        """.formatted(FollowUpQueries.tasks(
                        scope, "year", scope.observations().from(), FollowUpQueries.where(scope))))
                .params(scope.parameters())
                .param("report", report)
                .update();
    }

    void insertFigure(
            UUID report,
            int position,
            String section,
            Line line,
            FrozenReport.Measure measure,
            long value,
            @Nullable Double medianWorkingDays,
            Scope scope) {
        jdbc.sql("""
                        insert into reports.frozen_figure (id, report_id, position, section, label, depth, measure, value, median_days, median_working_days, theme_code,
                            organisations, unassigned, states, late_only, kind)
                        values (:id, :report, :position, :section, :label, :depth, :measure, :value, cast(:median as numeric), cast(:working as numeric), :theme,
                            cast(:organisations as uuid[]), :unassigned, cast(:states as text[]), :late, :kind)
                        """)
                .param("id", Ids.next())
                .param("report", report)
                .param("position", position)
                .param("section", section)
                .param("label", line.label())
                .param("depth", line.depth())
                .param("measure", measure.name())
                .param("value", value)
                .param(
                        "median",
                        measure == FrozenReport.Measure.TOTAL || measure == FrozenReport.Measure.TASKS_DONE
                                ? line.medianDays()
                                : null)
                .param("working", medianWorkingDays)
                .param("theme", scope.theme())
                .param("organisations", scope.organisations())
                .param("unassigned", scope.unassigned())
                .param("states", scope.states())
                .param("late", scope.lateOnly())
                .param("kind", scope.kind())
                .update();
    }
}
