package fr.faubourg.watch;

/** What came of somebody's attempt to say that an observation is a duplicate, or that it is none. */
sealed interface Merging {
    /** It is there now. */
    record Done(ObservationId kept) implements Merging {}

    /** Somebody changed the observation since the form was shown. */
    record Stale() implements Merging {}

    /** It is over already, or a duplicate already; or, when parting, none. */
    record TooLate() implements Merging {}

    /** The other one is a duplicate of this one, directly or through others. */
    record Ring() implements Merging {}

    /** The other one is over: what is seen after that has come back, and is no duplicate. */
    record OtherIsOver() implements Merging {}

    record NotYours() implements Merging {}
}
