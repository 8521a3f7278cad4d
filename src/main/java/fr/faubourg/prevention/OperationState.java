package fr.faubourg.prevention;

import fr.faubourg.ui.Tone;

/** Where a preventive operation stands (état). The first session that is noted makes it go on; what was learnt ends it. */
public enum OperationState {
    PLANNED(Tone.WAITING, "prevue"),
    ONGOING(Tone.PLAIN, "en-cours"),
    DONE(Tone.DONE, "terminee"),
    CANCELLED(Tone.LATE, "annulee");

    private final Tone tone;
    private final String word;

    OperationState(Tone tone, String word) {
        this.tone = tone;
        this.word = word;
    }

    public Tone tone() {
        return tone;
    }

    /** Its word in addresses. */
    String word() {
        return word;
    }

    public boolean isOpen() {
        return this == PLANNED || this == ONGOING;
    }
}
