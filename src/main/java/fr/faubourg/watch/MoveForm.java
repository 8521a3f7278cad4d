package fr.faubourg.watch;

/** What the forms of all moves send, as typed. */
interface MoveForm<F extends MoveForm<F>> {
    /** Drawn when the form was shown. */
    String key();

    /** The version of the observation it was shown for. */
    String version();

    /** What the person says about it. */
    String reason();

    /** The same, to be sent again for another version of the observation. */
    F forVersion(int current);
}
