package fr.faubourg.reports;

import fr.faubourg.shared.Period;
import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/** In which stretches a period is told: months while they are few, else quarters, else years. */
enum TimeStep {
    MONTH,
    QUARTER,
    YEAR;

    private static final int MOST_MONTHS = 18;
    private static final int MOST_QUARTERS = 72;

    static TimeStep of(Period period) {
        long months = ChronoUnit.MONTHS.between(
                period.from().withDayOfMonth(1), period.to().withDayOfMonth(1));
        return months < MOST_MONTHS ? MONTH : months < MOST_QUARTERS ? QUARTER : YEAR;
    }

    /** As the database calls it. */
    String unit() {
        return switch (this) {
            case MONTH -> "month";
            case QUARTER -> "quarter";
            case YEAR -> "year";
        };
    }

    /** {@code septembre 2026}, {@code 3e trimestre 2026}, {@code 2026}. */
    String label(LocalDate since) {
        return switch (this) {
            case MONTH -> FrenchFormat.month(since);
            case QUARTER -> {
                int quarter = since.get(IsoFields.QUARTER_OF_YEAR);
                yield quarter + (quarter == 1 ? "er" : "e") + " trimestre " + since.getYear();
            }
            case YEAR -> Integer.toString(since.getYear());
        };
    }

    LocalDate end(LocalDate since) {
        return switch (this) {
            case MONTH -> since.plusMonths(1).minusDays(1);
            case QUARTER -> since.plusMonths(3).minusDays(1);
            case YEAR -> since.plusYears(1).minusDays(1);
        };
    }
}
