package fr.faubourg.prevention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of an operation, understood.
 *
 * @param themes lines of the grid, at least one
 * @param places at least one
 * @param windowDays null for the threshold of the territory
 */
record OperationDraft(
        String title,
        String aim,
        UUID kind,
        List<UUID> themes,
        List<UUID> places,
        LocalDate plannedFrom,
        @Nullable LocalDate plannedTo,
        @Nullable Integer windowDays,
        @Nullable BigDecimal cost) {}
