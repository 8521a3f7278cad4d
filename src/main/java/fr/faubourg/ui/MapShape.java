package fr.faubourg.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feature of a map.
 *
 * @param style how it is drawn
 * @param parts the rings of its polygons (outer ones and holes alike), its lines or its points; each part is longitude, latitude,
 *     longitude, latitude… in degrees (WGS84)
 * @param name its name, drawn for {@link MapStyle#LABEL} only; or null
 * @param width how wide a line is in the street, in metres; 0 for what is usual for its style
 */
public record MapShape(
        MapStyle style, List<double[]> parts, @Nullable String name, double width) {
    public MapShape {
        parts = List.copyOf(parts);
        int least = style.form() == MapStyle.Form.POINT ? 2 : 4;
        for (double[] part : parts) {
            if (part.length < least || part.length % 2 != 0) {
                throw new IllegalArgumentException("a part of " + part.length + " numbers");
            }
        }
        if (!(width >= 0)) {
            throw new IllegalArgumentException("a line " + width + " m wide");
        }
    }

    public MapShape(MapStyle style, List<double[]> parts) {
        this(style, parts, null, 0);
    }

    /** How wide its line is in the street, in metres. */
    double metres() {
        return width > 0 ? width : style.metres();
    }
}
