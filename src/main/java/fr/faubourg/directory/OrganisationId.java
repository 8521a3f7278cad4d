package fr.faubourg.directory;

import fr.faubourg.shared.Ids;
import java.util.UUID;

/** The identity of an organisation (partenaire) or of a unit of one. */
public record OrganisationId(UUID value) {

    /** A new identity. */
    public static OrganisationId next() {
        return new OrganisationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
