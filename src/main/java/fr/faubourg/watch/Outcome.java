package fr.faubourg.watch;

/** What came of somebody's attempt to take an observation further. */
sealed interface Outcome {
    /** It is there now. */
    record Moved(ObservationState state) implements Outcome {}

    /** The same form was received before (a double click, a resent page): nothing more was done. */
    record AlreadyDone() implements Outcome {}

    /** Somebody changed the observation since the form was shown. */
    record Stale() implements Outcome {}

    /** The table has no such move from here. */
    record Impossible(ObservationState from, Move move) implements Outcome {}

    /** The move exists, but is not this person's. */
    record NotYours(Move move) implements Outcome {}

    /** The move must say why. */
    record ReasonMissing(Move move) implements Outcome {}
}
