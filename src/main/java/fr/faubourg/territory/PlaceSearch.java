package fr.faubourg.territory;

import fr.faubourg.access.Viewer;
import fr.faubourg.search.SearchHit;
import fr.faubourg.search.SearchQuery;
import fr.faubourg.search.SearchSource;
import fr.faubourg.ui.UrlQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes places findable by name, address and code; every reader sees them all. */
@Component
class PlaceSearch implements SearchSource {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    PlaceSearch(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "place";
    }

    @Override
    public String label() {
        return "Lieux";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public List<SearchHit> search(Viewer viewer, SearchQuery query, int limit) {
        return jdbc.sql("""
                select p.id, p.kind, p.name, p.code, p.address, parent.name as above, lower(p.code) = lower(:text) as exact
                from territory.place p
                left join territory.place parent on parent.id = p.parent_id
                where to_tsvector('public.fr', p.name || ' ' || coalesce(p.code, '') || ' ' || p.address)
                        @@ to_tsquery('public.fr', :query)
                    or p.code = upper(:text)
                order by lower(p.code) = lower(:text) desc nulls last,
                    ts_rank(to_tsvector('public.fr', p.name), to_tsquery('public.fr', :query)) desc,
                    length(p.name), p.name, p.id
                limit :limit
                """)
                .param("text", query.text())
                .param("query", query.tsquery())
                .param("limit", limit)
                .query((row, number) -> {
                    String kind = messages.getMessage("PlaceKind." + row.getString("kind"), null, Locale.FRENCH);
                    String detail = Stream.of(kind, row.getString("above"), row.getString("code"))
                            .filter(part -> part != null && !part.isEmpty())
                            .reduce((left, right) -> left + " · " + right)
                            .orElse(kind);
                    SearchHit hit =
                            SearchHit.of(row.getString("name"), detail, "/lieux/" + row.getObject("id", UUID.class));
                    return row.getBoolean("exact") ? hit.byNumber() : hit;
                })
                .list();
    }

    @Override
    public Optional<String> listHref(SearchQuery query) {
        return Optional.of(UrlQuery.empty().with("q", query.text()).on("/lieux"));
    }

    @Override
    public void textsRecordedSince(Instant since, Consumer<String> texts) {
        try (Stream<String> found = jdbc.sql("""
                select name || ' ' || address from territory.place where recorded_from >= :since
                """).param("since", Timestamp.from(since)).query(String.class).stream()) {
            found.forEach(texts);
        }
    }
}
