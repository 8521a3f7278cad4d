package fr.faubourg.interventions;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.territory.PlaceId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of an intervention, understood.
 *
 * @param firm a name: that of an organisation of the directory, or any
 * @param cost euros with two decimals, or null when it is not known
 */
record InterventionDraft(
        PlaceId place,
        @Nullable GeoPoint point,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        UUID trade,
        OrganisationId organisation,
        String externalNumber,
        String firm,
        String reason,
        String work,
        @Nullable BigDecimal cost,
        @Nullable CostTax tax,
        InterventionState state) {}
