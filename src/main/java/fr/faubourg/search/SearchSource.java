package fr.faubourg.search;

import fr.faubourg.access.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes one kind of record findable: one Spring bean per kind, in the module that owns it. */
public interface SearchSource {
    /** The stable name of the kind, in lower case, kept in the database: {@code observation}. */
    String kind();

    /** The French plural, as the heading of its results: "Constats". */
    String label();

    /** Position among the kinds, ascending. */
    int order();

    /**
     * The records that match, best first, within the rights of the viewer, in one query on the module's own text-search index: {@code … @@
     * to_tsquery('public.fr', :query)} with {@link SearchQuery#tsquery()}; records known by a number also answer to {@link
     * SearchQuery#number()}.
     *
     * @param limit how many at most
     */
    List<SearchHit> search(Viewer viewer, SearchQuery query, int limit);

    /** The list page that shows all of the results of this kind, when there is one that takes a text. */
    default Optional<String> listHref(SearchQuery query) {
        return Optional.empty();
    }

    /**
     * Hands over the searchable texts of the records that were recorded or changed at or after a moment, streamed from the database. Called by the
     * background job that keeps the vocabulary, outside any request, with all rights; the texts are cut into words and not kept.
     */
    void textsRecordedSince(Instant since, Consumer<String> texts);
}
