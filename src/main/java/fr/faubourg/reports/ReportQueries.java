package fr.faubourg.reports;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.territory.Place;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.watch.FindingKind;
import fr.faubourg.watch.ObservationFilters;
import fr.faubourg.watch.ObservationSelection;
import fr.faubourg.watch.ObservationSelections;
import fr.faubourg.watch.ObservationState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the observations of a selection, which the list of observations would show for the same filters. */
@Repository
class ReportQueries {
    private static final String FIGURES =
            """
            count(*) as total,
            count(*) filter (where o.state in %s) as open,
            count(*) filter (where o.state in %s) as treated,
            count(*) filter (where %s) as late,
            percentile_cont(0.5) within group (order by extract(epoch from o.done_at - o.assigned_at) / 86400)
                filter (where o.done_at >= o.assigned_at) as median
            """.formatted(literals(ObservationFilters.OPEN), literals(Line.TREATED), ObservationSelections.LATE);

    private final JdbcClient jdbc;

    ReportQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Line whole(ObservationSelection selection, ObservationFilters filters) {
        return jdbc.sql("select %s from %s where %s".formatted(FIGURES, selection.from(), selection.where()))
                .params(selection.parameters())
                .query((row, _) -> line(row, "Ensemble", 0, filters))
                .single();
    }

    List<Line> byCategory(ObservationSelection selection, ObservationFilters filters) {
        return jdbc.sql("""
                        select o.theme_code, o.theme_label, %s from %s where %s
                        group by o.theme_code, o.theme_label
                        order by count(*) desc, o.theme_label
                        """.formatted(FIGURES, selection.from(), selection.where()))
                .params(selection.parameters())
                .query((row, _) -> line(
                        row,
                        row.getString("theme_label"),
                        0,
                        filters.ofCategories(List.of(row.getString("theme_code")))))
                .list();
    }

    List<WatchReport.StateCount> byState(ObservationSelection selection, ObservationFilters filters) {
        return jdbc
                .sql("select o.state, count(*) as count from %s where %s group by o.state"
                        .formatted(selection.from(), selection.where()))
                .params(selection.parameters())
                .query((row, _) -> {
                    ObservationState state = ObservationState.valueOf(row.getString("state"));
                    return new WatchReport.StateCount(
                            state,
                            row.getLong("count"),
                            filters.inStates(Set.of(state)).href());
                })
                .list()
                .stream()
                .sorted(Comparator.comparing(WatchReport.StateCount::state))
                .toList();
    }

