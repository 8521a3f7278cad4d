package fr.faubourg.prevention;

import java.util.UUID;

/**
 * An organisation that takes part in an operation.
 *
 * @param id of its taking part
 */
public record TakingPart(UUID id, UUID organisationId, String organisation, PartnerRole role) {}
