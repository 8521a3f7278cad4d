package fr.faubourg.lineage;

import java.time.Instant;

/**
 * Two records tied together, the earlier first.
 *
 * @param by the name of who tied them; empty when nobody did ({@link DerivedLinks})
 * @param because why, possibly empty
 */
public record Link(RecordRef from, Relation relation, RecordRef to, Instant at, String by, String because) {
    /** What a module found by itself. */
    public static Link derived(RecordRef from, Relation relation, RecordRef to, Instant at, String because) {
        return new Link(from, relation, to, at, "", because);
    }

    boolean isDerived() {
        return by.isEmpty();
    }
}
