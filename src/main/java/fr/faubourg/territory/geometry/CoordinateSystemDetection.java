package fr.faubourg.territory.geometry;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Tells in which system a file's coordinates are, from what the file says of itself (GeoJSON's old {@code crs} member)
 * and from the coordinates, which win: a file mislabelled by its exporter is common, a QPV at 700 000 degrees is not.
 */
public sealed interface CoordinateSystemDetection {

    /** The system was recognised; {@code contradicted} when the file's own statement says otherwise. */
    record Detected(CoordinateSystem system, boolean stated, boolean contradicted)
            implements CoordinateSystemDetection {}

    /** Neither WGS84 nor Lambert-93; {@code statement} is what the file says of itself, if anything. */
    record Unknown(@Nullable String statement) implements CoordinateSystemDetection {}

    /** Metropolitan France in Lambert-93, generously: eastings and northings in metres. */
    Envelope LAMBERT_93_EXTENT = new Envelope(0, 1_400_000, 5_900_000, 7_300_000);

    /**
     * @param crsName the {@code crs.properties.name} of the file (a URN or {@code EPSG:n}), or null when it says nothing
     * @param extents the extents of the shapes read, in the file's own coordinates
     */
    static CoordinateSystemDetection of(@Nullable String crsName, List<Envelope> extents) {
        CoordinateSystem statement = statedBy(crsName);
        CoordinateSystem seen = seenIn(extents);
        if (seen == null) {
            return extents.isEmpty() && statement != null ? new Detected(statement, true, false) : new Unknown(crsName);
        }
        boolean unknownStatement = crsName != null && statement == null;
        if (unknownStatement && seen == CoordinateSystem.LAMBERT_93) {
            return new Unknown(crsName); // other metric grids (CC42 to CC50, UTM) overlap Lambert-93's numbers
        }
        boolean contradicted = unknownStatement || (statement != null && statement != seen);
        return new Detected(seen, crsName != null, contradicted);
    }

    private static @Nullable CoordinateSystem statedBy(@Nullable String crsName) {
        if (crsName == null) {
            return null;
        }
        String name = crsName.toUpperCase(Locale.ROOT).replace('_', ':');
        if (name.endsWith("CRS84") || name.matches(".*\\b(4326|4171|4258)") || name.contains("WGS84")) {
            return CoordinateSystem.WGS84;
        }
        return name.matches(".*\\b2154") || name.contains("LAMB93") || name.contains("LAMBERT-93")
                ? CoordinateSystem.LAMBERT_93
                : null;
    }

    /** Judges by the majority, so that one absurd shape does not condemn the file: it is refused on its own line. */
    private static @Nullable CoordinateSystem seenIn(List<Envelope> extents) {
        int degrees = 0;
        int metres = 0;
        for (Envelope extent : extents) {
            if (Math.max(Math.abs(extent.getMinX()), Math.abs(extent.getMaxX())) <= 180
                    && Math.max(Math.abs(extent.getMinY()), Math.abs(extent.getMaxY())) <= 180) {
                degrees++;
            } else if (LAMBERT_93_EXTENT.contains(extent) || LAMBERT_93_EXTENT.contains(swapped(extent))) {
                metres++;
            }
        }
        if (degrees + metres == 0) {
            return null;
        }
        return degrees >= metres ? CoordinateSystem.WGS84 : CoordinateSystem.LAMBERT_93;
    }

    private static Envelope swapped(Envelope extent) {
        return new Envelope(extent.getMinY(), extent.getMaxY(), extent.getMinX(), extent.getMaxX());
    }
}
