package fr.faubourg.worksites;

import fr.faubourg.directory.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A worksite (chantier): what is built or mended, for whom, and what residents are told of it.
 *
 * @param name the operation: "Réhabilitation de la résidence Les Cordiers"
 * @param reference what its owner calls it, possibly empty
 * @param nature what the works are, in a few sentences for residents
 * @param owner the organisation that has the works done (maître d'ouvrage)
 * @param hours when works are done and when they are noisy, in words
 * @param circulation how one gets about during the works, in words
 * @param complaintContact who answers complaints: a service, its telephone and mail
 * @param shape the perimeter that was drawn, or null when places alone say where it is
 * @param bufferMetres how far around what happens is shown against it
 */
record Worksite(
        WorksiteId id,
        String name,
        String reference,
        String nature,
        OrganisationId owner,
        String address,
        String hours,
        String circulation,
        String complaintContact,
        @Nullable Geometry shape,
        int bufferMetres,
        int version) {}
