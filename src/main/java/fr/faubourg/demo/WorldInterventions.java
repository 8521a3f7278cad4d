package fr.faubourg.demo;

import fr.faubourg.interventions.InterventionChronicle;
import fr.faubourg.interventions.InterventionChronicle.Told;
import fr.faubourg.interventions.InterventionState;
import fr.faubourg.watch.ObservationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What landlords and towns had done about some of what was noted in the last fourteen months, and what they plan: all of it in one residence and at the
 * five halls where most comes back, one in several elsewhere.
 */
@Component
class WorldInterventions {
    /** Where every repair was written down. */
    private static final List<String> WELL_KEPT = List.of("moulin", "cordiers");

    private static final int SINCE = 425;
    private static final int AT_THE_WELL_KEPT = 70;
    private static final int ELSEWHERE = 70;

    /** An observation that was said to be mended. */
    record Mended(Tale tale, ObservationId observation, int doneDaysAgo, Partner partner) {}

    private final InterventionChronicle chronicle;

    WorldInterventions(InterventionChronicle chronicle) {
        this.chronicle = chronicle;
    }

    void tell(Setting setting, List<DrawnPlace> drawn, List<Mended> mended) {
        var ground = new Ground(drawn);
        var possible = mended.stream()
                .filter(each -> each.doneDaysAgo() < SINCE && repair(each.tale(), ground) != null)
                .sorted(Comparator.comparingInt(Mended::doneDaysAgo).reversed())
                .toList();
        var kept = possible.stream().filter(WorldInterventions::isWellKept).toList();
        var others = possible.stream().filter(each -> !isWellKept(each)).toList();
        var chosen = new ArrayList<Mended>();
        chosen.addAll(spread(kept, AT_THE_WELL_KEPT));
        chosen.addAll(spread(others, ELSEWHERE));
        var random = new Random(31_031);
        var story = new ArrayList<Told>();
        chosen.stream()
                .sorted(Comparator.comparingInt(Mended::doneDaysAgo).reversed())
                .forEach(each -> story.add(done(each, setting, ground, random, story.size())));
        story.addAll(planned(setting));
        chronicle.tell(story);
    }

    private static @Nullable Repair repair(Tale tale, Ground ground) {
        return Repair.of(tale.category(), ground.place(tale.place()).kind());
    }

    private static boolean isWellKept(Mended mended) {
        return WELL_KEPT.stream().anyMatch(mended.tale().place()::startsWith);
    }

    /** So many of them at most, evenly over time. */
    private static List<Mended> spread(List<Mended> among, int most) {
        if (among.size() <= most) {
            return among;
        }
        var chosen = new ArrayList<Mended>();
        for (int i = 0; i < most; i++) {
            chosen.add(among.get((int) ((long) i * among.size() / most)));
        }
        return chosen;
    }

    private static Told done(Mended mended, Setting setting, Ground ground, Random random, int rank) {
        Tale tale = mended.tale();
        Repair repair = Objects.requireNonNull(repair(tale, ground));
        LocalDate day = setting.today().minusDays(mended.doneDaysAgo());
        return new Told(
                day,
                setting.place(tale.place()),
                repair.trade(),
                setting.organisation(mended.partner()),
                "BT-" + day.getYear() + "-" + String.format("%04d", 100 + rank),
                repair.firm(mended.partner()),
                tale.finding(),
                repair.works().get(random.nextInt(repair.works().size())),
                random.nextInt(10) == 0 ? null : repair.cost(random),
                InterventionState.DONE,
                setting.person(Charge.answering(mended.partner())),
                mended.observation());
    }

    /** Three whose day is past, and some of the coming weeks. */
    private static List<Told> planned(Setting setting) {
        return List.of(
                planned(
                        setting,
                        9,
                        "moulin-h7",
                        "serrurerie",
                        Partner.HABITAT_NORD,
                        "Serrures du Val",
                        "Changement de la platine d’interphone",
                        "640.00"),
                planned(
                        setting,
                        4,
                        "place-marche",
                        "mobilier",
                        Partner.VILLE_PROPRETE,
                        "",
                        "Remplacement de deux bancs",
                        "1180.00"),
                planned(
                        setting,
                        -3,
                        "cordiers-h3",
                        "peinture",
                        Partner.HABITAT_NORD,
                        "Atelier Moreau Peinture",
                        "Reprise des murs du hall après nettoyage",
                        "920.00"),
                planned(
                        setting,
                        -6,
                        "passage-garance",
                        "eclairage-public",
                        Partner.VILLE_ECLAIRAGE,
                        "Orne Élec",
                        "Remplacement de trois lanternes par des LED",
                        "2450.00"),
                planned(
                        setting,
                        -12,
                        "moulin-h7",
                        "ascenseur",
                        Partner.HABITAT_NORD,
                        "Ascenseurs de la Claire",
                        "Remplacement des galets de porte",
                        "1875.50"));
    }

    private static Told planned(
            Setting setting,
            int daysAgo,
            String place,
            String trade,
            Partner partner,
            String firm,
            String work,
            String cost) {
        return new Told(
                setting.today().minusDays(daysAgo),
                setting.place(place),
                trade,
                setting.organisation(partner),
                "",
                firm,
                "",
                work,
                new BigDecimal(cost),
                InterventionState.PLANNED,
                setting.person(Charge.answering(partner)),
                null);
    }
}
