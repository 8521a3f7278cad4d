package fr.faubourg.reports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.shared.Period;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.UrlQuery;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CoordinatesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void withoutAWordTheReportIsAboutTheLastThreeMonths() {
        assertThat(Coordinates.parse(UrlQuery.empty(), TODAY))
                .isEqualTo(new Coordinates(null, new Period(LocalDate.of(2026, 9, 1), TODAY), null));
    }

    @Test
    void addressAndCoordinatesAreEachOthersInverse() {
        var coordinates =
                new Coordinates(PlaceId.next(), new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)), null);
        assertThat(Coordinates.parse(coordinates.query(), TODAY)).isEqualTo(coordinates);
    }

    @Test
    void periodTypedBackwardsIsTurnedRound() {
        var query = UrlQuery.empty().with("du", "2026-11-20").with("au", "2026-10-01");
        assertThat(Coordinates.parse(query, TODAY).period())
                .isEqualTo(new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 20)));
    }
}
