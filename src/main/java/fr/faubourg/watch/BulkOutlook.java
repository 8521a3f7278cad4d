package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says before a bulk change what it would do: the rules of {@link Handling}, asked for many observations in three statements. */
@Component
class BulkOutlook {
    private final BulkQueries queries;
    private final OwnOrganisations organisations;
    private final BulkWords words;

    BulkOutlook(BulkQueries queries, OwnOrganisations organisations, BulkWords words) {
        this.queries = queries;
        this.organisations = organisations;
        this.words = words;
    }

    /**
     * What would be done.
     *
     * @param doable those that the move can be made on
     * @param refused the others, by the reason why
     * @param needsReason whether one of the moves must say why
     */
    record Outlook(
            List<BulkQueries.Chosen> doable, Map<String, List<BulkQueries.Chosen>> refused, boolean needsReason) {
        Outlook {
            doable = List.copyOf(doable);
        }
    }

    Outlook of(BulkChange change, Viewer viewer) {
        var ours = organisations.answeredBy(viewer);
        var doable = new ArrayList<BulkQueries.Chosen>();
        var refused = new LinkedHashMap<String, List<BulkQueries.Chosen>>();
        boolean needsReason = false;
        for (var chosen : queries.chosen(change.id())) {
            var transition = LifeCycle.find(chosen.state(), change.move()).orElse(null);
            boolean inCharge =
                    chosen.organisations().stream().map(OrganisationId::value).anyMatch(ours::contains);
            String why;
            if (transition == null) {
                why = chosen.version() == chosen.chosenVersion()
                        ? words.impossible(chosen.state(), change.move())
                        : BulkWords.STALE;
            } else if (!transition.isOpenTo(Hands.of(viewer, chosen.places(), inCharge))) {
                why = BulkWords.NOT_YOURS;
            } else if (chosen.version() != chosen.chosenVersion()) {
                why = BulkWords.STALE;
            } else {
                doable.add(chosen);
                needsReason |= transition.needsReason();
                continue;
            }
            refused.computeIfAbsent(why, _ -> new ArrayList<>()).add(chosen);
        }
        return new Outlook(doable, refused, needsReason);
    }
}
