package fr.faubourg.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OnDatabase
class SearchModuleTests {
    private static final List<String> FINDINGS = List.of(
            "Encombrants déposés allée des Cordiers",
            "Éclairage éteint, passage Garance",
            "Porte du hall forcée, résidence du Moulin",
            "Fuite d'eau à l'entrée 12");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    TransactionTemplate transaction;

    private final Viewer viewer = new Viewer(new AccountId(Ids.next()), "Nadia Ferrand", "", List.of());
    private final Findings findings = new Findings();
    private Search search;

    @BeforeEach
    void learnTheWords() {
        search = new Search(List.of(findings), vocabulary);
        refresh();
    }

    @Test
    void wordsAreStemmedAccentsIgnoredAndTheLastMatchedByItsBeginning() {
        assertThat(titles("encombrant cordier")).containsExactly(FINDINGS.get(0));
        assertThat(titles("eclairages")).containsExactly(FINDINGS.get(1));
        assertThat(titles("résidence mou")).containsExactly(FINDINGS.get(2));
        assertThat(titles("les portes des halls")).containsExactly(FINDINGS.get(2));
    }

    @Test
    void typingErrorsAreForgivenAndSaid() {
        var results = search.results(viewer, "encomrbants", false);
        assertThat(results.meant()).isEqualTo("encombrants");
        assertThat(results.count()).isEqualTo(1);
        assertThat(search.results(viewer, "fiute", false).meant()).isEqualTo("fuite");
        assertThat(search.results(viewer, "porte résidense", false).meant()).isEqualTo("porte residence");
        assertThat(search.results(viewer, "encomrbants", true).sections()).isEmpty();
    }

    @Test
    void knownWordsAreNeverMended() {
        assertThat(vocabulary.mend(SearchQuery.of("encombrant")).text()).isEqualTo("encombrant");
        assertThat(vocabulary.mend(SearchQuery.of("résid")).text()).isEqualTo("résid");
        assertThat(search.results(viewer, "porte garance", false).sections()).isEmpty();
    }

    @Test
    void nothingIsSaidOfWordsThatTheReaderFindsNothingWith() {
        findings.hidden = true;
        var results = search.results(viewer, "encomrbants", false);
        assertThat(results.meant()).isNull();
        assertThat(results.sections()).isEmpty();
    }

    @Test
    void refreshReadsOnlyWhatIsNew() {
        refresh();
        assertThat(findings.since).hasSize(2);
        assertThat(findings.since.get(1)).isAfter(Instant.now().minusSeconds(600));
    }

    @Test
    void exactNumberComesFirst() {
        var places = new Findings() {
            @Override
            public String kind() {
                return "place";
            }

            @Override
            public List<SearchHit> search(Viewer reader, SearchQuery query, int limit) {
                return List.of(SearchHit.of("412, rue du Port", null, "/lieux/1"));
            }
        };
        var numbered = new Findings() {
            @Override
            public List<SearchHit> search(Viewer reader, SearchQuery query, int limit) {
                return List.of(
                        SearchHit.of("Constat n° 412", null, "/constats/1").byNumber());
            }
        };
        var results = new Search(List.of(places, numbered), vocabulary).results(viewer, "n° 412", false);
        assertThat(results.sections()).extracting(SearchPages.Section::kind).containsExactly("finding", "place");
    }

    @Test
    void signsAreNoQueryLanguage() {
        for (String typed : List.of("'", "a' | 'b", "!", ":*", "\\", "((", "<->", "%", "a\u0000b")) {
            assertThat(search.results(viewer, typed, false)).isNotNull();
        }
    }

    private List<String> titles(String typed) {
        return search.results(viewer, typed, false).sections().stream()
                .flatMap(section -> section.hits().stream())
                .map(SearchHit::title)
                .toList();
    }

    private void refresh() {
        new VocabularyRefresh(List.of(findings), vocabulary, transaction, Clock.systemUTC()).run();
    }

    /** Findings as a module would search them, in SQL. */
    private class Findings implements SearchSource {
        private boolean hidden;
        private final List<Instant> since = new ArrayList<>();

        @Override
        public String kind() {
            return "finding";
        }

        @Override
        public String label() {
            return "Constats";
        }

        @Override
        public int order() {
            return 1;
        }

        @Override
        public List<SearchHit> search(Viewer reader, SearchQuery query, int limit) {
            return jdbc
                    .sql("""
                    select f.finding from unnest(:findings::text[]) as f (finding)
                    where not :hidden and to_tsvector('public.fr', f.finding) @@ to_tsquery('public.fr', :query)
                    limit :limit
                    """)
                    .param("findings", FINDINGS.toArray(String[]::new))
                    .param("hidden", hidden)
                    .param("query", query.tsquery())
                    .param("limit", limit)
                    .query(String.class)
                    .list()
                    .stream()
                    .map(finding -> SearchHit.of(finding, null, "/constats/1"))
                    .toList();
        }

        @Override
        public void textsRecordedSince(Instant moment, Consumer<String> texts) {
            since.add(moment);
            FINDINGS.forEach(texts);
        }
    }
}
