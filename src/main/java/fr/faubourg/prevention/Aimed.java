package fr.faubourg.prevention;

import java.util.UUID;

/**
 * Something that an operation aims at: a place, or a line of the grid of observation.
 *
 * @param code of the line of the grid; empty for a place
 * @param name as people read it
 */
public record Aimed(UUID id, String code, String name) {}
