package fr.faubourg.halls;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.FrenchFormat;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the page of a harmonisation. */
@Component
class HarmonisationPages {
    private final HarmonisationQueries queries;
    private final GridRepository grid;

    HarmonisationPages(HarmonisationQueries queries, GridRepository grid) {
        this.queries = queries;
        this.grid = grid;
    }

    HarmonisationViews.Show view(UUID id, Viewer viewer, FormErrors errors, HarmonisationViews.AgreementForm typed) {
        var session = queries.get(id, viewer);
        var levels = grid.levels();
        var entrances = queries.entrances(id);
        List<HarmonisationViews.OwnEntrance> own =
                session.side() == 0 || session.isOpened() ? List.of() : own(session, entrances);
        List<Comparison> comparisons = session.isOpened() ? comparisons(session, entrances, levels) : List.of();
        var agreement = session.isOpened() ? Agreement.of(comparisons) : null;
        return new HarmonisationViews.Show(
                session,
                agreement == null ? waiting(session, entrances.size()) : finding(agreement),
                own,
                comparisons,
                agreement,
                HallListPages.byId(levels),
                levels.stream()
                        .filter(HallLevel::active)
                        .map(level -> new Choice(level.id().toString(), level.words()))
                        .toList(),
                errors,
                typed);
    }

    private List<HarmonisationViews.OwnEntrance> own(HarmonisationState session, List<Entrance> entrances) {
        var said = queries.ratings(session.id(), session.side());
        return entrances.stream()
                .map(entrance -> new HarmonisationViews.OwnEntrance(
                        entrance, said.get(entrance.id()), session.href() + "/cotations/" + entrance.id()))
                .toList();
    }

    /** Those that differ most first, then those that only one of them rated. */
    private List<Comparison> comparisons(HarmonisationState session, List<Entrance> entrances, List<HallLevel> levels) {
        var byId = HallListPages.byId(levels);
        var first = queries.ratings(session.id(), 1);
        var second = queries.ratings(session.id(), 2);
        var agreed = queries.agreed(session);
        return entrances.stream()
                .map(entrance -> Comparison.of(
                        entrance.id(),
                        entrance.fullName(),
                        first.get(entrance.id()),
                        second.get(entrance.id()),
                        agreed.get(entrance.id()),
                        byId))
                .sorted(Comparator.comparingInt((Comparison each) -> {
                    var gap = each.gap();
                    return gap == null ? 0 : -Math.abs(gap);
                }))
                .toList();
    }

    private static String waiting(HarmonisationState session, int entrances) {
        if (session.isRating()) {
            return FrenchFormat.count(entrances, "entrée", "entrées") + " à coter, chacun pour soi";
        }
        return "On attend encore "
                + (session.firstDone()
                        ? session.second()
                        : session.secondDone() ? session.first() : session.first() + " et " + session.second());
    }

    /** "14 entrées sur 20 au même niveau". */
    static String finding(Agreement agreement) {
        return agreement.compared() == 0
                ? "Aucune entrée n’a été cotée par les deux"
                : FrenchFormat.count(agreement.equal(), "entrée", "entrées") + " sur "
                        + FrenchFormat.number(agreement.compared()) + " au même niveau";
    }
}
