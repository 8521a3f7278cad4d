package fr.faubourg.walks;

/** How many people of a role took part. */
public record Participation(ParticipantRole role, int people) {}
