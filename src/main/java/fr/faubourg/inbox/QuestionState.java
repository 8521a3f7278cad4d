package fr.faubourg.inbox;

import fr.faubourg.ui.Tone;

/** Where a question stands (état d'une question). */
public enum QuestionState {
    /** Somebody is to answer. */
    OPEN(Tone.WAITING),
    ANSWERED(Tone.DONE),
    /** "Not for me": whoever asked may ask somebody else. */
    DECLINED(Tone.WAITING),
    /** Whoever asked needs no answer any more. */
    CLOSED(Tone.PLAIN);

    private final Tone tone;

    QuestionState(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }
}
