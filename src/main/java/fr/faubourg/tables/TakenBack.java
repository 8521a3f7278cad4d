package fr.faubourg.tables;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The records of one table that an import is undone of.
 *
 * @param removed those it had made
 * @param restored those it had changed
 */
public record TakenBack(Set<UUID> removed, Set<UUID> restored) {
    public TakenBack {
        removed = Set.copyOf(removed);
        restored = Set.copyOf(restored);
    }

    public Set<UUID> all() {
        Set<UUID> all = new HashSet<>(removed);
        all.addAll(restored);
        return all;
    }
}
