package fr.faubourg.lineage;

import java.time.Instant;

/**
 * Two records tied together, the earlier first.
 *
 * @param by the name of who tied them
 * @param because why, possibly empty
 */
public record Link(RecordRef from, Relation relation, RecordRef to, Instant at, String by, String because) {}
