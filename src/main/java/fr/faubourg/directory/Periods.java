package fr.faubourg.directory;

import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says in French since when and until when. */
final class Periods {

    private Periods() {}

    static String said(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? "sans date" : "jusqu’au " + FrenchFormat.shortDate(to);
        }
        return to == null ? "depuis le " + FrenchFormat.shortDate(from) : FrenchFormat.period(from, to);
    }

    static boolean holds(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
