package fr.faubourg.prevention;

import fr.faubourg.shared.Ids;
import java.util.UUID;

/** Identifies a preventive operation (opération préventive). */
public record PreventiveOperationId(UUID value) {
    public static PreventiveOperationId next() {
        return new PreventiveOperationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
