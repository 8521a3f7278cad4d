package fr.faubourg.settings;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells where a place lies, for the calendar that holds there. Implemented by the module that holds the tree of places. */
@FunctionalInterface
public interface CalendarPlaces {

    /**
     * Where a place lies.
     *
     * @param upwards the place and those above it, nearest first
     * @param commune the INSEE code of its commune, null when the tree does not say
     */
    record Line(List<UUID> upwards, @Nullable String commune) {

        static final Line NOWHERE = new Line(List.of(), null);

        public Line {
            upwards = List.copyOf(upwards);
        }
    }

    Line lineOf(UUID place);

    /**
     * Where calendars part: every commune, and those among the given places that are known; the deepest first. Each line begins with the place it
     * is about.
     */
    default List<Line> partings(Set<UUID> decided) {
        return List.of();
    }
}
