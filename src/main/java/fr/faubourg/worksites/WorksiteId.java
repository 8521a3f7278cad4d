package fr.faubourg.worksites;

import fr.faubourg.shared.Ids;
import java.util.Optional;
import java.util.UUID;

/** The identity of a worksite (chantier). */
public record WorksiteId(UUID value) {

    /** A new identity. */
    public static WorksiteId next() {
        return new WorksiteId(Ids.next());
    }

    /** Reads the id of an address; whatever is none is no worksite. */
    static Optional<WorksiteId> parse(String text) {
        return Typed.uuid(text).map(WorksiteId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
