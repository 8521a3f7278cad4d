package fr.faubourg.settings;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The working calendar (calendrier de travail) by place: the week, public holidays, closing days. Follows what is decided, without a restart. */
@Component
public class WorkingCalendar {
    private final CurrentSettings settings;
    private final ObjectProvider<CalendarPlaces> places;

    WorkingCalendar(CurrentSettings settings, ObjectProvider<CalendarPlaces> places) {
        this.settings = settings;
        this.places = places;
    }

    /** The working days of the territory as a whole. */
    public WorkingDays usual() {
        return settings.now().calendar().workingDays(CalendarPlaces.Line.NOWHERE);
    }

    /** The working days of a place; those of the whole territory without one. Asks where the place lies: keep it for a series. */
    public WorkingDays of(@Nullable UUID place) {
        return settings.now().calendar().workingDays(lineOf(place));
    }

    /**
     * The working days of a place and of all that lies in it, as far as no deeper one says otherwise.
     *
     * @param place a commune, or a place about which something was decided
     */
    public record Local(UUID place, WorkingDays days) {}

    /** All places where another calendar may begin, the deepest first; elsewhere the {@link #usual} one holds. One question, however many there are. */
    public List<Local> locals() {
        CalendarPlaces known = places.getIfAvailable();
        CalendarFacts facts = settings.now().calendar();
        return known == null
                ? List.of()
                : known.partings(facts.places()).stream()
                        .map(line -> new Local(line.upwards().getFirst(), facts.workingDays(line)))
                        .toList();
    }

    CalendarPlaces.Line lineOf(@Nullable UUID place) {
        CalendarPlaces known = places.getIfAvailable();
        return place == null || known == null ? CalendarPlaces.Line.NOWHERE : known.lineOf(place);
    }
}
