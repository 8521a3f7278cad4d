package fr.faubourg.territory.geometry;

import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Where France is, in boxes of degrees: enough to catch a wrong system or swapped axes, not a border. */
final class FrenchSoil {

    private static final List<Envelope> BOXES = List.of(
            new Envelope(-5.3, 9.7, 41.2, 51.3), // Hexagone et Corse
            new Envelope(-63.3, -60.7, 14.2, 18.3), // Antilles : Guadeloupe, Martinique, Saint-Martin, Saint-Barthélemy
            new Envelope(-54.8, -51.4, 2.0, 6.0), // Guyane
            new Envelope(55.1, 56.0, -21.5, -20.8), // La Réunion
            new Envelope(44.8, 45.5, -13.2, -12.5), // Mayotte
            new Envelope(-56.6, -56.0, 46.6, 47.3), // Saint-Pierre-et-Miquelon
            new Envelope(-178.4, -176.0, -14.5, -13.0), // Wallis-et-Futuna
            new Envelope(-155.0, -134.0, -28.0, -7.5), // Polynésie française
            new Envelope(163.0, 172.5, -23.0, -19.0)); // Nouvelle-Calédonie

    private FrenchSoil() {}

    static boolean holds(Envelope degrees) {
        return BOXES.stream().anyMatch(box -> box.contains(degrees));
    }

    static boolean holdsSwapped(Envelope degrees) {
        return holds(new Envelope(degrees.getMinY(), degrees.getMaxY(), degrees.getMinX(), degrees.getMaxX()));
    }
}
