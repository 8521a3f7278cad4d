package fr.faubourg.watch;

/**
 * An observation went a step further (constat avancé). Published in the transaction of the step.
 *
 * @param state where it stands now
 */
public record ObservationMoved(ObservationId id, Move move, ObservationState state) {}
