package fr.faubourg.demo;

import static fr.faubourg.demo.Partner.HABITAT_NORD;
import static fr.faubourg.demo.Partner.LOGIS;
import static fr.faubourg.demo.Partner.REGIE;
import static fr.faubourg.demo.Partner.VILLE_ECLAIRAGE;
import static fr.faubourg.demo.Partner.VILLE_ESPACES_VERTS;
import static fr.faubourg.demo.Partner.VILLE_PROPRETE;
import static fr.faubourg.demo.Person.INES;
import static fr.faubourg.demo.Person.KARIM;
import static fr.faubourg.demo.Person.NADIA;
import static fr.faubourg.demo.Person.ODILE;
import static fr.faubourg.demo.Person.PAUL;
import static fr.faubourg.demo.Person.SAMUEL;
import static fr.faubourg.watch.ObservationSource.CARETAKER;
import static fr.faubourg.watch.ObservationSource.MEETING;
import static fr.faubourg.watch.ObservationSource.REPORT;
import static fr.faubourg.watch.ObservationSource.ROUND;
import static fr.faubourg.watch.ObservationSource.WALKING_SURVEY;

import java.util.List;

/** The part of the story that people speak of, written by hand: dumping that comes back, a lamp that stays dark, a door, a leak, new tables. */
final class Stories {

    private Stories() {}

