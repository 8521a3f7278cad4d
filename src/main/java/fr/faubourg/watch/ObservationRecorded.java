package fr.faubourg.watch;

/** An observation was written down (constat noté). Published in the same transaction; imports publish none. */
public record ObservationRecorded(ObservationId id) {}
