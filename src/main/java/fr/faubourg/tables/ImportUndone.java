package fr.faubourg.tables;

import java.time.Instant;

/**
 * How an import was undone.
 *
 * @param removed records it had made
 * @param restored records it had changed
 * @param left records changed or used since, which stayed
 */
public record ImportUndone(Instant at, long removed, long restored, long left) {}
