package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.search.SearchHit;
import fr.faubourg.search.SearchQuery;
import fr.faubourg.search.SearchSource;
import fr.faubourg.search.WordQueries;
import fr.faubourg.ui.FrenchFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Makes observations findable. */
@Repository
class ObservationSearch implements SearchSource {
    private final VisibleObservations visible;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    ObservationSearch(VisibleObservations visible, MessageSource messages, JdbcClient jdbc) {
        this.visible = visible;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "observation";
    }

    @Override
    public String label() {
        return "Constats";
    }

    @Override
    public int order() {
        return 300;
    }

    /** The one with the number that was typed, then the newest; frequent words are met on the way back in time, rare ones looked up. */
    @Override
    public List<SearchHit> search(Viewer viewer, SearchQuery query, int limit) {
        var hits = new ArrayList<SearchHit>();
        query.number()
                .ifPresent(number -> hits.addAll(hits(
                                viewer,
                                "select id, observed_on as day from watch.observation where number = :number",
                                query,
                                1)
                        .stream()
                        .map(SearchHit::byNumber)
                        .toList()));
        WordQueries.newestFirst("watch.observation_words", limit, candidates -> hits(viewer, candidates, query, limit))
                .stream()
                .filter(hit -> hits.stream().noneMatch(first -> first.href().equals(hit.href())))
                .limit(limit - hits.size())
                .forEach(hits::add);
        return hits;
    }

    private List<SearchHit> hits(Viewer viewer, String candidates, SearchQuery query, int limit) {
        var rights = visible.eachTo(viewer);
        return jdbc.sql("""
                        select o.id, o.number, left(o.finding, 200) as finding, o.observed_on, o.state, o.theme_label, place.name as place
                        from (
                            select o.id, found.day
                            from (%s) found
                            join watch.observation o on o.id = found.id
                            where %s
                            order by found.day desc, found.id desc
                            limit :limit
                        ) best
                        join watch.every_observation_v o on o.id = best.id
                        left join territory.place_v place on place.id = o.place_id
                        order by best.day desc, best.id desc
                        """.formatted(candidates, rights.sql()))
                .params(rights.parameters())
                .param("query", query.tsquery())
                .param("number", query.number().orElse(-1))
                .param("limit", limit)
                .query((row, _) -> {
                    var state = ObservationState.valueOf(row.getString("state"));
                    var place = row.getString("place");
                    return SearchHit.of(
                                    "n° " + row.getLong("number") + " · "
                                            + ObservationRow.title(row.getString("finding")),
                                    row.getString("theme_label")
                                            + (place == null ? "" : " · " + place)
                                            + " · "
                                            + FrenchFormat.shortDate(row.getObject("observed_on", LocalDate.class)),
                                    "/constats/" + row.getObject("id", UUID.class))
                            .tagged(label(state), ObservationRow.toneOf(state));
                })
                .list();
    }

    @Override
    public Optional<String> listHref(SearchQuery query) {
        return Optional.of(ObservationFilters.all().containing(query.text()).href());
    }

    @Override
    @Transactional(readOnly = true)
    public void textsRecordedSince(Instant since, Consumer<String> texts) {
        WordQueries.texts(
                jdbc,
                "select finding || ' ' || proposal || ' ' || address from watch.observation where recorded_from >= :since",
                since,
                texts);
    }

    private String label(ObservationState state) {
        return messages.getMessage("ObservationState." + state.name(), null, Locale.FRENCH);
    }
}
