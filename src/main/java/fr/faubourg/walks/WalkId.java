package fr.faubourg.walks;

import fr.faubourg.shared.Ids;
import java.util.UUID;

/** Identifies a walk (marche). */
public record WalkId(UUID value) {
    public static WalkId next() {
        return new WalkId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
