package fr.faubourg.demo;

import static fr.faubourg.walks.ParticipantRole.ASSOCIATIONS;
import static fr.faubourg.walks.ParticipantRole.CITY;
import static fr.faubourg.walks.ParticipantRole.ELECTED;
import static fr.faubourg.walks.ParticipantRole.INTERCOMMUNAL;
import static fr.faubourg.walks.ParticipantRole.LANDLORD;
import static fr.faubourg.walks.ParticipantRole.POLICE;
import static fr.faubourg.walks.ParticipantRole.PREVENTION;
import static fr.faubourg.walks.ParticipantRole.RESIDENTS;
import static fr.faubourg.walks.ParticipantRole.RESIDENT_WOMEN;
import static fr.faubourg.walks.ParticipantRole.STATE;

import fr.faubourg.walks.ParticipantRole;
import fr.faubourg.walks.WalkChronicle;
import fr.faubourg.walks.WalkChronicle.Told;
import fr.faubourg.walks.WalkKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The walks on which what was seen on foot was noted: surveys twice a year, women after dark in autumn, and those who decide shown round afterwards. */
@Component
class WorldWalks implements Sequel {
    private static final String TANNERIES = "QN09901M";
    private static final String HAUTES_BORNES = "QN09903P";
    private static final String FILATURES = "QN09904Q";
    /** The exploratory walk goes out on 13 October, the latest that is more than a month ago. */
    private static final int A_MONTH = 31;

    private final WalkChronicle chronicle;

    WorldWalks(WalkChronicle chronicle) {
        this.chronicle = chronicle;
    }

    @Override
    public void tell(Setting setting) {
        LocalDate today = setting.today();
        LocalDate thisYear = LocalDate.of(today.getYear(), 10, 13);
        LocalDate autumn = ChronoUnit.DAYS.between(thisYear, today) > A_MONTH ? thisYear : thisYear.minusYears(1);
        chronicle.tell(Stream.of(
                        survey(
                                setting,
                                738,
                                16,
                                "Première marche du quartier avec tous les partenaires.",
                                Map.of(RESIDENTS, 2, CITY, 4, LANDLORD, 3, POLICE, 1)),
                        survey(
                                setting,
                                374,
                                14,
                                "Les espaces verts tiennent, les halls non.",
                                Map.of(RESIDENT_WOMEN, 2, RESIDENTS, 3, CITY, 4, LANDLORD, 3, INTERCOMMUNAL, 2)),
                        evening(setting, autumn.minusYears(1), 9, "On évite le passage Garance dès qu’il fait nuit."),
                        new Told(
                                WalkKind.REPORTING_WALK,
                                autumn.minusYears(1).plusDays(24),
                                LocalTime.of(17, 30),
                                setting.place(TANNERIES),
                                "Le même parcours, les marcheuses devant, les élus derrière",
                                setting.organisation(Partner.CENTRE_SOCIAL),
                                Map.of(RESIDENT_WOMEN, 7, ELECTED, 3, CITY, 3, LANDLORD, 2, STATE, 1),
                                "Trois engagements pris sur place\u00a0: l’éclairage du passage, la taille des haies, un banc face à l’école.",
                                "",
                                setting.person(Person.SAMUEL)),
                        survey(
                                setting,
                                192,
                                14,
                                "Le mail change de visage\u00a0: on s’y arrête.",
                                Map.of(
                                        RESIDENT_WOMEN,
                                        3,
                                        RESIDENTS,
                                        3,
                                        CITY,
                                        5,
                                        LANDLORD,
                                        3,
                                        INTERCOMMUNAL,
                                        2,
                                        PREVENTION,
                                        1)),
                        new Told(
                                WalkKind.WALKING_SURVEY,
                                setting.today().minusDays(52),
                                LocalTime.of(9, 30),
                                setting.place(FILATURES),
                                "Le tour du quartier des Filatures, chantiers compris",
                                setting.organisation(Partner.AGGLO_COHESION),
                                Map.of(RESIDENTS, 4, CITY, 3, LANDLORD, 2, INTERCOMMUNAL, 2, ELECTED, 1),
                                "Avant les démolitions, les cheminements provisoires inquiètent plus que le bruit.",
                                "",
                                setting.person(Person.CLAIRE)),
                        new Told(
                                WalkKind.WALKING_SURVEY,
                                setting.today().minusDays(38),
                                LocalTime.of(14, 0),
                                setting.place(HAUTES_BORNES),
                                "De l’école à la résidence du Courtil, par les venelles",
                                setting.organisation(Partner.AGGLO_COHESION),
                                Map.of(
                                        RESIDENT_WOMEN,
                                        3,
                                        RESIDENTS,
                                        2,
                                        CITY,
                                        4,
                                        LANDLORD,
                                        4,
                                        INTERCOMMUNAL,
                                        3,
                                        STATE,
                                        1),
                                "Les venelles sont le premier sujet, les parkings le second.",
                                "",
                                setting.person(Person.CLAIRE)),
                        evening(setting, autumn, 11, "Le passage est éclairé d’un bout, pas de l’autre."),
                        survey(
                                setting,
                                17,
                                14,
                                "Six points forts cette fois\u00a0: le dire aux équipes.",
                                Map.of(
                                        RESIDENT_WOMEN,
                                        4,
                                        RESIDENTS,
                                        2,
                                        CITY,
                                        5,
                                        LANDLORD,
                                        3,
                                        INTERCOMMUNAL,
                                        2,
                                        PREVENTION,
                                        2,
                                        ELECTED,
                                        1)))
                .sorted(Comparator.comparing(Told::day))
                .toList());
    }

    private static Told survey(
            Setting setting, int daysAgo, int hour, String summary, Map<ParticipantRole, Integer> participants) {
        return new Told(
                WalkKind.WALKING_SURVEY,
                setting.today().minusDays(daysAgo),
                LocalTime.of(hour, 0),
                setting.place(TANNERIES),
                "De l’arrêt Garance au centre social, par le mail et les halls des Cordiers",
                setting.organisation(Partner.VILLE_GUSP),
                participants,
                summary,
                "",
                setting.person(Person.SAMUEL));
    }

    /** Women of the neighbourhood, after dark. */
    private static Told evening(Setting setting, LocalDate day, int women, String summary) {
        return new Told(
                WalkKind.EXPLORATORY_WALK,
                day,
                LocalTime.of(20, 0),
                setting.place(TANNERIES),
                "Du centre social à l’arrêt Garance, retour par le passage",
                setting.organisation(Partner.CENTRE_SOCIAL),
                Map.of(RESIDENT_WOMEN, women, ASSOCIATIONS, 2, PREVENTION, 1),
                summary,
                "Prévoir des lampes, et un goûter pour les enfants au retour.",
                setting.person(Person.SAMUEL));
    }
}
