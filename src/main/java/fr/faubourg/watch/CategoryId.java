package fr.faubourg.watch;

import fr.faubourg.shared.Ids;
import java.util.UUID;

/** Identifies a category of the grid (catégorie de la grille). */
public record CategoryId(UUID value) {
    public static CategoryId next() {
        return new CategoryId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
