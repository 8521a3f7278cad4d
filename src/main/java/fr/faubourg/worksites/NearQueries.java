package fr.faubourg.worksites;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Period;
import fr.faubourg.ui.Paging;
import fr.faubourg.watch.ObservationCondition;
import fr.faubourg.watch.ObservationFilters;
import fr.faubourg.watch.ObservationSelection;
import fr.faubourg.watch.ObservationSelections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what was observed in a worksite or within its buffer while a phase lasted, as the reader may see it. Found by the index of points, and
 * bounded: beyond {@link #MOST} observations the figures say "plus de".
 */
@Repository
class NearQueries {
    static final int MOST = 10_000;

    private final ObservationSelections selections;
    private final NearCondition near;
    private final JdbcClient jdbc;

    NearQueries(ObservationSelections selections, NearCondition near, JdbcClient jdbc) {
        this.selections = selections;
        this.near = near;
        this.jdbc = jdbc;
    }

    /** How many there are during a phase that speak of a kind of impact, null for those that speak of none. */
    record Count(UUID phase, @Nullable UUID kind, long count) {}

    /** What is near, as a condition on observations {@code o}, from a view, with its parameters. */
    private record Nearby(String from, String where, Map<String, Object> parameters) {}

    /** Counts by phase and kind of impact. An observation of two phases that overlap counts in both. */
    List<Count> counts(WorksiteId worksite, Period period, Viewer viewer) {
        Nearby nearby = nearby(worksite, period, ObservationCondition.ALWAYS, viewer);
        return jdbc.sql("""
                        with near as materialized (
                            select o.observed_on, o.category_id, o.theme_id from %s where %s limit %d
                        )
                        select p.id as phase, coalesce(own.kind_id, theme.kind_id) as kind, count(*) as count
                        from worksites.phase p
                        join near on near.observed_on between p.first_day and p.last_day
                        left join worksites.impact_category own on own.category_id = near.category_id
                        left join worksites.impact_category theme on theme.category_id = near.theme_id
                        where p.worksite_id = :worksite
                        group by 1, 2
                        """.formatted(nearby.from(), nearby.where(), MOST + 1))
                .params(nearby.parameters())
                .param("worksite", worksite.value())
                .query(Count.class)
                .list();
    }

    /** All that is near in these days, the newest first. */
    List<NearRow> rows(
            WorksiteId worksite,
            Period period,
            @Nullable UUID phase,
            @Nullable UUID kind,
            Viewer viewer,
            Paging paging) {
        return select(worksite, period, phase, kind, viewer, "limit :limit offset :offset")
                .param("limit", paging.size())
                .param("offset", Math.min(paging.offset(), MOST))
                .query(NearRow.class)
                .list();
    }

    /** The same, from a cursor: to be read inside a transaction, and closed. */
    Stream<NearRow> all(WorksiteId worksite, Period period, @Nullable UUID phase, @Nullable UUID kind, Viewer viewer) {
        return select(worksite, period, phase, kind, viewer, "").withFetchSize(500).query(NearRow.class).stream();
    }

    /** What is near is found first, by the index of points ("offset 0"): walking all days for the newest takes as long as there are observations elsewhere. */
    private JdbcClient.StatementSpec select(
            WorksiteId worksite,
            Period period,
            @Nullable UUID phase,
            @Nullable UUID kind,
            Viewer viewer,
            String bounds) {
        Nearby nearby = nearby(worksite, period, NearCondition.during(worksite, phase), viewer);
        return jdbc.sql("""
                        select o.id, o.number, o.observed_on, o.state, o.finding, o.theme_label as theme, o.address, k.label as kind, o.lon, o.lat
                        from (
                            select o.id, o.number, o.observed_on, o.state, o.finding, o.theme_id, o.theme_label, o.category_id, o.address, o.lon, o.lat
                            from %s where %s offset 0) o
                        left join worksites.impact_category own on own.category_id = o.category_id
                        left join worksites.impact_category theme on theme.category_id = o.theme_id
                        left join worksites.impact_kind k on k.id = coalesce(own.kind_id, theme.kind_id)
                        where %s
                        order by o.observed_on desc, o.number desc
                        %s
                        """.formatted(nearby.from(), nearby.where(), narrowed(kind), bounds))
                .params(nearby.parameters())
                .params(narrowing(kind));
    }

    /** How many there are, counted up to one more than {@link #MOST}. */
    long count(WorksiteId worksite, Period period, @Nullable UUID phase, @Nullable UUID kind, Viewer viewer) {
        return count(worksite, period, phase, kind, viewer, MOST + 1);
    }

    long count(
            WorksiteId worksite, Period period, @Nullable UUID phase, @Nullable UUID kind, Viewer viewer, long atMost) {
        Nearby nearby = nearby(worksite, period, NearCondition.during(worksite, phase), viewer);
        return jdbc.sql("""
                        select count(*) from (
                            select 1
                            from (select o.category_id, o.theme_id from %s where %s offset 0) o
                            left join worksites.impact_category own on own.category_id = o.category_id
                            left join worksites.impact_category theme on theme.category_id = o.theme_id
                            left join worksites.impact_kind k on k.id = coalesce(own.kind_id, theme.kind_id)
                            where %s limit %d) found
                        """.formatted(nearby.from(), nearby.where(), narrowed(kind), atMost))
                .params(nearby.parameters())
                .params(narrowing(kind))
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> narrowing(@Nullable UUID kind) {
        return kind == null || kind.equals(NO_KIND) ? Map.of() : Map.of("kind", kind);
    }

    /** In the place of a kind: those that speak of none. */
    static final UUID NO_KIND = new UUID(0, 0);

    private static String narrowed(@Nullable UUID kind) {
        return kind == null ? "true" : kind.equals(NO_KIND) ? "k.id is null" : "k.id = :kind";
    }

    private Nearby nearby(WorksiteId worksite, Period period, ObservationCondition during, Viewer viewer) {
        ObservationSelection selection =
                selections.amongFew(ObservationFilters.all().between(period.from(), period.to()), viewer);
        var within = near.within(worksite);
        var parameters = new LinkedHashMap<>(selection.parameters());
        parameters.putAll(within.parameters());
        parameters.putAll(during.parameters());
        return new Nearby(
                selection.from(), selection.where() + "\n and " + within.sql() + "\n and " + during.sql(), parameters);
    }
}
