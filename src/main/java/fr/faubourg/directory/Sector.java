package fr.faubourg.directory;

import fr.faubourg.territory.PlaceId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a unit covers a place for its organisation (secteur); it holds for what lies below, until something nearer is said.
 *
 * @param unit the unit, or the organisation itself when it has none there
 * @param from first day, or null when it is not known
 * @param to last day, or null when it is not over
 */
public record Sector(
        UUID id,
        OrganisationId unit,
        PlaceId place,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
