package fr.faubourg.prevention;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An operation in the list. */
public record OperationRow(
        UUID id,
        long number,
        String title,
        String kind,
        LocalDate plannedFrom,
        @Nullable LocalDate plannedTo,
        OperationState state,
        String places,
        String themes,
        @Nullable String leads,
        long sessions,
        @Nullable LocalDate firstHeld,
        @Nullable LocalDate lastHeld,
        long residents,
        long children,
        long professionals,
        boolean assessed,
        @Nullable BigDecimal cost) {
    public String href() {
        return OperationFilters.LIST + "/" + id;
    }
}
