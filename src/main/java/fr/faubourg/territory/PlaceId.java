package fr.faubourg.territory;

import fr.faubourg.shared.Ids;
import java.util.UUID;

/** The identity of a place (lieu). */
public record PlaceId(UUID value) {

    /** A new identity. */
    public static PlaceId next() {
        return new PlaceId(Ids.next());
    }

    /**
     * Reads the id of a URL.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static PlaceId parse(String text) {
        return new PlaceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
