package fr.faubourg.history;

/** What came of somebody's wish to take a change back. */
public sealed interface UndoOutcome {
    /** The fields are as they were before it. */
    record Undone() implements UndoOutcome {}

    /**
     * Nothing was done.
     *
     * @param why in French, for the person
     */
    record Impossible(String why) implements UndoOutcome {}

    /** The change is not this person's to take back. */
    record NotYours() implements UndoOutcome {}
}
