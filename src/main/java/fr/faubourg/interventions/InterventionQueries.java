package fr.faubourg.interventions;

import fr.faubourg.access.Viewer;
import fr.faubourg.interventions.InterventionSelections.Selection;
import fr.faubourg.shared.NotFound;
import fr.faubourg.territory.PlaceNames;
import fr.faubourg.ui.Paging;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads interventions. Bounded whatever the size of the table: pages end and counts stop at {@link #COUNTED}. */
@Repository
class InterventionQueries {
    /** Beyond, a count says "plus de 10 000". */
    static final int COUNTED = 10_000;

    /** How a list is ordered; the first is the default. */
    enum Sort {
        NEWEST("-date", InterventionSelections.FINISHED + " desc, i.number desc"),
        OLDEST("date", InterventionSelections.FINISHED + ", i.number"),
        NUMBER("numero", "i.number"),
        NUMBER_DOWN("-numero", "i.number desc"),
        DEAREST("-cout", "(case when %s then i.cost end) desc nulls last, i.number desc"),
        CHEAPEST("cout", "(case when %s then i.cost end) nulls last, i.number");

        private final String word;
        private final String order;

        Sort(String word, String order) {
            this.word = word;
            this.order = order;
        }

        static Sort named(String word) {
            return List.of(values()).stream()
                    .filter(sort -> sort.word.equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(NEWEST);
        }

        String orderBy(Selection selection) {
            return order.formatted(selection.cost());
        }
    }

    /**
     * What a list amounts to, counted up to one more than {@link #COUNTED}.
     *
     * @param included euros with tax of those that are done, as far as the reader may know; null when none is known
     * @param excluded the same without tax
     * @param untold the same where nobody said
     * @param priced how many have a cost
     */
    record Counts(
            long total,
            long planned,
            @Nullable BigDecimal included,
            @Nullable BigDecimal excluded,
            @Nullable BigDecimal untold,
            long priced) {
        boolean isCapped() {
            return total > COUNTED;
        }
    }

    /** Which recurrence a row of {@code interventions.outcome_v outcome} tells. */
    private static final String RECURRENCE = """
            case when outcome.intervention_id is null then null when outcome.came_back then 'CAME_BACK'
                 when outcome.watched_until < :today then 'HELD' else 'WATCHED' end""";

    private final VisibleInterventions visible;
    private final JdbcClient jdbc;
    private final Clock clock;

    InterventionQueries(VisibleInterventions visible, JdbcClient jdbc, Clock clock) {
        this.visible = visible;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Counts counts(Selection selection) {
        return jdbc.sql("""
                        select count(*) as total, count(*) filter (where found.state = 'PLANNED') as planned,
                            sum(found.cost) filter (where found.state = 'DONE' and found.tax = 'INCLUDED') as included,
                            sum(found.cost) filter (where found.state = 'DONE' and found.tax = 'EXCLUDED') as excluded,
                            sum(found.cost) filter (where found.state = 'DONE' and found.tax is null) as untold,
                            count(found.cost) filter (where found.state = 'DONE') as priced
                        from (
                            select i.state, i.tax, case when %s then i.cost end as cost
                            from interventions.intervention i where %s limit %d) found
                        """.formatted(selection.cost(), selection.where(), COUNTED + 1))
                .params(selection.parameters())
                .query(Counts.class)
                .single();
    }

    List<InterventionRow> rows(Selection selection, Sort sort, Paging paging) {
        return select(selection, sort, "limit :limit offset :offset")
                .params(Map.of("limit", paging.size(), "offset", Math.min(paging.offset(), COUNTED)))
                .query(InterventionRow.class)
                .list();
    }

    /** All of them, from a cursor: to be read inside a transaction, and closed. */
    Stream<InterventionRow> all(Selection selection, Sort sort) {
        return select(selection, sort, "").withFetchSize(500).query(InterventionRow.class).stream();
    }

    long countUpTo(Selection selection, long limit) {
        return jdbc.sql("select count(*) from (select 1 from interventions.intervention i where %s limit :most) found"
                        .formatted(selection.where()))
                .params(selection.parameters())
                .param("most", limit)
                .query(Long.class)
                .single();
    }

    /** The places that organisations own or manage today: what a partner's sight hangs on. */
    List<String> placesHeldBy(Collection<UUID> organisations) {
        return jdbc.sql(
                        "select distinct place_id::text from directory.custody_v where organisation_id = any (:organisations)")
                .param("organisations", organisations.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    /** @throws NotFound when it does not exist or is hidden from the viewer: the two look the same */
    Intervention get(InterventionId id, Viewer viewer) {
        var rights = visible.to(viewer);
        return jdbc.sql("""
                        select i.id, i.number, i.started_on, i.ended_on, i.place_id, place.name as place, i.lon, i.lat,
                            i.trade_id, t.label as trade, i.organisation_id, o.full_name as organisation, i.external_number,
                            case when i.firm_name = '' then i.firm_id end as firm_id, coalesce(nullif(i.firm_name, ''), f.full_name, '') as firm, i.reason, i.work,
                            case when %1$s then i.cost end as cost, case when %1$s then i.tax end as tax, %1$s as cost_shown, i.state,
                            %2$s as recurrence, outcome.watched_until, author.full_name as author, i.version
                        from interventions.intervention i
                        join interventions.trade t on t.id = i.trade_id
                        join territory.place_v place on place.id = i.place_id
                        join directory.organisation_v o on o.id = i.organisation_id
                        left join directory.organisation_v f on f.id = i.firm_id
                        left join directory.organisation_v author on author.id = i.author_organisation_id
                        left join interventions.outcome_v outcome on outcome.intervention_id = i.id
                        where i.id = :id and %3$s
                        """.formatted(visible.costTo(viewer), RECURRENCE, rights.sql()))
                .params(rights.parameters())
                .param("today", LocalDate.now(clock))
                .param("id", id.value())
                .query(Intervention.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private JdbcClient.StatementSpec select(Selection selection, Sort sort, String bounds) {
        return jdbc.sql("""
                        select shown.id, shown.number, shown.started_on, shown.finished_on, place.name as place, %6$s as above,
                            t.label as trade, o.full_name as organisation, coalesce(nullif(shown.firm_name, ''), f.full_name, '') as firm, shown.reason, shown.work,
                            shown.state, shown.external_number, shown.cost, shown.tax,
                            coalesce(shown.lon, place.longitude) as lon, coalesce(shown.lat, place.latitude) as lat,
                            case when outcome.id is null then null when returned.on_day is not null then 'CAME_BACK'
                                when outcome.watched_until < :today then 'HELD' else 'WATCHED' end as recurrence, returned.on_day as returned_on
                        from (
                            select row_number() over (order by %3$s) as rank, i.id, i.number, i.started_on, %5$s as finished_on, i.place_id,
                                i.trade_id, i.organisation_id, i.firm_id, i.firm_name, i.reason, i.work, i.state, i.external_number, i.lon, i.lat,
                                case when %1$s then i.cost end as cost, case when %1$s then i.tax end as tax
                            from interventions.intervention i
                            where %2$s
                            order by %3$s
                            %4$s
                        ) shown
                        join interventions.trade t on t.id = shown.trade_id
                        join territory.place_v place on place.id = shown.place_id
                        left join territory.place_v above on above.id = place.parent_id
                        join directory.organisation_v o on o.id = shown.organisation_id
                        left join directory.organisation_v f on f.id = shown.firm_id
                        left join interventions.done_v outcome on outcome.id = shown.id
                        left join lateral (
                            select min(r.observed_on) as on_day from interventions.return_v r where r.intervention_id = shown.id
                        ) returned on true
                        order by shown.rank
                        """.formatted(
                                selection.cost(),
                                selection.where(),
                                sort.orderBy(selection),
                                bounds,
                                InterventionSelections.FINISHED,
                                PlaceNames.LIES_IN))
                .params(selection.parameters());
    }
}
