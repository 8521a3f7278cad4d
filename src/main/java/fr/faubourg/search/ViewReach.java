package fr.faubourg.search;

/** Who finds a saved view (portée). What each of them sees there follows from their own rights. */
public enum ViewReach {
    /** The person who saved it. */
    OWN,
    /** Whoever works for the same organisation. */
    ORGANISATION,
    /** All who work here. */
    EVERYONE
}
