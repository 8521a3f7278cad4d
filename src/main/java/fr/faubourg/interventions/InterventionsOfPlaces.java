package fr.faubourg.interventions;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceFacts;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.MirrorChart;
import fr.faubourg.ui.Paging;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was done in a place, and did it come back: on the place's page. */
@Component
class InterventionsOfPlaces implements PlaceFacts {
    private static final int SHOWN = 4;
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM", Locale.FRENCH);

    private final OutcomeQueries outcomes;
    private final InterventionQueries interventions;
    private final InterventionSelections selections;
    private final ReturnThresholds thresholds;

    InterventionsOfPlaces(
            OutcomeQueries outcomes,
            InterventionQueries interventions,
            InterventionSelections selections,
            ReturnThresholds thresholds) {
        this.outcomes = outcomes;
        this.interventions = interventions;
        this.selections = selections;
        this.thresholds = thresholds;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<Section> of(PlaceId place, Viewer viewer) {
        var all = InterventionFilters.all().in(place);
        var latest =
                interventions.rows(selections.of(all, viewer), InterventionQueries.Sort.NEWEST, new Paging(1, SHOWN));
        var adding = viewer.has(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER)
                ? new Entry("Ajouter une intervention", "", "/interventions/nouvelle?lieu=" + place)
                : null;
        if (latest.isEmpty()) {
            return adding == null
                    ? Optional.empty()
                    : Optional.of(new Section("Interventions techniques", null, List.of(), List.of(), null, "")
                            .offering(adding));
        }
        LocalDate since = outcomes.yearAgo();
        var report = outcomes.report(place, since, viewer);
        var tally = report.tally();
        var done = OutcomeQueries.done(place, since);
        var section = new Section(
                        "Interventions techniques",
                        null,
                        figures(tally, done, all),
                        latest.stream().map(InterventionsOfPlaces::entry).toList(),
                        all.href(),
                        "Toutes les interventions")
                .offering(adding);
        return Optional.of(tally.done() == 0 ? section : section.illustrated(chart(report), tables(report, since)));
    }

    private static List<Figure> figures(OutcomeQueries.Tally tally, InterventionFilters done, InterventionFilters all) {
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(
                most(tally.done()), tally.done() == 1 ? "faite en douze mois" : "faites en douze mois", done.href()));
        if (tally.judged() > 0) {
            figures.add(new Figure(
                    FrenchFormat.percent((double) tally.returned() / tally.judged()),
                    "suivies d’un retour",
                    done.onlyJudged().returning(true).href()));
        }
        if (tally.planned() > 0) {
            figures.add(new Figure(
                    most(tally.planned()),
                    tally.planned() == 1 ? "prévue" : "prévues",
                    all.standing(InterventionState.PLANNED).href()));
        }
        return figures;
    }

    private static String most(long count) {
        return count >= InterventionSelections.JUDGED
                ? "plus de " + FrenchFormat.number(InterventionSelections.JUDGED - 1L)
                : FrenchFormat.number(count);
    }

    private MirrorChart chart(OutcomeQueries.Report report) {
        var tally = report.tally();
        return new MirrorChart(
                finding(tally, thresholds.days()),
                unit(tally),
                "Mois",
                "Interventions",
                "dont suivies d’un retour",
                "Constats",
                report.months().stream()
                        .map(month -> new MirrorChart.Column(
                                FrenchFormat.month(month.month()),
                                SHORT_MONTH.format(month.month()),
                                month.interventions(),
                                month.returned(),
                                month.observations()))
                        .toList());
    }

    /** "5 interventions sur 12 suivies d'un retour dans les 90 jours". */
    static String finding(OutcomeQueries.Tally tally, int days) {
        if (tally.judged() == 0) {
            return "Trop tôt pour dire si cela revient\u00a0: le délai de " + days + " jours court encore";
        }
        if (tally.returned() == 0) {
            return tally.judged() == 1
                    ? "L’intervention n’a été suivie d’aucun retour dans les " + days + " jours"
                    : "Aucune des " + FrenchFormat.number(tally.judged())
                            + " interventions n’a été suivie d’un retour dans les " + days + " jours";
        }
        return FrenchFormat.count(tally.returned(), "intervention", "interventions") + " sur "
                + FrenchFormat.number(tally.judged())
                + (tally.returned() == 1 ? " suivie d’un retour dans les " : " suivies d’un retour dans les ") + days
                + " jours";
    }

    /** What is counted, and what is left out of the finding because it is too early to say. */
    static String unit(OutcomeQueries.Tally tally) {
        var words = "Interventions finies et constats (points faibles) par mois, sur douze mois.";
        if (tally.early() == 0) {
            return words;
        }
        var early = FrenchFormat.count(tally.early(), "autre est trop récente", "autres sont trop récentes")
                + " pour compter dans le taux";
        return words + " " + early
                + (tally.earlyReturned() == 0
                        ? "."
                        : ", dont " + FrenchFormat.number(tally.earlyReturned()) + " déjà "
                                + (tally.earlyReturned() == 1 ? "suivie" : "suivies") + " d’un retour.");
    }

    private static List<Table> tables(OutcomeQueries.Report report, LocalDate since) {
        var entrances = report.entrances();
        if (entrances.stream().allMatch(entrance -> entrance.done() == 0)) {
            return List.of();
        }
        return List.of(new Table(
                "Entrée par entrée",
                List.of("Entrée", "Taux de retour", "Interventions", "Constats"),
                entrances.stream().map(entrance -> line(entrance, since)).toList()));
    }

    private static Line line(OutcomeQueries.Entrance entrance, LocalDate since) {
        var here = new PlaceId(entrance.id());
        var done = OutcomeQueries.done(here, since);
        return new Line(
                entrance.name(),
                entrance.above(),
                "/lieux/" + entrance.id(),
                List.of(
                        entrance.judged() == 0
                                ? new Figure("—", entrance.done() == 0 ? "" : "trop tôt", null)
                                : new Figure(
                                        FrenchFormat.percent((double) entrance.returned() / entrance.judged()),
                                        entrance.returned() + " sur " + entrance.judged(),
                                        entrance.returned() == 0
                                                ? null
                                                : done.onlyJudged()
                                                        .returning(true)
                                                        .href()),
                        new Figure(FrenchFormat.number(entrance.done()), "", entrance.done() == 0 ? null : done.href()),
                        new Figure(FrenchFormat.number(entrance.observations()), "", null)));
    }

    private static Entry entry(InterventionRow row) {
        var outcome = row.recurrence() == Recurrence.CAME_BACK && row.returnedOn() != null
                ? " · revenu le " + FrenchFormat.shortDate(row.returnedOn())
                : row.state() == InterventionState.PLANNED
                        ? " · prévue"
                        : row.state() == InterventionState.CANCELLED ? " · annulée" : "";
        return new Entry(
                row.title(),
                "n° " + row.number() + " · " + row.trade() + " · " + row.place() + " · "
                        + FrenchFormat.shortDate(row.finishedOn()) + outcome,
                row.href());
    }
}
