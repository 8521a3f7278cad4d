package fr.faubourg.reports;

import fr.faubourg.shared.Period;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.UrlQuery;
import fr.faubourg.watch.ObservationFilters;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a report is about. Lives in the address, under the same names as in the list of observations.
 *
 * @param place a place at any level, or null for the whole territory
 * @param recordedOn as it was recorded at the end of this day; null for what is recorded now
 */
record Coordinates(
        @Nullable PlaceId place, Period period, @Nullable LocalDate recordedOn) {

    /**
     * Reads an address. A missing end is today; a missing beginning, the first day of the month two months before; a period that ends before it begins
     * is turned round.
     */
    static Coordinates parse(UrlQuery query, LocalDate today) {
        ObservationFilters read = ObservationFilters.parse(query);
        LocalDate to = read.to() == null ? today : read.to();
        LocalDate from = read.from() == null ? to.minusMonths(2).withDayOfMonth(1) : read.from();
        LocalDate recorded = read.recordedOn();
        return new Coordinates(
                read.place(),
                from.isAfter(to) ? new Period(to, from) : new Period(from, to),
                recorded == null || !recorded.isBefore(today) ? null : recorded);
    }

    /** Every observation of the report, whatever its state. */
    ObservationFilters filters() {
        return ObservationFilters.all()
                .in(place)
                .between(period.from(), period.to())
                .asRecordedOn(recordedOn);
    }

    /** The query of an address that shows exactly this report. */
    UrlQuery query() {
        return UrlQuery.empty()
                .with("lieu", place == null ? null : place.value())
                .with("du", period.from())
                .with("au", period.to())
                .with(ObservationFilters.RECORDED, recordedOn);
    }

    Coordinates during(LocalDate from, LocalDate to) {
        return new Coordinates(place, new Period(from, to), recordedOn);
    }

    Coordinates inYear(Year year) {
        return during(year.atDay(1), year.atMonth(Month.DECEMBER).atEndOfMonth());
    }

    /** The same report of what is recorded now. */
    Coordinates now() {
        return new Coordinates(place, period, null);
    }
}
