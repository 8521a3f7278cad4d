package fr.faubourg.territory;

import fr.faubourg.territory.geometry.Shapes;
import fr.faubourg.ui.FrenchFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Says in French what differs between two states of a place: "Nom : Les Tanneries → Les Tanneries Nord". */
final class PlaceChanges {

    private PlaceChanges() {}

    /** @param reshaped the new shape, or null when the shape stays */
    static List<String> between(Place before, Place after, @Nullable Geometry reshaped) {
        List<String> changes = new ArrayList<>();
        say(changes, "Nom", before.name(), after.name());
        say(changes, "Adresse", before.address(), after.address());
        say(changes, "Logements", before.dwellings(), after.dwellings());
        if (!Objects.equals(before.parentId(), after.parentId())) {
            changes.add("Rattachement : modifié");
        }
        if (reshaped instanceof Point) {
            changes.add("Point : " + (before.point() == null ? "ajouté" : "déplacé"));
        } else if (reshaped != null) {
            Double surface = before.surface();
            changes.add("Périmètre : "
                    + (surface == null ? "ajouté, " : surface(surface) + " → ")
                    + surface(Shapes.squareMetres(reshaped)));
        }
        return changes;
    }

    /** {@code 42,1 ha}, {@code 3 250 m²}, {@code 118 km²}. */
    static String surface(double squareMetres) {
        if (squareMetres < 10_000) {
            return FrenchFormat.number(Math.round(squareMetres)) + " m²";
        }
        return squareMetres < 10_000_000
                ? FrenchFormat.number(squareMetres / 10_000, 1) + " ha"
                : FrenchFormat.number(squareMetres / 1_000_000, 1) + " km²";
    }

    private static void say(List<String> changes, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add("%s : %s → %s".formatted(what, shown(before), shown(after)));
        }
    }

    private static String shown(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? "rien" : value.toString();
    }
}
