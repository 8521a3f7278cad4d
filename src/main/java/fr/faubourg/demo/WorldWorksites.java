package fr.faubourg.demo;

import fr.faubourg.worksites.LetterKind;
import fr.faubourg.worksites.WorksiteChronicle;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The worksites of the story: a residence that is renovated, a street, a lift, a square that is finished, a demolition to come. */
@Component
class WorldWorksites implements Sequel {

    private final WorksiteChronicle chronicle;

    WorldWorksites(WorksiteChronicle chronicle) {
        this.chronicle = chronicle;
    }

    @Override
    public void tell(Setting setting) {
        LocalDate today = setting.today();
        Renovation.tell(chronicle, setting, today);
        street(setting, today);
        lift(setting, today);
        square(setting, today);
        demolition(setting, today);
    }

    private void street(Setting setting, LocalDate today) {
        ToldSite site = ToldSite.begin(
                chronicle,
                setting,
                "Rue Garance\u00a0: réseaux et trottoirs",
                "VR-2026-014",
                Partner.VILLE,
                "Remplacement de la conduite d’eau, puis trottoirs élargis et plantés.",
                "du lundi au vendredi, de 7 h 30 à 16 h 30",
                "Rue fermée aux voitures entre 8 h et 16 h, sauf secours. Trottoir des numéros pairs toujours ouvert.",
                "Allô Rivemont, 05 00 00 00 10",
                "rue-garance");
        String pipes = site.phase("Conduite d’eau", today.minusDays(45), today.plusDays(12), "");
        site.phase("Trottoirs et plantations", today.plusDays(13), today.plusDays(80), "");
        site.add(ToldSite.FIRMS, "name", "Travaux publics de l’Orne", "trade", "réseaux et voirie");
        site.impact(
                "stationnement",
                pipes,
                "HIGH",
                "22 places neutralisées",
                "riverains et clients des commerces",
                "Parking Garance ouvert la nuit aux riverains",
                Partner.LOGIS,
                today.minusDays(4),
                "TO_DO");
        site.impact(
                "commerces",
                "",
                "MEDIUM",
                "Accès réduit aux vitrines",
                "deux commerces",
                "Panneaux «\u00a0commerces ouverts\u00a0» et livraisons avant 8 h",
                Partner.VILLE_GUSP,
                today.minusDays(40),
                "DONE");
        site.letter(LetterKind.OPENING, today.minusDays(55), "Riverains et commerçants de la rue Garance");
        site.complaint(
                "stationnement",
                today.minusDays(18),
                "MAIL",
                "Plus aucune place le soir depuis la fermeture de la rue.",
                "",
                null,
                "");
    }

    private void lift(Setting setting, LocalDate today) {
        ToldSite site = ToldSite.begin(
                chronicle,
                setting,
                "Résidence du Moulin\u00a0: remplacement d’un ascenseur",
                "HDR-MOULIN-A3",
                Partner.HABITAT,
                "Remplacement complet de l’ascenseur de l’entrée 7.",
                "du lundi au vendredi, de 8 h à 17 h",
                "",
                "Agence Nord, Habitat des Deux Rives, 05 00 00 01 20",
                "moulin");
        String all =
                site.phase("Dépose et pose", today.plusDays(20), today.plusDays(62), "Sept semaines sans ascenseur");
        site.impact(
                "cheminement",
                all,
                "HIGH",
                "Plus d’ascenseur pendant sept semaines",
                "les 18 logements de l’entrée 7, dont 4 occupés par des personnes qui ne descendent pas les marches",
                "Portage des courses par la régie de quartier, deux fois par semaine",
                Partner.REGIE,
                today.plusDays(18),
                "TO_DO");
        site.add(
                ToldSite.MEETINGS,
                "kind",
                "RESIDENTS",
                "heldOn",
                today.minusDays(8).toString(),
                "venue",
                "Hall de l’entrée 7",
                "residents",
                "14",
                "organisations",
                "Habitat des Deux Rives, régie de quartier Les Mains vertes",
                "decisions",
                "Le portage des courses est retenu\u00a0; un numéro d’appel sera affiché dans le hall.");
    }

    private void square(Setting setting, LocalDate today) {
        ToldSite site = ToldSite.begin(
                chronicle,
                setting,
                "Place des Teinturiers\u00a0: sol et mobilier",
                "VR-2025-031",
                Partner.VILLE,
                "Reprise du sol, bancs et plantations de la place.",
                "du lundi au vendredi, de 8 h à 17 h",
                "Les commerces sont restés accessibles par le côté nord.",
                "Allô Rivemont, 05 00 00 00 10",
                "place-teinturiers");
        site.phase("Sol", today.minusDays(330), today.minusDays(262), "");
        site.phase("Mobilier et plantations", today.minusDays(261), today.minusDays(215), "");
        site.letter(LetterKind.OPENING, today.minusDays(340), "Riverains et commerçants de la place");
        site.letter(LetterKind.CLOSING, today.minusDays(212), "Riverains et commerçants de la place");
        site.complaint(
                "poussiere",
                today.minusDays(300),
                "ON_SITE",
                "Poussière sur les étals du matin.",
                "Arrosage du chantier dès 7 h 30.",
                today.minusDays(296),
                "ON_SITE");
    }

    private void demolition(Setting setting, LocalDate today) {
        ToldSite site = ToldSite.begin(
                chronicle,
                setting,
                "Filatures\u00a0: démolition de l’îlot du Rouet",
                "AVOC-ROUET",
                Partner.AMENAGEUR,
                "Curage puis démolition du bâtiment C, dont les logements sont vides.",
                "",
                "",
                "",
                "rouet");
        site.phase("Curage", today.plusDays(120), today.plusDays(170), "");
        site.phase("Démolition", today.plusDays(171), today.plusDays(240), "");
    }
}
