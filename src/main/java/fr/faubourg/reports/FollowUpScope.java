package fr.faubourg.reports;

import fr.faubourg.access.Viewer;
import fr.faubourg.settings.WorkingCalendar;
import fr.faubourg.settings.WorkingDays;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.watch.ObservationSelection;
import fr.faubourg.watch.ObservationSelections;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Prepares what the follow-up is counted from: the observations that somebody may read, the tasks among them, and the working days of their places. */
@Component
class FollowUpScope {
    /** What is older counts as if it had been asked then. */
    private static final int MOST_YEARS = 20;

    private final ObservationSelections selections;
    private final WorkingCalendar calendar;
    private final Clock clock;

    FollowUpScope(ObservationSelections selections, WorkingCalendar calendar, Clock clock) {
        this.selections = selections;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * What is counted.
     *
     * @param calendars the working days of its places
     * @param organisations of whose tasks a partner reads
     * @param everyTask whether those of everybody are read, as staff does
     */
    record Scope(
            Followed followed,
            ObservationSelection observations,
            Calendars calendars,
            List<UUID> organisations,
            boolean everyTask,
            LocalDate today) {
        Map<String, Object> parameters() {
            var parameters = new HashMap<>(observations.parameters());
            parameters.put("today", today);
            parameters.put("ownOrganisations", organisations.toArray(UUID[]::new));
            parameters.put("worked", calendars.worked());
            parameters.put("firstDay", calendars.first());
            parameters.put("calendarDays", calendars.length());
            parameters.put("partings", calendars.places());
            parameters.put("calendarOf", calendars.lines());
            return parameters;
        }
    }

    /**
     * The working days of several calendars, counted on from the first day: how many lie after it up to each day, one calendar behind the other.
     *
     * @param worked the first calendar is the usual one
     * @param places where another one begins, the deepest first; empty when all calendars are the same
     * @param lines which calendar holds there, from 0
     */
    record Calendars(Integer[] worked, LocalDate first, int length, UUID[] places, Integer[] lines) {
        /** For those who ask for no delay. */
        static final Calendars NONE = new Calendars(new Integer[] {0}, LocalDate.EPOCH, 1, new UUID[0], new Integer[0]);

        boolean differ() {
            return places.length > 0;
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FrenchFormat.PARIS);
    }

    Scope of(Followed followed, Viewer viewer) {
        return of(followed, calendars(followed.coordinates()), viewer);
    }

    /** The same with calendars that are known already. */
    Scope of(Followed followed, Calendars calendars, Viewer viewer) {
        return new Scope(
                followed,
                selections.of(followed.filters(), viewer),
                calendars,
                viewer.organisations().stream().toList(),
                viewer.isStaff(),
                today());
    }

    private Calendars calendars(Coordinates coordinates) {
        LocalDate from = coordinates.period().from();
        LocalDate today = today();
        LocalDate earliest = today.minusYears(MOST_YEARS);
        // What a file brings may have been asked before the day on which it says that it was seen.
        LocalDate first = from.minusYears(1).isBefore(earliest) ? earliest : from.minusYears(1);
        if (first.isAfter(today)) {
            first = today;
        }
        int length = (int) ChronoUnit.DAYS.between(first, today) + 1;
        var calendars = new ArrayList<List<Integer>>();
        calendars.add(worked(calendar.usual(), first, length));
        var places = new ArrayList<UUID>();
        var lines = new ArrayList<Integer>();
        for (WorkingCalendar.Local local : calendar.locals()) {
            List<Integer> worked = worked(local.days(), first, length);
            if (!calendars.contains(worked)) {
                calendars.add(worked);
            }
            places.add(local.place());
            lines.add(calendars.indexOf(worked));
        }
        if (calendars.size() == 1) {
            places.clear();
            lines.clear();
        }
        return new Calendars(
                calendars.stream().flatMap(List::stream).toArray(Integer[]::new),
                first,
                length,
                places.toArray(UUID[]::new),
                lines.toArray(Integer[]::new));
    }

    private static List<Integer> worked(WorkingDays days, LocalDate first, int length) {
        var counted = new ArrayList<Integer>(length);
        int sum = 0;
        for (int i = 0; i < length; i++) {
            sum += i > 0 && days.isWorking(first.plusDays(i)) ? 1 : 0;
            counted.add(sum);
        }
        return counted;
    }
}
