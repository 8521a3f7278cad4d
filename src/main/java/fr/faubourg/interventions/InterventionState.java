package fr.faubourg.interventions;

import fr.faubourg.ui.Tone;

/** Where an intervention stands (état). */
public enum InterventionState {
    /** Prévue. */
    PLANNED,
    /** Faite. */
    DONE,
    /** Annulée: it was planned and never took place. */
    CANCELLED;

    /** The colour of its tag. */
    public Tone tone() {
        return switch (this) {
            case PLANNED -> Tone.WAITING;
            case DONE -> Tone.DONE;
            case CANCELLED -> Tone.PLAIN;
        };
    }
}
