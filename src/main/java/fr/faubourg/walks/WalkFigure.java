package fr.faubourg.walks;

import fr.faubourg.watch.FindingKind;
import fr.faubourg.watch.ObservationFilters;
import fr.faubourg.watch.ObservationState;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A figure of what became of what was seen on a walk (chiffre d'une marche), with the filters that list its records, where the list has such filters. */
public enum WalkFigure {
    SEEN(Set.of()),
    STRENGTHS(null),
    QUALIFIED(null),
    ASSIGNED(null),
    PLANNED(null),
    REJECTED(EnumSet.of(ObservationState.REJECTED)),
    OUT_OF_REMIT(EnumSet.of(ObservationState.OUT_OF_REMIT)),
    UNDECIDED(EnumSet.of(ObservationState.NEW)),
    INTERVENED(null),
    TREATED(EnumSet.of(ObservationState.DONE, ObservationState.VERIFIED, ObservationState.CLOSED)),
    VERIFIED(null),
    CAME_BACK(null),
    TOLD(null);

    private final @Nullable Set<ObservationState> states;

    WalkFigure(@Nullable Set<ObservationState> states) {
        this.states = states;
    }

    /** The address of its records among those of a walk; empty where no filter says the same. */
    Optional<String> href(ObservationFilters walk) {
        if (this == STRENGTHS) {
            return Optional.of(walk.ofKind(FindingKind.STRENGTH).href());
        }
        if (states == null) {
            return Optional.empty();
        }
        var weak = walk.ofKind(FindingKind.WEAKNESS);
        return Optional.of((states.isEmpty() ? weak : weak.inStates(states)).href());
    }
}