    /** An organisation counts with its units, as the list of observations filters by it; what is asked of several counts for each. */
    List<Line> byOrganisation(ObservationSelection selection, ObservationFilters filters) {
        List<Charge> charges = jdbc.sql(
                        """
                        select above.ancestor_id as id, %s as name, organisation.parent_id, %s
                        from %s
                        left join lateral (
                            select distinct up.ancestor_id
                            from unnest(o.organisations) asked (id)
                            join directory.organisation_ancestor_v up on up.organisation_id = asked.id) above on true
                        left join directory.organisation_v organisation on organisation.id = above.ancestor_id
                        where %s
                        group by above.ancestor_id, organisation.id, organisation.name, organisation.parent_id
                        order by count(*) desc, organisation.name
                        """.formatted(selection.organisationName(), FIGURES, selection.from(), selection.where()))
                .params(selection.parameters())
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    OrganisationId organisation = id == null ? null : new OrganisationId(id);
                    String name = id == null ? "À personne encore" : row.getString("name");
                    return new Charge(
                            id,
                            row.getObject("parent_id", UUID.class),
                            line(row, name, 0, filters.askedOf(organisation)));
                })
                .list();
        List<Line> lines = new ArrayList<>();
        charges.stream()
                .filter(charge -> charge.id() != null && charge.parent() == null)
                .forEach(charge -> withUnits(charge, 0, charges, lines));
        charges.stream().filter(charge -> charge.id() == null).map(Charge::line).forEach(lines::add);
        return lines;
    }

    /** The name of a place; the one it had at the end of the day that the report is about. */
    String nameOf(Place place, @Nullable LocalDate recordedOn) {
        return recordedOn == null
                ? place.name()
                : jdbc.sql("select coalesce(territory.place_name_at(:id, :moment), :name)")
                        .param("id", place.id().value())
                        .param(
                                "moment",
                                recordedOn
                                        .plusDays(1)
                                        .atStartOfDay(FrenchFormat.PARIS)
                                        .minusNanos(1_000)
                                        .toOffsetDateTime())
                        .param("name", place.name())
                        .query(String.class)
                        .single();
    }

    /** The latest ones; the place that the selection is about is not said again. */
    List<WatchReport.Finding> findings(ObservationSelection selection, int limit) {
        return statement(selection, limit).query(ReportQueries::finding).list();
    }

    /** All of them, latest first, from a cursor: to be opened in a transaction and closed. */
    Stream<WatchReport.Finding> stream(ObservationSelection selection) {
        return statement(selection, Integer.MAX_VALUE).withFetchSize(500).query(ReportQueries::finding).stream();
    }

    private JdbcClient.StatementSpec statement(ObservationSelection selection, int limit) {
        return jdbc.sql("""
                        select latest.id, latest.number, latest.observed_on, latest.kind, latest.state, latest.finding, latest.theme_label as theme,
                               nullif(concat_ws(', ', nullif(latest.address, ''), case when place.id is distinct from :here then %6$s end), '') as place,
                               %7$s as organisation, latest.lon, latest.lat, latest.late
                        from (
                            select o.*, coalesce(%1$s, false) as late
                            from %2$s
                            where %3$s
                            order by %4$s desc, %5$s desc
                            limit :limit
                        ) latest
                        left join territory.place_v place on place.id = latest.place_id
                        left join directory.organisation_v organisation on organisation.id = latest.organisation_id
                        order by latest.observed_on desc, latest.number desc
                        """.formatted(
                                ObservationSelections.LATE,
                                selection.from(),
                                selection.where(),
                                selection.day(),
                                selection.number(),
                                selection.placeName(),
                                selection.organisationFullName()))
                .params(selection.parameters())
                .param("limit", limit)
                .param("here", selection.parameters().get("place"), Types.OTHER);
    }

    /** What an organisation, or nobody, is in charge of. */
    private record Charge(@Nullable UUID id, @Nullable UUID parent, Line line) {}

    private static void withUnits(Charge charge, int depth, List<Charge> all, List<Line> lines) {
        Line line = charge.line();
        lines.add(new Line(
                line.label(),
                depth,
                line.filters(),
                line.total(),
                line.open(),
                line.treated(),
                line.late(),
                line.medianDays()));
        for (Charge unit : all) {
            if (charge.id() != null && charge.id().equals(unit.parent())) {
                withUnits(unit, depth + 1, all, lines);
            }
        }
    }

    private static Line line(ResultSet row, String label, int depth, ObservationFilters filters) throws SQLException {
        double median = row.getDouble("median");
        Double known = row.wasNull() ? null : median;
        return new Line(
                label,
                depth,
                filters,
                row.getLong("total"),
                row.getLong("open"),
                row.getLong("treated"),
                row.getLong("late"),
                known);
    }

    static WatchReport.Finding finding(ResultSet row, int number) throws SQLException {
        return new WatchReport.Finding(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("observed_on", LocalDate.class),
                FindingKind.valueOf(row.getString("kind")),
                ObservationState.valueOf(row.getString("state")),
                row.getString("finding"),
                row.getString("theme"),
                row.getString("place"),
                row.getString("organisation"),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class),
                row.getBoolean("late"));
    }

    private static String literals(Set<ObservationState> states) {
        return states.stream().map(state -> "'" + state.name() + "'").collect(Collectors.joining(", ", "(", ")"));
    }
}
