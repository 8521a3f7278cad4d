package fr.faubourg.watch;

import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.watch.ObservationDetails.Facts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages about duplicates show. */
public final class DuplicateViews {
    private DuplicateViews() {}

    /**
     * Joining one with another.
     *
     * @param asked the organisations whose task ends with it
     */
    public record Joining(Facts facts, DuplicateForm form, FormErrors errors, List<KinRow> likely, List<String> asked) {
        public List<Choice> choices() {
            return likely.stream()
                    .map(row -> new Choice(row.id().toString(), row.title(), row.detail()))
                    .toList();
        }
    }

    /**
     * A pair in the list of likely duplicates: the later one and an earlier one.
     *
     * @param measured whether both have a point, and so a distance
     */
    public record PairLine(
            UUID id,
            long number,
            String finding,
            LocalDate observedOn,
            UUID earlierId,
            long earlierNumber,
            String earlierFinding,
            LocalDate earlierObservedOn,
            String category,
            String place,
            double metres,
            boolean measured) {
        public String joinHref() {
            return "/constats/" + id + "/doublon?avec=" + earlierId;
        }

        public String apartHref() {
            return "/constats/" + id + "/doublon/ecart";
        }

        public String href() {
            return "/constats/" + id;
        }

        public String earlierHref() {
            return "/constats/" + earlierId;
        }

        public String title() {
            return "n° " + number + " · " + ObservationRow.title(finding);
        }

        public String earlierTitle() {
            return "n° " + earlierNumber + " · " + ObservationRow.title(earlierFinding);
        }

        /** {@code Éclairage · allée des Cordiers · à 14 m · 3 jours d'écart}. */
        public String detail() {
            long days = ChronoUnit.DAYS.between(earlierObservedOn, observedOn);
            return category + (place.isEmpty() ? "" : " · " + place)
                    + (measured ? " · à " + Math.round(metres) + "\u00a0m" : " · au même endroit") + " · "
                    + (days == 0 ? "le même jour" : FrenchFormat.count(days, "jour", "jours") + " d’écart");
        }
    }

    /**
     * The list of likely duplicates.
     *
     * @param looked how many observations were compared
     * @param furtherHref the same for those seen earlier; null when there are none
     */
    public record Likely(
            FilterRow row,
            List<PairLine> pairs,
            long looked,
            @Nullable String furtherHref) {
        public String headline() {
            return pairs.isEmpty()
                    ? "Aucun doublon probable"
                    : FrenchFormat.count(pairs.size(), "doublon probable", "doublons probables");
        }
    }
}
