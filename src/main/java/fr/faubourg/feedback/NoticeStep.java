package fr.faubourg.feedback;

/** What a printed notice says of an observation (ce que dit l'affiche). */
public enum NoticeStep {
    /** It was seen (vu). */
    SEEN(true),
    /** Somebody was asked (demandé). */
    ASKED(false),
    /** Somebody was asked, for a day (demandé pour une date). */
    ASKED_BY(true),
    /** The work has a day (programmé). */
    PLANNED(true),
    /** The work is done (fait). */
    DONE(true),
    /** It is nobody's job around this table (hors de notre ressort). */
    NOT_OURS(false);

    private final boolean dated;

    NoticeStep(boolean dated) {
        this.dated = dated;
    }

    /** Whether the phrase holds a day. */
    public boolean isDated() {
        return dated;
    }
}
