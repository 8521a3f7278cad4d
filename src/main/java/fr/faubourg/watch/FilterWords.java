package fr.faubourg.watch;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The words of states, kinds and sources in the addresses of lists of observations. */
final class FilterWords {
    private static final String EVERY_STATE = "tous";

    /** What an address without states asks for as well. */
    static final String EVERY_OPEN_STATE = "ouverts";

    private FilterWords() {}

    /** The word of a state in addresses: {@code hors-competence}. */
    static String nameOf(ObservationState state) {
        return switch (state) {
            case NEW -> "nouveau";
            case QUALIFIED -> "qualifie";
            case ASSIGNED -> "attribue";
            case SCHEDULED -> "programme";
            case IN_PROGRESS -> "en-cours";
            case DONE -> "realise";
            case VERIFIED -> "verifie";
            case CLOSED -> "clos";
            case REJECTED -> "rejete";
            case OUT_OF_REMIT -> "hors-competence";
            case DUPLICATE -> "doublon";
        };
    }

    static String nameOf(FindingKind kind) {
        return switch (kind) {
            case STRENGTH -> "fort";
            case WEAKNESS -> "faible";
        };
    }

    static String nameOf(ObservationSource source) {
        return switch (source) {
            case WALKING_SURVEY -> "diagnostic-en-marchant";
            case EXPLORATORY_WALK -> "marche-exploratoire";
            case ROUND -> "tournee";
            case CARETAKER -> "gardien";
            case REPORT -> "signalement";
            case MEETING -> "reunion";
            case IMPORT -> "import";
            case OTHER -> "autre";
        };
    }

    /** Those of these names, none when no name is one. */
    static Set<ObservationSource> sourcesNamed(Collection<String> names) {
        var found = EnumSet.allOf(ObservationSource.class);
        found.removeIf(source -> !names.contains(nameOf(source)));
        return found;
    }

    /** The words of several; none for those that are open. */
    static List<String> of(Set<ObservationState> states) {
        return states.equals(ObservationFilters.OPEN)
                ? List.of()
                : states.equals(ObservationFilters.ALL)
                        ? List.of(EVERY_STATE)
                        : states.stream().map(FilterWords::nameOf).toList();
    }

    static Set<ObservationState> statesNamed(Collection<String> names) {
        if (names.contains(EVERY_STATE)) {
            return ObservationFilters.ALL;
        }
        var found = EnumSet.allOf(ObservationState.class);
        found.removeIf(state -> !names.contains(nameOf(state)));
        return found.isEmpty() ? ObservationFilters.OPEN : found;
    }

    static Optional<FindingKind> kindNamed(String name) {
        return List.of(FindingKind.values()).stream()
                .filter(kind -> nameOf(kind).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
