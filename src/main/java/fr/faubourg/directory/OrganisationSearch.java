package fr.faubourg.directory;

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

/** Makes partners findable by name, acronym and remit; every reader sees them all. Contacts are not searched. */
@Component
class OrganisationSearch implements SearchSource {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    OrganisationSearch(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "organisation";
    }

    @Override
    public String label() {
        return "Partenaires";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public List<SearchHit> search(Viewer viewer, SearchQuery query, int limit) {
        return jdbc.sql("""
                select o.id, o.kind, v.full_name, o.remit
                from directory.organisation o
                join directory.organisation_v v on v.id = o.id
                where o.merged_into is null and to_tsvector('public.fr', o.name || ' ' || o.short_name || ' ' || o.remit) @@ to_tsquery('public.fr', :query)
                order by v.active desc, ts_rank(to_tsvector('public.fr', o.name), to_tsquery('public.fr', :query)) desc,
                    lower(v.full_name), o.id
                limit :limit
                """)
                .param("query", query.tsquery())
                .param("limit", limit)
                .query((row, number) -> {
                    String kind = messages.getMessage("OrganisationKind." + row.getString("kind"), null, Locale.FRENCH);
                    String remit = row.getString("remit");
                    return SearchHit.of(
                            row.getString("full_name"),
                            remit.isEmpty() ? kind : kind + " · " + remit,
                            "/partenaires/" + row.getObject("id", UUID.class));
                })
                .list();
    }

    @Override
    public Optional<String> listHref(SearchQuery query) {
        return Optional.of(UrlQuery.empty().with("q", query.text()).on("/partenaires"));
    }

    @Override
    public void textsRecordedSince(Instant since, Consumer<String> texts) {
        try (Stream<String> found = jdbc.sql("""
                select name || ' ' || short_name || ' ' || remit from directory.organisation where recorded_from >= :since
                """).param("since", Timestamp.from(since)).query(String.class).stream()) {
            found.forEach(texts);
        }
    }
}
