package fr.faubourg.ui;

import java.util.List;

/**
 * A feature of a map.
 *
 * @param style how it is drawn
 * @param parts the rings of its polygons (outer ones and holes alike) or its lines; each part is longitude, latitude, longitude,
 *     latitude… in degrees (WGS84)
 */
public record MapShape(MapStyle style, List<double[]> parts) {
    public MapShape {
        parts = List.copyOf(parts);
        for (double[] part : parts) {
            if (part.length < 4 || part.length % 2 != 0) {
                throw new IllegalArgumentException("a part of " + part.length + " numbers");
            }
        }
    }
}
