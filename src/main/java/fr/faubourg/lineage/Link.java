package fr.faubourg.lineage;

import java.time.Instant;

/** Two records tied together, the earlier first. */
record Link(RecordRef from, Relation relation, RecordRef to, Instant at) {}
