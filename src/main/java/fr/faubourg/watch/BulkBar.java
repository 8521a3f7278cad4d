package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.FrenchFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands below a list of observations for those who may act on many at once.
 *
 * @param move the move that was chosen, possibly empty
 * @param ticked the ids that were ticked
 * @param whole how many the filters show; null when they are too many for one bulk change
 */
public record BulkBar(
        String move, Set<String> ticked, @Nullable Long whole, boolean mayQualify, FormErrors errors) {
    public BulkBar {
        ticked = Set.copyOf(ticked);
    }

    /** Null when the viewer makes no such moves, when nothing is listed, or when the list shows what was recorded earlier. */
    static @Nullable BulkBar of(ListView view, Viewer viewer, String move, List<String> ticked, FormErrors errors) {
        if (!viewer.has(Role.REGULATOR, Role.PRACTITIONER) || view.page().isEmpty() || view.recordedOn() != null) {
            return null;
        }
        long total = view.page().total();
        boolean fits = !view.capped() && total <= BulkChanges.MOST;
        return new BulkBar(move, Set.copyOf(ticked), fits ? total : null, viewer.has(Role.REGULATOR), errors);
    }

    /** The moves on offer; a practitioner closes what was verified on the spot. */
    public List<Choice> moves() {
        var close = new Choice(Move.CLOSE.name(), "Clore");
        return mayQualify
                ? List.of(
                        new Choice(Move.ASSIGN.name(), "Confier à une organisation"),
                        new Choice(Move.QUALIFY.name(), "Qualifier ou changer de catégorie"),
                        close,
                        new Choice(Move.REJECT.name(), "Rejeter"))
                : List.of(close);
    }

    public boolean isTicked(ObservationRow row) {
        return ticked.contains(row.id().toString());
    }

    /** {@code Les 23 constats de cette liste…}. */
    public String wholeInWords() {
        return whole == null
                ? ""
                : whole == 1
                        ? "Le constat de cette liste…"
                        : "Les " + FrenchFormat.number(whole) + " constats de cette liste…";
    }
}
