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

    /** How many matches are put in order: a word that more places bear tells none of them apart, unless it is the beginning of their name. */
    private static final int RANKED = 400;

    private static final int BEGINNING = 50;

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
                from (
                    select id from territory.place where code = upper(:text)
                    union
                    (select id from territory.place
                     where public.f_unaccent(lower(name)) like :beginning
                     order by public.f_unaccent(lower(name)) using operator(pg_catalog.~<~) limit %1$d)
                    union
                    (select id from territory.place
                     where to_tsvector('public.fr', name || ' ' || coalesce(code, '') || ' ' || address) @@ to_tsquery('public.fr', :query)
                     limit %2$d)
                ) found
                join territory.place p on p.id = found.id
                left join territory.place parent on parent.id = p.parent_id
                where p.merged_into is null
                order by lower(p.code) = lower(:text) desc nulls last,
                    ts_rank(to_tsvector('public.fr', p.name), to_tsquery('public.fr', :query)) desc,
                    length(p.name), p.name, p.id
                limit :limit
                """.formatted(BEGINNING, RANKED))
                .param("beginning", String.join(" ", query.words()) + "%")
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
