package fr.faubourg.search;

import fr.faubourg.access.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks every kind of record, and asks again with the words that were probably meant when nothing is found. */
@Component
class Search {
    /** How many results of each kind are shown. */
    private static final int SHOWN = 10;

    private final List<SearchSource> sources;
    private final Vocabulary vocabulary;

    Search(List<SearchSource> sources, Vocabulary vocabulary) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .toList();
        this.vocabulary = vocabulary;
    }

    SearchPages.Results results(Viewer viewer, String typed, boolean exactly) {
        return results(viewer, typed, exactly, SHOWN);
    }

    /** @param most how many results of each kind */
    SearchPages.Results results(Viewer viewer, String typed, boolean exactly, int most) {
        SearchQuery query = SearchQuery.of(typed);
        if (query.isEmpty()) {
            return SearchPages.Results.nothing(query.text());
        }
        List<SearchPages.Section> found = sections(viewer, query, most);
        if (!found.isEmpty() || exactly) {
            return new SearchPages.Results(query.text(), null, found);
        }
        SearchQuery mended = vocabulary.mend(query);
        if (mended.equals(query)) {
            return SearchPages.Results.nothing(query.text());
        }
        // Said only when it finds something for this reader: the vocabulary is everybody's, the records are not.
        List<SearchPages.Section> meant = sections(viewer, mended, most);
        return new SearchPages.Results(query.text(), meant.isEmpty() ? null : mended.text(), meant);
    }

    private List<SearchPages.Section> sections(Viewer viewer, SearchQuery query, int most) {
        List<SearchPages.Section> sections = new ArrayList<>();
        for (SearchSource source : sources) {
            List<SearchHit> hits = source.search(viewer, query, most + 1);
            if (!hits.isEmpty()) {
                boolean more = hits.size() > most;
                Optional<String> list = more ? source.listHref(query) : Optional.empty();
                sections.add(new SearchPages.Section(
                        source.kind(), source.label(), hits.stream().limit(most).toList(), more, list.orElse(null)));
            }
        }
        sections.sort(Comparator.comparing(SearchPages.Section::hasExact).reversed());
        return sections;
    }
}
