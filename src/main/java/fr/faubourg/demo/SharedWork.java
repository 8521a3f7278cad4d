package fr.faubourg.demo;

import static fr.faubourg.demo.Partner.AGGLO_COLLECTE;
import static fr.faubourg.demo.Partner.HABITAT_NORD;
import static fr.faubourg.demo.Partner.REGIE;
import static fr.faubourg.demo.Partner.VILLE_ESPACES_VERTS;
import static fr.faubourg.demo.Partner.VILLE_PROPRETE;
import static fr.faubourg.demo.Person.INES;
import static fr.faubourg.demo.Person.KARIM;
import static fr.faubourg.demo.Person.NADIA;
import static fr.faubourg.demo.Person.PAUL;
import static fr.faubourg.demo.Person.SAMUEL;
import static fr.faubourg.watch.ObservationSource.CARETAKER;
import static fr.faubourg.watch.ObservationSource.REPORT;
import static fr.faubourg.watch.ObservationSource.WALKING_SURVEY;

import fr.faubourg.watch.ObservationState;
import java.util.List;

/** What nobody solves alone: the city takes away, the landlord repairs, the régie keeps an eye on it, each at its own pace. */
final class SharedWork {
    private static final String MOULIN = "Gestionnaire de «\u00a0Résidence du Moulin\u00a0».";

    private SharedWork() {}

    static List<Tale> all() {
        return List.of(
                // One has done its part, the other has promised a day.
                Tale.weakness(
                                10,
                                NADIA,
                                CARETAKER,
                                "parties-communes",
                                "moulin-h2",
                                "Local à vélos du hall 2 ouvert à tous vents\u00a0: encombrants jusque sur le trottoir, serrure arrachée.")
                        .weighing(2, 2)
                        .then(new Turn.Qualified(9))
                        .then(new Turn.Assigned(9, VILLE_PROPRETE, "Choix du régulateur.", 5)
                                .wanting("Enlever ce qui est sur le trottoir."))
                        .then(new Turn.Assigned(9, HABITAT_NORD, MOULIN, -4)
                                .wanting("Vider le local et changer la serrure."))
                        .then(new Turn.Accepted(8, PAUL, -3, "Serrurier commandé."))
                        .then(new Turn.Done(6, KARIM, "Trottoir dégagé, 2 m³ enlevés.")),
                // Three are asked, all have promised a day.
                Tale.weakness(
                                7,
                                SAMUEL,
                                WALKING_SURVEY,
                                "eau",
                                "mail-cordiers",
                                "Le mail reste sous l’eau deux jours après chaque pluie, devant les entrées 10 à 12.")
                        .weighing(2, 2)
                        .then(new Turn.Qualified(6))
                        .then(new Turn.Assigned(6, REGIE, "Gestionnaire de «\u00a0Mail des Cordiers\u00a0».", -15)
                                .wanting("Balayer les feuilles chaque semaine jusqu’à la fin de l’automne."))
                        .then(new Turn.Accepted(6, SAMUEL, -2, "Vu avec la régie par téléphone."))
                        .then(new Turn.Assigned(5, VILLE_PROPRETE, "Choix du régulateur.", -9)
                                .wanting("Déboucher les avaloirs."))
                        .then(new Turn.Assigned(
                                        5, HABITAT_NORD, "Gestionnaire de «\u00a0Résidence des Cordiers\u00a0».", -12)
                                .wanting("Curer les descentes d’eau des entrées."))
                        .then(new Turn.Accepted(4, KARIM, -4, "Passage de l’hydrocureuse."))
                        .then(new Turn.Accepted(3, PAUL, -6, "Entreprise prévenue.")),
                // Begun.
                Tale.weakness(
                                16,
                                INES,
                                REPORT,
                                "espaces-verts",
                                "jeux-treille",
                                "Haie de la Treille débordante\u00a0: on ne voit plus les enfants depuis les bancs.")
                        .weighing(2, 2)
                        .then(new Turn.Qualified(15))
                        .then(new Turn.Assigned(
                                15,
                                VILLE_ESPACES_VERTS,
                                "Gestionnaire de «\u00a0Aire de jeux de la Treille\u00a0».",
                                -4))
                        .then(new Turn.Accepted(13, KARIM, 2, ""))
                        .then(new Turn.Started(1, KARIM, "Taille commencée côté rue, suite la semaine prochaine.")),
                // Nobody answered, but it was seen done: the régulateur decided.
                Tale.weakness(
                                15,
                                INES,
                                REPORT,
                                "sacs-ordures",
                                "commerces",
                                "Sacs éventrés au pied des bornes devant les commerces.")
                        .weighing(1, 2)
                        .then(new Turn.Qualified(14))
                        .then(new Turn.Assigned(14, AGGLO_COLLECTE, "Service de la collecte.", 8))
                        .then(new Turn.Decided(
                                2,
                                ObservationState.DONE,
                                "Vu ramassé en passant\u00a0; la collecte n’a pas répondu.",
                                SAMUEL)),
                // Both have done theirs: somebody has to look.
                Tale.weakness(
                                12,
                                NADIA,
                                CARETAKER,
                                "depots-sauvages",
                                "parking-cordiers",
                                "Gravats de salle de bain derrière le local du parking, barrière d’accès tordue.")
                        .weighing(2, 2)
                        .then(new Turn.Qualified(11))
                        .then(new Turn.Assigned(11, VILLE_PROPRETE, "Choix du régulateur.", 8)
                                .wanting("Enlever les gravats."))
                        .then(new Turn.Assigned(
                                        11, HABITAT_NORD, "Gestionnaire de «\u00a0Résidence des Cordiers\u00a0».", 1)
                                .wanting("Redresser la barrière."))
                        .then(new Turn.Done(9, KARIM, "Enlevés, une demi-benne."))
                        .then(new Turn.Done(2, PAUL, "Barrière redressée et cadenassée.")));
    }

    /** Whether the city's cleaning service has a part in what the landlord of Rivemont is asked. */
    static boolean takesTheCityToo(Charge charge, Person answering) {
        return charge.partner() == HABITAT_NORD && answering == PAUL;
    }

    static Turn cityToo(int daysAgo, Person regulator) {
        return new Turn.Assigned(daysAgo, VILLE_PROPRETE, "Choix du régulateur.", null, regulator)
                .wanting("Enlever ce qui est sur l’espace public.");
    }
}
