package fr.faubourg.watch;

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
 */
public record ObservationSelection(
        String from, String where, String day, String number, Map<String, Object> parameters) {
    public ObservationSelection {
        parameters = Map.copyOf(parameters);
    }
}
