package fr.faubourg.walks;

import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.watch.ObservationFilters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From one walk to the works: what was seen on it, what was decided of it, what was done, what came back, what residents were told.
 *
 * @param filters the observations of the walk
 * @param counts by figure
 */
public record WalkLoop(ObservationFilters filters, Map<WalkFigure, Long> counts) {
    /** A step of the loop with its figures, in order. */
    public record Step(String title, List<WalkFigure> figures) {}

    public static final List<Step> STEPS = List.of(
            new Step("Vu", List.of(WalkFigure.SEEN, WalkFigure.STRENGTHS)),
            new Step(
                    "Décidé",
                    List.of(
                            WalkFigure.QUALIFIED,
                            WalkFigure.ASSIGNED,
                            WalkFigure.PLANNED,
                            WalkFigure.REJECTED,
                            WalkFigure.OUT_OF_REMIT,
                            WalkFigure.UNDECIDED)),
            new Step("Fait", List.of(WalkFigure.INTERVENED, WalkFigure.TREATED, WalkFigure.VERIFIED)),
            new Step("Revenu", List.of(WalkFigure.CAME_BACK)),
            new Step("Dit", List.of(WalkFigure.TOLD)));

    public WalkLoop {
        counts = Map.copyOf(new EnumMap<>(counts));
    }

    public long count(WalkFigure figure) {
        return counts.getOrDefault(figure, 0L);
    }

    /** The list of its records, or null. */
    public @Nullable String href(WalkFigure figure) {
        return figure.href(filters).orElse(null);
    }

    /** Everything that was seen on it, in the list of observations. */
    public String allHref() {
        return filters.href();
    }

    public boolean isEmpty() {
        return count(WalkFigure.SEEN) + count(WalkFigure.STRENGTHS) == 0;
    }

    /** The finding, in a sentence. */
    public String sentence() {
        long seen = count(WalkFigure.SEEN);
        if (seen == 0) {
            return "Aucun trouble n’a été noté, "
                    + FrenchFormat.count(count(WalkFigure.STRENGTHS), "point fort", "points forts");
        }
        return "Sur " + FrenchFormat.count(seen, "trouble vu", "troubles vus") + ", "
                + agreed(count(WalkFigure.TREATED), "traité", "traités") + ", "
                + agreed(count(WalkFigure.VERIFIED), "vérifié sur site", "vérifiés sur site") + ", "
                + agreed(count(WalkFigure.CAME_BACK), "revenu", "revenus") + ", "
                + agreed(count(WalkFigure.TOLD), "dit aux habitants", "dits aux habitants");
    }

    private static String agreed(long count, String one, String many) {
        return count == 0 ? "aucun " + one : FrenchFormat.count(count, one, many);
    }
}
