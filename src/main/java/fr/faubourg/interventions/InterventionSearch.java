package fr.faubourg.interventions;

import fr.faubourg.access.Viewer;
import fr.faubourg.search.SearchHit;
import fr.faubourg.search.SearchQuery;
import fr.faubourg.search.SearchSource;
import fr.faubourg.search.WordQueries;
import fr.faubourg.ui.FrenchFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Makes interventions findable by their words and the name of their firm. A number alone is that of an observation. */
@Repository
class InterventionSearch implements SearchSource {
    private static final String WORDS = "interventions.intervention_words";

    private final VisibleInterventions visible;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    InterventionSearch(VisibleInterventions visible, MessageSource messages, JdbcClient jdbc) {
        this.visible = visible;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return Interventions.KIND;
    }

    @Override
    public String label() {
        return "Interventions techniques";
    }

    @Override
    public int order() {
        return 320;
    }

    @Override
    public List<SearchHit> search(Viewer viewer, SearchQuery query, int limit) {
        return WordQueries.newestFirst(WORDS, limit, candidates -> hits(viewer, candidates, query, limit));
    }

    private List<SearchHit> hits(Viewer viewer, String candidates, SearchQuery query, int limit) {
        var rights = visible.to(viewer);
        return jdbc.sql("""
                        select best.id, best.number, best.work, best.finished_on, best.state, t.label as trade, place.name as place
                        from (
                            select i.id, i.number, left(i.work, 200) as work, coalesce(i.ended_on, i.started_on) as finished_on, i.state, i.trade_id,
                                i.place_id, found.day
                            from (%s) found
                            join interventions.intervention i on i.id = found.id
                            where %s
                            order by found.day desc, found.id desc
                            limit :limit
                        ) best
                        join interventions.trade t on t.id = best.trade_id
                        join territory.place_v place on place.id = best.place_id
                        order by best.day desc, best.id desc
                        """.formatted(candidates, rights.sql()))
                .params(rights.parameters())
                .param("query", query.tsquery())
                .param("limit", limit)
                .query((row, _) -> {
                    var state = InterventionState.valueOf(row.getString("state"));
                    return SearchHit.of(
                                    "Intervention n° " + row.getLong("number") + " · "
                                            + Intervention.title(row.getString("work")),
                                    row.getString("trade") + " · " + row.getString("place") + " · "
                                            + FrenchFormat.shortDate(row.getObject("finished_on", LocalDate.class)),
                                    "/interventions/" + row.getObject("id", UUID.class))
                            .tagged(
                                    messages.getMessage("InterventionState." + state.name(), null, Locale.FRENCH),
                                    state.tone());
                })
                .list();
    }

    @Override
    public Optional<String> listHref(SearchQuery query) {
        return Optional.of(InterventionFilters.all().containing(query.text()).href());
    }

    @Override
    @Transactional(readOnly = true)
    public void textsRecordedSince(Instant since, Consumer<String> texts) {
        WordQueries.texts(
                jdbc,
                "select work || ' ' || reason || ' ' || firm_name from interventions.intervention where recorded_from >= :since",
                since,
                texts);
    }
}
