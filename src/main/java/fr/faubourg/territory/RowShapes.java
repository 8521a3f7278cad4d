package fr.faubourg.territory;

import fr.faubourg.shared.GeoPoint;
import fr.faubourg.tables.ImportContext;
import fr.faubourg.tables.ImportRow;
import fr.faubourg.territory.geometry.CoordinateSystem;
import fr.faubourg.territory.geometry.CoordinateSystemDetection;
import fr.faubourg.territory.geometry.CoordinateSystemDetection.Detected;
import fr.faubourg.territory.geometry.CoordinateSystemDetection.Unknown;
import fr.faubourg.territory.geometry.ShapeFlaw;
import fr.faubourg.territory.geometry.ShapeReader;
import fr.faubourg.territory.geometry.ShapeReading;
import fr.faubourg.territory.geometry.ShapeReading.Refused;
import fr.faubourg.territory.geometry.ShapeReading.Taken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** The shapes of imported rows: a GeoJSON geometry, or two columns of coordinates, in the system that the file is in. */
final class RowShapes {

    private RowShapes() {}

    /** The shape of a row; {@code reading} is null when it has none. */
    record RowShape(@Nullable ShapeReading reading, List<FlawSentences.Sentence> notes) {

        @Nullable Geometry geometry() {
            return reading instanceof Taken taken ? taken.shape() : null;
        }

        Optional<FlawSentences.Sentence> refusal() {
            return reading instanceof Refused refused ? Optional.of(FlawSentences.refused(refused)) : Optional.empty();
        }

        /** Whether the shape differs from the one that the place has. A point never replaces a perimeter. */
        boolean changes(Place place, PlaceRepository places) {
            Geometry shape = geometry();
            if (shape == null) {
                return false;
            }
            if (shape instanceof Point point) {
                return !place.hasPerimeter() && !new GeoPoint(point.getX(), point.getY()).equals(place.point());
            }
            return places.perimeter(place.id())
                    .map(before -> !before.equalsExact(shape))
                    .orElse(true);
        }
    }

    static List<RowShape> read(List<ImportRow> chunk, ImportContext context) {
        CoordinateSystemDetection detection = context.once("territory.system", () -> detect(chunk, context));
        return chunk.stream().map(row -> read(row, detection)).toList();
    }

    /** In French, for the person who checks the file before importing it. */
    static String statement(CoordinateSystemDetection detection) {
        return switch (detection) {
            case Detected(CoordinateSystem system, boolean stated, boolean contradicted) -> {
                String name = system == CoordinateSystem.LAMBERT_93
                        ? "Coordonnées en Lambert-93, converties en WGS84"
                        : "Coordonnées en WGS84";
                yield name
                        + (contradicted
                                ? " (le fichier dit autre chose, mais ses coordonnées ne trompent pas)."
                                : stated ? " (annoncé par le fichier)." : " (reconnu aux coordonnées).");
            }
            case Unknown(String statement) ->
                "Système de coordonnées inconnu"
                        + (statement == null ? "." : "\u00a0: «\u00a0" + statement + "\u00a0».")
                        + " Faubourg lit le WGS84 et le Lambert-93.";
        };
    }

    static CoordinateSystemDetection detect(List<ImportRow> rows, ImportContext context) {
        List<Envelope> extents = new ArrayList<>();
        for (ImportRow row : rows) {
            Envelope extent = row.find("shape")
                    .map(ShapeReader::extentOf)
                    .orElseGet(() -> row.decimal("longitude")
                            .flatMap(x -> row.decimal("latitude").map(y -> envelope(x, y)))
                            .orElse(null));
            if (extent != null && !extent.isNull()) {
                extents.add(extent);
            }
        }
        return CoordinateSystemDetection.of(context.crs().orElse(null), extents);
    }

    private static Envelope envelope(BigDecimal x, BigDecimal y) {
        return new Envelope(x.doubleValue(), x.doubleValue(), y.doubleValue(), y.doubleValue());
    }

    private static RowShape read(ImportRow row, CoordinateSystemDetection detection) {
        Optional<String> geoJson = row.find("shape");
        Optional<BigDecimal> x = row.decimal("longitude");
        Optional<BigDecimal> y = row.decimal("latitude");
        if (geoJson.isEmpty() && (x.isEmpty() || y.isEmpty())) {
            return new RowShape(null, List.of());
        }
        if (!(detection instanceof Detected detected)) {
            return new RowShape(new Refused(ShapeFlaw.UNKNOWN_SYSTEM, null), List.of());
        }
        ShapeReading reading = geoJson.isPresent()
                ? ShapeReader.read(geoJson.get(), detected.system())
                : ShapeReader.readPoint(
                        Objects.requireNonNull(x.orElse(null)).doubleValue(),
                        Objects.requireNonNull(y.orElse(null)).doubleValue(),
                        detected.system());
        List<FlawSentences.Sentence> notes = new ArrayList<>();
        if (reading instanceof Taken taken) {
            if (detected.system() == CoordinateSystem.LAMBERT_93) {
                notes.add(new FlawSentences.Sentence("Converti de Lambert-93 en WGS84.", ""));
            }
            notes.addAll(FlawSentences.mended(taken));
        }
        return new RowShape(reading, notes);
    }
}
