package fr.faubourg.inbox;

/** How often the digest by mail comes (rythme du récapitulatif). */
public enum DigestRhythm {
    /** Each working day. */
    DAILY,
    /** The first working day of each week. */
    WEEKLY
}
