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
        return medianDays == null ? "–" : FrenchFormat.days(medianDays) + few();
    }

    /** {@code 6 jours ouvrés, sur 3 seulement}. */
    public String workingDays() {
        return medianWorkingDays == null ? "–" : working(medianWorkingDays) + few();
    }

    /** The share of those due that are late. */
    public String lateShare() {
        return Tally.text(late, due);
    }

    private String few() {
        return isFew() ? ", sur " + FrenchFormat.number(done) + " seulement" : "";
    }

    static String working(double days) {
        return FrenchFormat.days(days) + (Math.abs(days) < 2 ? " ouvré" : " ouvrés");
    }
}
