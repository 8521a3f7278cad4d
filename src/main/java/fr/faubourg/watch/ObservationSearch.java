package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.search.SearchHit;
import fr.faubourg.search.SearchQuery;
import fr.faubourg.search.SearchSource;
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

    @Override
    public List<SearchHit> search(Viewer viewer, SearchQuery query, int limit) {
        var rights = visible.to(viewer);
        long number = query.number().orElse(-1);
        return jdbc.sql("""
                        select o.id, o.number, left(o.finding, 120) as finding, o.observed_on, o.state, o.theme_label, place.name as place
                        from (
                            select o.id, o.number, o.finding, o.observed_on, o.state, o.theme_label, o.place_id
                            from watch.observation_v o
                            where (%1$s @@ to_tsquery('public.fr', :query) or o.number = :number) and %2$s
                            order by o.number = :number desc, o.observed_on desc, o.number desc
                            limit :limit
                        ) o
                        left join territory.place_v place on place.id = o.place_id
                        order by o.number = :number desc, o.observed_on desc, o.number desc
                        """.formatted(ObservationSelections.WORDS, rights.sql()))
                .params(rights.parameters())
                .param("query", query.tsquery())
                .param("number", number)
                .param("limit", limit)
                .query((row, _) -> {
                    var state = ObservationState.valueOf(row.getString("state"));
                    var place = row.getString("place");
                    var hit = SearchHit.of(
                                    "n° " + row.getLong("number") + " · " + row.getString("finding"),
                                    row.getString("theme_label")
                                            + (place == null ? "" : " · " + place)
                                            + " · "
                                            + FrenchFormat.shortDate(row.getObject("observed_on", LocalDate.class)),
                                    "/constats/" + row.getObject("id", UUID.class))
                            .tagged(label(state), ObservationRow.toneOf(state));
                    return row.getLong("number") == number ? hit.byNumber() : hit;
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
        try (var stream = jdbc
                .sql(
                        "select finding || ' ' || proposal || ' ' || address from watch.observation where recorded_from >= :since")
                .param("since", ObservationRepository.utc(since))
                .withFetchSize(1_000)
                .query(String.class)
                .stream()) {
            stream.forEach(texts);
        }
    }

    private String label(ObservationState state) {
        return messages.getMessage("ObservationState." + state.name(), null, Locale.FRENCH);
    }
}
