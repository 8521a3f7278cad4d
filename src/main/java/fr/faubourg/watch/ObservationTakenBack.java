package fr.faubourg.watch;

/**
 * A change of an observation was taken back (annulé). Published in the transaction of the step that says so.
 *
 * @param state where it stands again
 */
public record ObservationTakenBack(ObservationId id, ObservationState state) {}