    static List<Tale> all() {
        return List.of(
                // The dumping of the allée des Cordiers: taken away twice, back for the third time.
                Tale.weakness(
                                59,
                                INES,
                                REPORT,
                                "depots-sauvages",
                                "allee-cordiers",
                                "Matelas et gravats le long de l’allée, à hauteur du hall 3.")
                        .named("dumping-1")
                        .beside("cordiers-h3")
                        .weighing(2, 2)
                        .then(new Turn.Qualified(58))
                        .then(new Turn.Assigned(
                                58, VILLE_PROPRETE, "Gestionnaire de «\u00a0Allée des Cordiers\u00a0».", null))
                        .then(new Turn.Accepted(56, KARIM, 50, ""))
                        .then(new Turn.Done(49, KARIM, "Enlevé par l’équipe du matin, sol balayé."))
                        .then(new Turn.Verified(48, INES, "Vu propre ce matin."))
                        .then(new Turn.Closed(48, SAMUEL, "")),
                Tale.weakness(
                                30,
                                NADIA,
                                CARETAKER,
                                "depots-sauvages",
                                "allee-cordiers",
                                "Canapé et cartons revenus au même endroit, devant le hall 3, trois semaines après l’enlèvement.")
                        .named("dumping-2")
                        .beside("cordiers-h3")
                        .returnOf("dumping-1")
                        .weighing(2, 2)
                        .then(new Turn.Qualified(29))
                        .then(new Turn.Assigned(
                                29, VILLE_PROPRETE, "Gestionnaire de «\u00a0Allée des Cordiers\u00a0».", null))
                        .then(new Turn.Done(26, KARIM, "Enlevé. Quatrième passage hors tournée depuis l’été."))
                        .then(new Turn.Verified(24, NADIA, ""))
                        .then(new Turn.Closed(24, SAMUEL, "")),
                Tale.weakness(
                                4,
                                INES,
                                REPORT,
                                "depots-sauvages",
                                "cordiers-h3",
                                "Une armoire et des sacs déposés dans la nuit au pied du hall 3.")
                        .named("dumping-3-bis")
                        .then(new Turn.Rejected(2, "Même dépôt que le constat suivant\u00a0: suivi avec lui.")),
                Tale.weakness(
                                2,
                                NADIA,
                                CARETAKER,
                                "depots-sauvages",
                                "allee-cordiers",
                                "Matelas, deux armoires et sacs devant le hall 3\u00a0: troisième fois en deux mois.")
                        .named("dumping-3")
                        .beside("cordiers-h3")
                        .returnOf("dumping-2")
                        .proposing(
                                "Le dépôt se déplace, il ne disparaît pas\u00a0: prévoir un point d’apport encadré et un rendez-vous mensuel d’encombrants avec les habitants.")
                        .weighing(3, 2)
                        .pictured(Scene.MATTRESS),
                // The lamp of the passage Garance, seen dark in the walking survey, without an answer.
                Tale.weakness(
                                17,
                                SAMUEL,
                                WALKING_SURVEY,
                                "eclairage",
                                "passage-garance",
                                "Deux candélabres éteints dans le passage Garance\u00a0: on ne voit plus l’escalier de la promenade.")
                        .proposing("Relever en priorité le candélabre de l’escalier.")
                        .weighing(3, 3)
                        .pictured(Scene.LAMP_OUT)
                        .then(new Turn.Qualified(16))
                        .then(new Turn.Assigned(
                                16, VILLE_ECLAIRAGE, "Gestionnaire de «\u00a0Passage Garance\u00a0».", 3)),
                // Hall 7 of the Moulin, planned but not done.
                Tale.weakness(
                                9,
                                NADIA,
                                CARETAKER,
                                "halls",
                                "moulin-h7",
                                "Porte du hall 7 forcée\u00a0: le groom est arraché et la gâche ne ferme plus.")
                        .proposing("Poser une platine anti-vandalisme, comme au hall 4.")
                        .weighing(3, 3)
                        .pictured(Scene.FORCED_DOOR)
                        .then(new Turn.Qualified(8))
                        .then(new Turn.Assigned(
                                8, HABITAT_NORD, "Gestionnaire de «\u00a0Résidence du Moulin\u00a0».", 1))
                        .then(new Turn.Accepted(6, PAUL, 1, "Serrurier commandé, pièce attendue.")),
                // The leak of entrance 12, said to be repaired: somebody has to look.
                Tale.weakness(
                                14,
                                INES,
                                REPORT,
                                "eau",
                                "cordiers-h12",
                                "Fuite dans la gaine technique de l’entrée 12\u00a0: flaque permanente au rez-de-chaussée, carrelage glissant.")
                        .weighing(2, 3)
                        .pictured(Scene.LEAK)
                        .then(new Turn.Qualified(13))
                        .then(new Turn.Assigned(
                                13, HABITAT_NORD, "Gestionnaire de «\u00a0Résidence des Cordiers\u00a0».", null))
                        .then(new Turn.Accepted(11, PAUL, 4, "Plombier prévu en début de semaine."))
                        .then(new Turn.Done(3, PAUL, "Joint de la colonne d’eau froide remplacé, sol séché.")),
                // What works: the tables of the jardin du Lavoir.
                Tale.strength(
                                17,
                                SAMUEL,
                                WALKING_SURVEY,
                                "jardin-lavoir",
                                "Nouvelles tables du jardin du Lavoir\u00a0: occupées tous les midis, par des familles et par les anciens.")
                        .pictured(Scene.TABLES)
                        .then(new Turn.Qualified(16))
                        .then(new Turn.Closed(16, SAMUEL, "Point fort relevé\u00a0: à citer au comité.")),
                // Others that show each state once.
                Tale.weakness(
                                1,
                                INES,
                                REPORT,
                                "stationnement",
                                "parking-garance",
                                "Voiture sans plaque, vitre cassée, sur deux places du parking depuis une semaine.")
                        .pictured(Scene.WRECK),
                Tale.weakness(
                                6,
                                INES,
                                ROUND,
                                "tags",
                                "commerces",
                                "Inscriptions sur le rideau de la pharmacie fermée et sur le mur voisin.")
                        .weighing(1, 1)
                        .pictured(Scene.TAG)
                        .then(new Turn.Qualified(5)),
                Tale.weakness(
                                12,
                                NADIA,
                                CARETAKER,
                                "sacs-ordures",
                                "parking-cordiers",
                                "Conteneurs enterrés pleins dès le dimanche\u00a0: les sacs s’entassent à côté.")
                        .proposing("Ajouter une collecte le lundi matin.")
                        .weighing(2, 2)
                        .pictured(Scene.BINS)
                        .then(new Turn.Qualified(11))
                        .then(new Turn.Assigned(11, Partner.AGGLO_COLLECTE, "Service de la collecte.", -3)),
                Tale.weakness(
                                17,
                                SAMUEL,
                                WALKING_SURVEY,
                                "espaces-verts",
                                "jeux-treille",
                                "Balançoire de l’aire de jeux décrochée, un siège manque.")
                        .weighing(3, 2)
                        .pictured(Scene.SWING)
                        .then(new Turn.Qualified(16))
                        .then(new Turn.Assigned(
                                16,
                                VILLE_ESPACES_VERTS,
                                "Gestionnaire de «\u00a0Aire de jeux de la Treille\u00a0».",
                                null))
                        .then(new Turn.Accepted(14, KARIM, 6, "Jeu condamné en attendant le siège."))
                        .then(new Turn.Done(5, KARIM, "Siège et chaînes remplacés, jeu contrôlé."))
                        .then(new Turn.Verified(4, NADIA, "Essayée avec les enfants de la sortie d’école.")),
                Tale.weakness(
                                38,
                                SAMUEL,
                                MEETING,
                                "voirie",
                                "rue-moulin",
                                "Nid-de-poule devant le passage piéton\u00a0: les vélos se déportent.")
                        .weighing(2, 2)
                        .pictured(Scene.POTHOLE)
                        .then(new Turn.Qualified(37))
                        .then(new Turn.Assigned(
                                37, VILLE_PROPRETE, "Gestionnaire de «\u00a0Rue du Moulin\u00a0».", null))
                        .then(new Turn.Done(30, KARIM, "Rebouché à froid, reprise de l’enrobé au printemps."))
                        .then(new Turn.Verified(28, SAMUEL, ""))
                        .then(new Turn.Closed(28, SAMUEL, "")),
                Tale.weakness(
                                24,
                                INES,
                                ROUND,
                                "mobilier",
                                "mail-cordiers",
                                "Deux lattes du banc cassées, clou apparent.")
                        .weighing(2, 2)
                        .pictured(Scene.BENCH)
                        .then(new Turn.Qualified(23))
                        .then(new Turn.Assigned(23, REGIE, "Gestionnaire de «\u00a0Mail des Cordiers\u00a0».", null))
                        .then(new Turn.Done(15, SAMUEL, "La régie a remplacé les lattes avec deux jeunes du chantier."))
                        .then(new Turn.Verified(14, INES, ""))
                        .then(new Turn.Closed(14, INES, "")),
                Tale.strength(
                                45,
                                INES,
                                MEETING,
                                "centre-social",
                                "Fresque peinte par les collégiens sur le pignon du centre social\u00a0: respectée depuis l’été.")
                        .pictured(Scene.MURAL)
                        .then(new Turn.Qualified(44))
                        .then(new Turn.Closed(44, SAMUEL, "Point fort relevé.")),
                Tale.weakness(
                                20,
                                INES,
                                REPORT,
                                "ascenseurs",
                                "garance-h4",
                                "Ascenseur de la tour B à l’arrêt depuis vendredi\u00a0: deux personnes ne sortent plus.")
                        .weighing(3, 3)
                        .then(new Turn.Qualified(20))
                        .then(new Turn.Assigned(20, LOGIS, "Gestionnaire de «\u00a0Résidence Garance\u00a0».", 17))
                        .then(new Turn.Accepted(19, ODILE, 18, "Ascensoriste sur place demain."))
                        .then(new Turn.Done(18, ODILE, "Carte électronique remplacée, remis en service à 16 h."))
                        .then(new Turn.Verified(17, INES, ""))
                        .then(new Turn.Closed(17, SAMUEL, "Affiché dans le hall, appelé les deux foyers.")),
                Tale.weakness(
                                26,
                                NADIA,
                                CARETAKER,
                                "nuisibles",
                                "moulin-h2",
                                "Rats vus au pied du local à poubelles, deux soirs de suite.")
                        .weighing(2, 3)
                        .then(new Turn.Qualified(25))
                        .then(new Turn.Assigned(
                                25, VILLE_PROPRETE, "Gestionnaire de «\u00a0Rue du Moulin\u00a0».", null))
                        .then(new Turn.Returned(
                                23, KARIM, "Le local est dans la résidence\u00a0: au bailleur de traiter."))
                        .then(new Turn.Assigned(
                                22, HABITAT_NORD, "Gestionnaire de «\u00a0Résidence du Moulin\u00a0».", 5))
                        .then(new Turn.Accepted(
                                20, PAUL, 8, "Entreprise 3D passée une fois, second passage à venir.")));
    }
}
