package fr.faubourg.interventions;

import fr.faubourg.shared.Ids;
import java.util.UUID;

/** Identifies an intervention. */
public record InterventionId(UUID value) {
    static InterventionId next() {
        return new InterventionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
