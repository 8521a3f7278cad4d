package fr.faubourg.search;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was found, to be taken out: many more results of each kind than the page shows. */
@Component
class SearchResultList implements ExportedList {
    private static final int MOST = 1000;

    private final Search search;

    SearchResultList(Search search) {
        this.search = search;
    }

    @Override
    public String key() {
        return "recherche";
    }

    @Override
    public String label() {
        return "Résultats de recherche";
    }

    @Override
    public String href() {
        return "/recherche";
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        SearchPages.Results results =
                search.results(viewer, query.first("q").orElse(""), query.has("exact", "true"), MOST);
        List<TableExport.Filter> words = new ArrayList<>();
        words.add(TableExport.Filter.words(results.typed()));
        String meant = results.meant();
        if (meant != null) {
            words.add(new TableExport.Filter("Compris comme", meant, "mots corrigés"));
        }
        return new TableExport<Found>(
                key(),
                label(),
                "Faubourg, recherche (" + MOST + " résultats de chaque nature au plus)",
                words,
                List.of(
                        Column.text("Nature", Found::kind),
                        Column.text("Résultat", found -> found.hit().title()),
                        Column.text("Précision", found -> found.hit().detail()),
                        Column.text("État", found -> found.hit().tag()),
                        Column.text("Adresse de la fiche", found -> found.hit().href())),
                null,
                limit -> Math.min(limit, results.count()),
                () -> results.sections().stream()
                        .flatMap(section -> section.hits().stream().map(hit -> new Found(section.label(), hit))));
    }

    /** A result with its kind. */
    private record Found(String kind, SearchHit hit) {}
}
