package fr.faubourg.interventions;

import fr.faubourg.ui.Tone;

/** Whether the trouble came back after an intervention (retour). */
public enum Recurrence {
    /** Revenu: the same trouble was observed again within the delay. */
    CAME_BACK,
    /** Tenu: the delay is over, nobody saw it again. */
    HELD,
    /** Encore dans le délai: too early to say. */
    WATCHED;

    /** The colour of its tag. */
    public Tone tone() {
        return switch (this) {
            case CAME_BACK -> Tone.LATE;
            case HELD -> Tone.DONE;
            case WATCHED -> Tone.PLAIN;
        };
    }
}
