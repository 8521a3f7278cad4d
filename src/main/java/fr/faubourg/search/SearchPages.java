package fr.faubourg.search;

import fr.faubourg.ui.UrlQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the templates of this module are given. */
public final class SearchPages {
    private SearchPages() {}

    /**
     * The search page (recherche).
     *
     * @param exact whether nothing but the words as typed is searched for
     * @param saved the searches that the person keeps
     * @param recent what the person searched for last, the latest first
     */
    public record Page(Results results, boolean exact, List<String> saved, List<String> recent) {
        /** What takes these results out: with the same words, understood the same way. */
        public UrlQuery query() {
            UrlQuery query = UrlQuery.empty().with("q", results.typed());
            return exact ? query.with("exact", "true") : query;
        }

        /** Whether what was typed is among those kept. */
        public boolean isSaved() {
            return saved.contains(results.typed());
        }
    }

    /**
     * The results.
     *
     * @param typed what was typed
     * @param meant the words that were searched for instead, or null
     * @param sections the results by kind, none of them empty
     */
    public record Results(String typed, @Nullable String meant, List<Section> sections) {
        static Results nothing(String typed) {
            return new Results(typed, null, List.of());
        }

        /** How many results are shown. */
        public int count() {
            return sections.stream().mapToInt(section -> section.hits().size()).sum();
        }

        /** Whether there are more than those shown. */
        public boolean more() {
            return sections.stream().anyMatch(Section::more);
        }
    }

    /**
     * The results of one kind.
     *
     * @param kind its stable name
     * @param label its French plural
     * @param more whether there are more
     * @param listHref where all of them are, or null
     */
    public record Section(
            String kind,
            String label,
            List<SearchHit> hits,
            boolean more,
            @Nullable String listHref) {
        boolean hasExact() {
            return hits.stream().anyMatch(SearchHit::exact);
        }
    }
}
