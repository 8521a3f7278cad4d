package fr.faubourg.watch;

import fr.faubourg.territory.PlaceNames;
import java.util.Map;

/**
 * Which observations a query is about, as SQL: {@code select … from <from> where <where>}, over {@code watch.observation_v} under the
 * alias {@code o}. Made by {@link ObservationSelections}; the reader's rights are in it.
 *
 * @param from the view and what it is joined to
 * @param where one condition; all parameters are named, none is pasted in
 * @param day the column with the day observed that an index orders
 * @param number the column with the number that goes with it
 * @param parameters by name
 * @param everyState whether neither states nor lateness narrow it: then what has a due date is found in the order of that date
 */
public record ObservationSelection(
        String from, String where, String day, String number, Map<String, Object> parameters, boolean everyState) {
    /** The parameter of what was recorded at an earlier moment. */
    static final String MOMENT = "moment";

    public ObservationSelection {
        parameters = Map.copyOf(parameters);
    }

    /** The name of a place joined under the alias {@code place}: the one it had at the moment that the selection is about. */
    public String placeName() {
        return isPast() ? "territory.place_name_at(place.id, :moment)" : "place.name";
    }

    /** The same in full ({@link PlaceNames}). */
    public String placeFullName() {
        return isPast() ? PlaceNames.fullAt(":moment") : PlaceNames.FULL;
    }

    /** The name of an organisation joined under the alias {@code organisation}, likewise. */
    public String organisationName() {
        return isPast() ? "directory.organisation_name_at(organisation.id, :moment)" : "organisation.name";
    }

    /** The same with the name of the one above it. */
    public String organisationFullName() {
        return isPast() ? "directory.organisation_full_name_at(organisation.id, :moment)" : "organisation.full_name";
    }

    private boolean isPast() {
        return parameters.containsKey(MOMENT);
    }

    /** Whether it is led by what lies in one place, so that an index beside that one is of no use. */
    boolean isInPlace() {
        return parameters.containsKey("place");
    }
}
