package fr.faubourg.directory;

import fr.faubourg.territory.PlaceId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation owns or manages a place.
 *
 * @param place the place that it is said of; it holds for those below too
 * @param from first day, or null when it is not known
 * @param to last day, or null when it is not over
 * @param source where it is known from, in French, possibly empty
 */
public record Responsibility(
        UUID id,
        PlaceId place,
        OrganisationId organisation,
        ResponsibilityRole role,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String source) {}
