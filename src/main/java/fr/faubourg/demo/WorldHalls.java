package fr.faubourg.demo;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.halls.ActFrequency;
import fr.faubourg.halls.HallChronicle;
import fr.faubourg.halls.HallChronicle.Agreed;
import fr.faubourg.halls.HallChronicle.Harmonised;
import fr.faubourg.halls.HallChronicle.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * What landlords said of their halls with the shared grid, every seven months since it exists, and the one time that two of them stood in front of the
 * same doors. Most halls are calm, in all three residences; the few that are not go up and come down again.
 */
@Component
class WorldHalls implements Sequel {
    private static final int ROUNDS = 4;
    private static final int BETWEEN = 210;
    private static final int LAST = 70;
    private static final int HARMONISED = 38;

    private static final String GREEN = "vert";
    private static final String YELLOW = "jaune";
    private static final String ORANGE = "orange";

    /** The halls that are not calm: their levels, oldest first. */
    private static final Map<String, List<String>> UNEASY = Map.of(
            "cordiers-h3", List.of(YELLOW, ORANGE, ORANGE, YELLOW),
            "cordiers-h4", List.of(GREEN, YELLOW, YELLOW, YELLOW),
            "cordiers-h11", List.of(YELLOW, YELLOW, GREEN, GREEN),
            "moulin-h7", List.of(GREEN, YELLOW, ORANGE, ORANGE),
            "moulin-h8", List.of(GREEN, GREEN, YELLOW, YELLOW),
            "garance-h4", List.of(YELLOW, ORANGE, YELLOW, YELLOW),
            "garance-h8", List.of(GREEN, GREEN, GREEN, YELLOW));

    private final HallChronicle chronicle;

    WorldHalls(HallChronicle chronicle) {
        this.chronicle = chronicle;
    }

    @Override
    public void tell(Setting setting) {
        var story = new ArrayList<Said>();
        for (int round = 0; round < ROUNDS; round++) {
            LocalDate day = setting.today().minusDays(LAST + (long) (ROUNDS - 1 - round) * BETWEEN);
            tell(setting, story, round, day, "moulin-h", IntStream.rangeClosed(1, 12), Partner.HABITAT_NORD);
            tell(
                    setting,
                    story,
                    round,
                    day.plusDays(1),
                    "cordiers-h",
                    IntStream.rangeClosed(1, 14),
                    Partner.HABITAT_NORD);
            tell(setting, story, round, day.plusDays(6), "garance-h", IntStream.of(2, 4, 6, 8, 10, 12), Partner.LOGIS);
        }
        chronicle.tell(story);
        chronicle.tell(harmonised(setting));
    }

    private static void tell(
            Setting setting,
            List<Said> story,
            int round,
            LocalDate day,
            String residence,
            IntStream halls,
            Partner partner) {
        halls.mapToObj(number -> residence + number)
                .map(hall -> said(
                        setting,
                        hall,
                        day,
                        UNEASY.containsKey(hall) ? UNEASY.get(hall).get(round) : GREEN,
                        partner))
                .forEach(story::add);
    }

    private static Said said(Setting setting, String hall, LocalDate day, String level, Partner partner) {
        return new Said(
                setting.place(hall),
                day,
                level,
                switch (level) {
                    case YELLOW -> Map.of("Occupation", ActFrequency.WEEKLY, "Bruit", ActFrequency.SOMETIMES);
                    case ORANGE -> Map.of("Occupation", ActFrequency.DAILY, "Dégradation", ActFrequency.WEEKLY);
                    default -> Map.of();
                },
                switch (level) {
                    case YELLOW -> "Attroupements le soir, sans dégâts.";
                    case ORANGE -> "Porte forcée plusieurs fois, passages tard le soir.";
                    default -> "";
                },
                setting.organisation(partner),
                setting.person(Charge.answering(partner)));
    }

    /** The six entrances of Garance, seen by its landlord and by its neighbour: they differ on three and agree on two of those. */
    private static Harmonised harmonised(Setting setting) {
        LocalDate day = setting.today().minusDays(HARMONISED);
        OrganisationId first = setting.organisation(Partner.HABITAT);
        OrganisationId second = setting.organisation(Partner.LOGIS);
        return new Harmonised(
                setting.place("garance"),
                day,
                first,
                second,
                seen(setting, day, first, Person.PAUL, GREEN, ORANGE, YELLOW, YELLOW, GREEN, GREEN),
                seen(setting, day, second, Person.ODILE, GREEN, YELLOW, GREEN, GREEN, GREEN, GREEN),
                List.of(
                        new Agreed(
                                setting.place("garance-h4"),
                                YELLOW,
                                "Du bruit et des attroupements, mais la porte tient\u00a0: la première alerte suffit, à revoir au printemps.",
                                setting.person(Person.ODILE)),
                        new Agreed(
                                setting.place("garance-h8"),
                                YELLOW,
                                "Trois appels de locataires dans le mois\u00a0: ce n’est plus isolé.",
                                setting.person(Person.PAUL))),
                setting.person(Person.SAMUEL));
    }

    private static List<Said> seen(
            Setting setting, LocalDate day, OrganisationId organisation, Person by, String... levels) {
        int[] halls = {2, 4, 6, 8, 10, 12};
        return IntStream.range(0, halls.length)
                .mapToObj(i -> new Said(
                        setting.place("garance-h" + halls[i]),
                        day,
                        levels[i],
                        levels[i].equals(GREEN) ? Map.of() : Map.of("Occupation", ActFrequency.WEEKLY),
                        "",
                        organisation,
                        setting.person(by)))
                .toList();
    }
}
