package fr.faubourg.watch;

import fr.faubourg.shared.Ids;
import java.util.UUID;

/** Identifies an observation (constat). People say its number instead. */
public record ObservationId(UUID value) {
    public static ObservationId next() {
        return new ObservationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
