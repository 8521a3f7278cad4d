package fr.faubourg.demo;

import fr.faubourg.worksites.LetterKind;
import fr.faubourg.worksites.WorksiteChronicle;
import java.time.LocalDate;

/** The renovation of the residence des Cordiers, the longest of the worksites of the story. */
final class Renovation {
    private Renovation() {}

    static void tell(WorksiteChronicle chronicle, Setting setting, LocalDate today) {
        ToldSite site = ToldSite.begin(
                chronicle,
                setting,
                "Réhabilitation de la résidence des Cordiers",
                "HDR-CORDIERS-2",
                Partner.HABITAT,
                "Isolation des façades, remplacement des fenêtres et réfection des halls des 246 logements.",
                "du lundi au vendredi, de 8 h à 17 h 30\u00a0; perçages de 9 h à 12 h et de 14 h à 16 h",
                "L’allée des Cordiers reste ouverte aux piétons et aux fauteuils côté mail. Les secours passent par la rue du Moulin. La collecte des déchets se fait place des Teinturiers le lundi et le jeudi.",
                "Agence Nord, Habitat des Deux Rives, 05 00 00 01 20, du lundi au vendredi de 9 h à 12 h",
                "cordiers",
                "allee-cordiers");
        String facades = site.phase(
                "Façades, entrées 1 à 8", today.minusDays(150), today.minusDays(31), "Échafaudages côté mail");
        String windows = site.phase(
                "Fenêtres et façades, entrées 9 à 16",
                today.minusDays(30),
                today.plusDays(75),
                "Deux logements par jour");
        site.phase(
                "Halls", today.plusDays(76), today.plusDays(160), "Une entrée après l’autre, toujours un accès ouvert");
        site.add(ToldSite.FIRMS, "name", "Bâti Ligérien", "trade", "gros œuvre et façades");
        site.add(ToldSite.FIRMS, "name", "Menuiseries du Val", "trade", "menuiseries extérieures");
        site.impact(
                "bruit",
                windows,
                "HIGH",
                "Perçages et dépose des fenêtres",
                "les 246 logements, deux assistantes maternelles",
                "Aucun perçage avant 9 h\u00a0; calendrier affiché par entrée deux semaines avant",
                Partner.HABITAT_NORD,
                today.minusDays(20),
                "DONE");
        site.impact(
                "poussiere",
                windows,
                "MEDIUM",
                "Poussière de sciage sur les rebords et dans les halls",
                "les entrées 9 à 16",
                "Bâches sur les cheminements, nettoyage des halls chaque soir",
                Partner.HABITAT_NORD,
                today.plusDays(6),
                "UNDER_WAY");
        site.impact(
                "cheminement",
                windows,
                "HIGH",
                "Échafaudage sur le trottoir de l’allée",
                "personnes en fauteuil, poussettes, sortie d’école",
                "Passage de 1,60 m balisé et éclairé, sans marche",
                Partner.HABITAT_NORD,
                today.plusDays(3),
                "TO_DO");
        site.impact(
                "collecte",
                "",
                "MEDIUM",
                "Conteneurs inaccessibles pendant les livraisons",
                "toute la résidence",
                "Point de collecte provisoire place des Teinturiers",
                Partner.AGGLO_COLLECTE,
                today.minusDays(140),
                "DONE");
        site.impact(
                "ecole",
                facades,
                "LOW",
                "Livraisons à l’heure de l’école",
                "les parents de l’école des Saules",
                "Pas de livraison entre 8 h 15 et 8 h 45",
                Partner.HABITAT_NORD,
                today.minusDays(150),
                "DONE");
        site.letter(LetterKind.OPENING, today.minusDays(165), "Tous les locataires de la résidence");
        site.letter(LetterKind.INFORMATION, today.minusDays(32), "Les entrées 9 à 16");
        site.add(
                ToldSite.MESSAGES,
                "letter",
                "INFORMATION",
                "subject",
                "Replacement of windows, entrances 9 to 16",
                "body",
                "Dear residents,\n\nWorkers will replace the windows of your flat on the day shown in your entrance hall. Please move furniture one metre away from the windows.\n\nQuestions: Agence Nord, 05 00 00 01 20.",
                "language",
                "ENGLISH",
                "channel",
                "HALL_NOTICE",
                "audience",
                "Les entrées 9 à 16",
                "sentOn",
                today.minusDays(28).toString());
        site.add(
                ToldSite.MEETINGS,
                "kind",
                "RESIDENTS",
                "heldOn",
                today.minusDays(170).toString(),
                "venue",
                "Centre social Le Lavoir",
                "residents",
                "43",
                "organisations",
                "Habitat des Deux Rives, Ville de Rivemont, centre social Le Lavoir",
                "decisions",
                "Les perçages commenceront à 9 h. Un état des lieux des caves avant travaux est demandé et accepté.");
        site.add(
                ToldSite.MEETINGS,
                "kind",
                "SITE_VISIT",
                "heldOn",
                today.minusDays(12).toString(),
                "venue",
                "Allée des Cordiers",
                "residents",
                "6",
                "organisations",
                "Habitat des Deux Rives, Bâti Ligérien, conseil citoyen",
                "decisions",
                "Élargir le passage devant l’entrée 11\u00a0; déplacer la benne qui masque le candélabre.");
        site.complaint(
                "poussiere",
                today.minusDays(25),
                "TELEPHONE",
                "Poussière dans le hall 9, le nettoyage du soir n’est pas fait.",
                "Le nettoyage a repris le lendemain, contrôlé chaque soir par le conducteur de travaux.",
                today.minusDays(22),
                "TELEPHONE");
        site.complaint(
                "bruit",
                today.minusDays(6),
                "DESK",
                "Perçages commencés à 8 h deux jours de suite à l’entrée 12.",
                "",
                null,
                "");
    }
}
