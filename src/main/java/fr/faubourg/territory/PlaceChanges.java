package fr.faubourg.territory;

import fr.faubourg.territory.geometry.Shapes;
import fr.faubourg.ui.FrenchFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Says in French what differs between two states of a place. */
final class PlaceChanges {

    private PlaceChanges() {}

    /** A field that changes (its name in the import), as it was and as it will be. */
    record Change(String field, String before, String after) {}

    /** @param reshaped the new shape, or null when the shape stays */
    static List<Change> between(Place before, Place after, @Nullable Geometry reshaped) {
        List<Change> changes = new ArrayList<>();
        say(changes, "name", before.name(), after.name());
        say(changes, "address", before.address(), after.address());
        say(changes, "dwellings", before.dwellings(), after.dwellings());
        if (!Objects.equals(before.parentId(), after.parentId())) {
            changes.add(new Change("parent", "rattachement actuel", "autre rattachement"));
        }
        if (reshaped instanceof Point) {
            changes.add(new Change("shape", before.point() == null ? "aucun point" : "point actuel", "autre point"));
        } else if (reshaped != null) {
            Double surface = before.surface();
            changes.add(new Change(
                    "shape",
                    surface == null ? "aucun périmètre" : surface(surface),
                    surface(Shapes.squareMetres(reshaped))));
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

    private static void say(List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, shown(before), shown(after)));
        }
    }

    private static String shown(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? "rien" : value.toString();
    }
}
