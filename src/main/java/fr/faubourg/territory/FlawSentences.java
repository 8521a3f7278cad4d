package fr.faubourg.territory;

import fr.faubourg.territory.geometry.ShapeFlaw;
import fr.faubourg.territory.geometry.ShapeReading;
import fr.faubourg.ui.FrenchFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Says in French what was mended in a shape, or why it was refused. */
final class FlawSentences {

    private FlawSentences() {}

    /** A sentence, and the one that says what to do about it (possibly empty). */
    record Sentence(String text, String advice) {}

    static List<Sentence> mended(ShapeReading.Taken taken) {
        List<Sentence> sentences = new ArrayList<>();
        for (ShapeFlaw flaw : taken.mended()) {
            sentences.add(new Sentence(mended(flaw, taken), ""));
        }
        return sentences;
    }

    private static String mended(ShapeFlaw flaw, ShapeReading.Taken taken) {
        return switch (flaw) {
            case CROSSING_RING ->
                "Contour qui se croise" + near(taken.where()) + "\u00a0: réparé, " + change(taken.areaChange());
            case UNCLOSED_RING -> "Contour non fermé\u00a0: refermé.";
            case MISPLACED_HOLE ->
                "Trou en dehors du contour" + near(taken.where()) + "\u00a0: réparé, " + change(taken.areaChange());
            case DEGENERATE_PART -> "Partie sans surface\u00a0: laissée de côté.";
            case OVERLAPPING_PARTS -> "Parties qui se recouvrent\u00a0: réunies, " + change(taken.areaChange());
            case SWAPPED_AXES -> "Latitude écrite avant la longitude\u00a0: remises dans l'ordre.";
            case EMPTY, NO_SURFACE, UNREADABLE, UNSUPPORTED_TYPE, OUTSIDE_FRANCE, UNKNOWN_SYSTEM ->
                throw new IllegalArgumentException("not mended: " + flaw);
        };
    }

    static Sentence refused(ShapeReading.Refused refused) {
        String detail = refused.detail();
        return switch (refused.reason()) {
            case EMPTY -> new Sentence("Aucune géométrie.", "Ajouter le tracé, ou retirer la ligne.");
            case NO_SURFACE ->
                new Sentence("Le contour n'a pas de surface.", "Il faut au moins trois points distincts.");
            case UNREADABLE ->
                new Sentence("La géométrie n'est pas lisible.", "Exporter de nouveau le fichier en GeoJSON.");
            case UNSUPPORTED_TYPE ->
                new Sentence(
                        "Géométrie de type %s\u00a0: ni un périmètre, ni un point.".formatted(detail),
                        "Exporter des polygones (ou multi-polygones), ou des points.");
            case OUTSIDE_FRANCE ->
                new Sentence(
                        "Hors de France (autour de %s).".formatted(detail),
                        "Vérifier le système de coordonnées de l'export\u00a0: WGS84 ou Lambert-93.");
            case UNKNOWN_SYSTEM ->
                new Sentence(
                        "Système de coordonnées inconnu\u00a0: ni WGS84, ni Lambert-93.",
                        "Exporter de nouveau le fichier en WGS84 (EPSG:4326) ou en Lambert-93 (EPSG:2154).");
            case CROSSING_RING, UNCLOSED_RING, MISPLACED_HOLE, DEGENERATE_PART, OVERLAPPING_PARTS, SWAPPED_AXES ->
                throw new IllegalArgumentException("never a reason to refuse: " + refused.reason());
        };
    }

    private static String near(@Nullable Coordinate where) {
        return where == null
                ? ""
                : " près de %s\u00a0; %s".formatted(FrenchFormat.number(where.y, 5), FrenchFormat.number(where.x, 5));
    }

    private static String change(double areaChange) {
        double percent = areaChange * 100;
        return Math.abs(percent) < 0.05
                ? "surface inchangée."
                : "surface %s %s %%."
                        .formatted(
                                percent > 0 ? "augmentée de" : "réduite de", FrenchFormat.number(Math.abs(percent), 1));
    }
}
