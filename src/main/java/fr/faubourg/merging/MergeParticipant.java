package fr.faubourg.merging;

import java.util.List;
import java.util.UUID;

/**
 * A module whose rows point to accounts, organisations or places: a Spring bean says which columns, and a test asks the database whether one was forgotten.
 */
public interface MergeParticipant {

    /** Every column of the module that points to such a record. */
    List<Reference> references();

    /** What will be different for people, in French sentences, to be confirmed before the merge; rights above all. */
    default List<String> consequences(MergeKind kind, UUID away, UUID into) {
        return List.of();
    }

    /** Makes again what is derived, in the same transaction, after a merge and after one was undone. */
    default void settle(MergeKind kind, UUID away, UUID into) {}
}
