package fr.faubourg.watch;

/** How an observation was made (source du constat). */
public enum ObservationSource {
    /** Diagnostic en marchant: a walk of the partners, with or without residents. */
    WALKING_SURVEY,
    /** Marche exploratoire, mostly of women, with its own guide of observation. */
    EXPLORATORY_WALK,
    /** A round of somebody whose job it is: caretaker, mediator, night watch (tournée). */
    ROUND,
    /** The caretaker or another agent on the spot, outside of a round (gardien). */
    CARETAKER,
    /** Told by somebody, without a name (signalement). */
    REPORT,
    /** Said in a meeting (réunion). */
    MEETING,
    /** Came with a file (import). */
    IMPORT,
    /** Anything else (autre). */
    OTHER
}
