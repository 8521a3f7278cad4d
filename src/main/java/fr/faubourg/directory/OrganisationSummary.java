package fr.faubourg.directory;

import org.jspecify.annotations.Nullable;

/**
 * An organisation in a list.
 *
 * @param fullName with the name of the organisation that it is a unit of: "Habitat des Deux Rives, Agence Nord"
 * @param parentId the organisation that it is a unit of, or null
 * @param unitType what it is inside its organisation, or null
 */
public record OrganisationSummary(
        OrganisationId id,
        OrganisationKind kind,
        String name,
        String fullName,
        @Nullable OrganisationId parentId,
        String remit,
        boolean active,
        @Nullable UnitType unitType) {

    /** {@code /partenaires/…}. */
    public String href() {
        return "/partenaires/" + id;
    }
}
