package fr.faubourg.watch;

/** A walk looks at what works as well as at what does not. */
public enum FindingKind {
    /** Point faible. */
    WEAKNESS,
    /** Point fort: nothing to repair, something to keep. */
    STRENGTH
}
