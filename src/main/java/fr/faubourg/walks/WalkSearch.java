package fr.faubourg.walks;

import fr.faubourg.access.Viewer;
import fr.faubourg.search.SearchHit;
import fr.faubourg.search.SearchQuery;
import fr.faubourg.search.SearchSource;
import fr.faubourg.search.WordQueries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Makes walks findable by their words. A number alone is that of an observation. */
@Repository
class WalkSearch implements SearchSource {
    private static final String WORDS = "walks.walk_words";

    private final VisibleWalks visible;
    private final WalkNames names;
    private final JdbcClient jdbc;

    WalkSearch(VisibleWalks visible, WalkNames names, JdbcClient jdbc) {
        this.visible = visible;
        this.names = names;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return Walks.KIND;
    }

    @Override
    public String label() {
        return "Marches";
    }

    @Override
    public int order() {
        return 305;
    }

    @Override
    public List<SearchHit> search(Viewer viewer, SearchQuery query, int limit) {
        return WordQueries.newestFirst(WORDS, limit, candidates -> hits(viewer, candidates, query, limit));
    }

    private List<SearchHit> hits(Viewer viewer, String candidates, SearchQuery query, int limit) {
        record Found(WalkQueries.Named walk, String itinerary) {}
        var rights = visible.to(viewer);
        return jdbc
                .sql("""
                        select w.id, w.number, w.kind, w.walked_on, w.place_id, place.name as place, w.itinerary
                        from (%s) found
                        join walks.walk w on w.id = found.id
                        join territory.place_v place on place.id = w.place_id
                        where %s
                        order by found.day desc, found.id desc
                        limit :limit
                        """.formatted(candidates, rights.sql()))
                .params(rights.parameters())
                .param("query", query.tsquery())
                .param("limit", limit)
                .query((row, _) -> new Found(WalkQueries.named(row), row.getString("itinerary")))
                .list()
                .stream()
                .map(found -> SearchHit.of(
                        names.of(found.walk()),
                        "Marche n° " + found.walk().number()
                                + (found.itinerary().isEmpty() ? "" : " · " + found.itinerary()),
                        WalkFilters.LIST + "/" + found.walk().id()))
                .toList();
    }

    @Override
    public Optional<String> listHref(SearchQuery query) {
        return Optional.of(WalkFilters.all().containing(query.text()).href());
    }

    @Override
    @Transactional(readOnly = true)
    public void textsRecordedSince(Instant since, Consumer<String> texts) {
        WordQueries.texts(
                jdbc,
                "select itinerary || ' ' || summary || ' ' || note from walks.walk where recorded_from >= :since",
                since,
                texts);
    }
}
