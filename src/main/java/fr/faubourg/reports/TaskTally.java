package fr.faubourg.reports;

import fr.faubourg.ui.FrenchFormat;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of organisations, how long it took and how much was late. Each task counts by its own dates.
 *
 * @param depth 0 for an organisation, 1 for a unit of it…
 * @param asked less what was given or taken back
 * @param due done, or past their date
 * @param medianDays days from the day it was asked to the day it was done; null when nothing was
 * @param medianWorkingDays the same in working days of the place
 */
public record TaskTally(
        String label,
        int depth,
        Followed followed,
        long asked,
        long done,
        long due,
        long late,
        long givenBack,
        @Nullable Double medianDays,
        @Nullable Double medianWorkingDays) {

    static TaskTally none(String label, Followed followed) {
        return new TaskTally(label, 0, followed, 0, 0, 0, 0, 0, null, null);
    }

    TaskTally at(int other) {
        return new TaskTally(label, other, followed, asked, done, due, late, givenBack, medianDays, medianWorkingDays);
    }

    public String href(FollowUpFigure figure) {
        return followed.href(figure);
    }

    public boolean isFew() {
        return done < Tally.FEW;
    }

    /** {@code 8,5 jours}. */
    public String days() {
        return medianDays == null ? "–" : FrenchFormat.days(medianDays);
    }

    /** {@code 6,5}, in working days. */
    public String workingDays() {
        return medianWorkingDays == null ? "–" : FrenchFormat.number(medianWorkingDays, 1);
    }

    /** {@code 6 jours ouvrés, sur 3 seulement}, for a sentence. */
    String workingSentence() {
        return medianWorkingDays == null
                ? "aucune réalisée"
                : FrenchFormat.days(medianWorkingDays)
                        + (Math.abs(medianWorkingDays) < 2 ? " ouvré" : " ouvrés")
                        + (isFew() ? ", sur " + FrenchFormat.number(done) + " seulement" : "");
    }

    /** {@code 6 jours}, {@code 6 jours, sur 3}: beside a bar that says of what. */
    String workingBar() {
        return medianWorkingDays == null
                ? "–"
                : FrenchFormat.days(medianWorkingDays) + (isFew() ? ", sur " + FrenchFormat.number(done) : "");
    }

    /** {@code sur 3 seulement}; nothing where there are enough to tell, or none. */
    public String few() {
        return isFew() && done > 0 ? "sur " + FrenchFormat.number(done) + " seulement" : "";
    }

    /** The share of those due that are late. */
    public String lateShare() {
        return Tally.text(late, due);
    }
}
