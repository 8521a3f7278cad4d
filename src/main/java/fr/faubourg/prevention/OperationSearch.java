package fr.faubourg.prevention;

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

/** Makes operations findable by their words. A number alone is that of an observation. */
@Repository
class OperationSearch implements SearchSource {
    private static final String WORDS = "prevention.operation_words";

    private final VisibleOperations visible;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    OperationSearch(VisibleOperations visible, MessageSource messages, JdbcClient jdbc) {
        this.visible = visible;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return Operations.KIND;
    }

    @Override
    public String label() {
        return "Opérations préventives";
    }

    @Override
    public int order() {
        return 340;
    }

    @Override
    public List<SearchHit> search(Viewer viewer, SearchQuery query, int limit) {
        return WordQueries.newestFirst(WORDS, limit, candidates -> hits(viewer, candidates, query, limit));
    }

    private List<SearchHit> hits(Viewer viewer, String candidates, SearchQuery query, int limit) {
        var rights = visible.to(viewer);
        return jdbc.sql("""
                        select p.id, p.number, p.title, p.planned_from, p.state, k.label as kind
                        from (%s) found
                        join prevention.operation p on p.id = found.id
                        join prevention.kind k on k.id = p.kind_id
                        where %s
                        order by found.day desc, found.id desc
                        limit :limit
                        """.formatted(candidates, rights.sql()))
                .params(rights.parameters())
                .param("query", query.tsquery())
                .param("limit", limit)
                .query((row, _) -> {
                    var state = OperationState.valueOf(row.getString("state"));
                    return SearchHit.of(
                                    "Opération préventive n° " + row.getLong("number") + " · " + row.getString("title"),
                                    row.getString("kind") + " · "
                                            + FrenchFormat.shortDate(row.getObject("planned_from", LocalDate.class)),
                                    OperationFilters.LIST + "/" + row.getObject("id", UUID.class))
                            .tagged(
                                    messages.getMessage("OperationState." + state.name(), null, Locale.FRENCH),
                                    state.tone());
                })
                .list();
    }

    @Override
    public Optional<String> listHref(SearchQuery query) {
        return Optional.of(OperationFilters.all().containing(query.text()).href());
    }

    @Override
    @Transactional(readOnly = true)
    public void textsRecordedSince(Instant since, Consumer<String> texts) {
        WordQueries.texts(
                jdbc,
                "select title || ' ' || aim || ' ' || learnt from prevention.operation where recorded_from >= :since",
                since,
                texts);
    }
}
