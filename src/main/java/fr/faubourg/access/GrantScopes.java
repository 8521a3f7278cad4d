package fr.faubourg.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a role may be granted for: the organisations of the directory, or the branches of the tree of places. The module that knows them publishes
 * a bean for each; where there is none yet, nothing can be chosen.
 */
public interface GrantScopes {

    /** Which half of a grant. */
    enum Kind {
        ORGANISATION,
        PLACE
    }

    /**
     * One thing to choose.
     *
     * @param label its name in full, in French: "Les Tanneries (quartier prioritaire), Rivemont"
     */
    record Scope(UUID id, String label) {}

    Kind kind();

    /** What may be chosen, in the order to show it, at most a few hundred. */
    List<Scope> choices();

    /** What may be chosen of this one and all that hangs below it, itself included. */
    Set<UUID> below(UUID top);

    /** The labels of these ids, whether they may still be chosen or not; unknown ids are left out. */
    Map<UUID, String> labels(Set<UUID> ids);
}
