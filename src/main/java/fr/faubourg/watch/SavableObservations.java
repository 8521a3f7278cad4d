package fr.faubourg.watch;

import fr.faubourg.search.SavableList;
import fr.faubourg.ui.UrlQuery;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The filters of observations, to be kept under a name: as a list, a map or a timeline. */
@Component
class SavableObservations implements SavableList {
    private static final Map<String, String> PAGES =
            Map.of(ObservationFilters.LIST, "Liste", "/carte", "Carte", TimelinePages.PATH, "Frise");

    @Override
    public String key() {
        return "constats";
    }

    @Override
    public String label() {
        return "Constats";
    }

    @Override
    public Map<String, String> pages() {
        return PAGES;
    }

    /** The default is said in words too: a bare address opens whichever view a person chose. */
    @Override
    public UrlQuery kept(UrlQuery query) {
        var kept = ObservationFilters.parse(query).toExplicitQuery();
        for (var each : query.only(UrlQuery.SORT, TimelineStep.WORD).fields()) {
            kept = kept.with(each.getKey(), each.getValue());
        }
        return kept;
    }
}
