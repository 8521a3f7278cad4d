package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.MirrorChart;
import fr.faubourg.ui.UrlQuery;
import fr.faubourg.watch.TimelineQueries.What;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the timeline of a list: its finding, its drawing, and a table whose figures open the list. */
@Component
class TimelinePages {
    static final String PATH = "/constats/frise";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.FRENCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uu", Locale.FRENCH);

    private final ObservationSelections selections;
    private final ObservationQueries observations;
    private final TimelineQueries timelines;
    private final ListPages lists;
    private final Clock clock;

    TimelinePages(
            ObservationSelections selections,
            ObservationQueries observations,
            TimelineQueries timelines,
            ListPages lists,
            Clock clock) {
        this.selections = selections;
        this.observations = observations;
        this.timelines = timelines;
        this.lists = lists;
        this.clock = clock;
    }

    TimelineView view(UrlQuery query, Viewer viewer) {
        var filters = ObservationFilters.parse(query);
        var selection = selections.of(filters, viewer);
        var wished = query.first(TimelineStep.WORD).flatMap(TimelineStep::named).orElse(null);
        var timeline = Timeline.of(
                timelines.happened(selection),
                wished,
                filters.from(),
                LocalDate.ofInstant(clock.instant(), FrenchFormat.PARIS));
        var row = lists.row(PATH, filters, query, viewer);
        return new TimelineView(
                row,
                ListPages.kicker(row),
                ListPages.headline(filters, observations.counts(selection)),
                chart(timeline, filters),
                sentence(timeline),
                note(timeline),
                timeline.stretches().reversed().stream()
                        .map(stretch -> line(stretch, timeline, filters))
                        .toList(),
                Stream.of(TimelineStep.values())
                        .map(step -> new TimelineView.Step(
                                step,
                                filters.toQuery()
                                        .with(TimelineStep.WORD, step.value())
                                        .on(PATH),
                                step == timeline.step()))
                        .toList());
    }

    private static MirrorChart chart(Timeline timeline, ObservationFilters filters) {
        var stretches = timeline.stretches();
        return new MirrorChart(
                finding(timeline),
                stretches.isEmpty()
                        ? ""
                        : "constats, "
                                + FrenchFormat.period(
                                        stretches.getFirst().first(),
                                        stretches.getLast().last()),
                switch (timeline.step()) {
                    case WEEK -> "Semaine du";
                    case MONTH -> "Mois";
                },
                "Relevés",
                "dont encore ouverts",
                "Clos",
                stretches.stream()
                        .map(stretch -> new MirrorChart.Column(
                                timeline.label(stretch),
                                switch (timeline.step()) {
                                    case WEEK -> DAY.format(stretch.first());
                                    case MONTH -> MONTH.format(stretch.first());
                                },
                                stretch.count(What.SEEN),
                                stretch.count(What.OPEN),
                                stretch.count(What.CLOSED),
                                during(stretch, filters).href()))
                        .toList());
    }

    /** {@code C'est en octobre 2026 que l'on relève le plus : 45 constats, dont 12 encore ouverts}. */
    static String finding(Timeline timeline) {
        return timeline.fullest()
                .map(fullest -> {
                    long open = fullest.count(What.OPEN);
                    long seen = fullest.count(What.SEEN);
                    return switch (timeline.step()) {
                                case WEEK -> "La semaine " + timeline.label(fullest) + " est la plus chargée\u00a0: ";
                                case MONTH -> "Le mois le plus chargé est " + timeline.label(fullest) + "\u00a0: ";
                            }
                            + FrenchFormat.count(seen, "constat", "constats")
                            + (open == 0
                                    ? ", dont plus aucun n’est ouvert"
                                    : open == seen
                                            ? ", tous encore ouverts"
                                            : ", dont " + FrenchFormat.count(open, "encore ouvert", "encore ouverts"));
                })
                .orElse("Rien à montrer");
    }

    private static String sentence(Timeline timeline) {
        var parts = new ArrayList<String>();
        add(parts, timeline.total(What.DONE), "réalisé", "réalisés");
        add(parts, timeline.total(What.VERIFIED), "vérifié sur site", "vérifiés sur site");
        add(parts, timeline.total(What.CLOSED), "clos", "clos");
        add(parts, timeline.total(What.REOPENED), "rouvert", "rouverts");
        var seen = FrenchFormat.count(timeline.total(What.SEEN), "constat relevé", "constats relevés");
        return parts.isEmpty() ? seen + "." : seen + "\u00a0; de ceux-là, " + String.join(", ", parts) + ".";
    }

    private static void add(List<String> parts, long count, String singular, String plural) {
        if (count > 0) {
            parts.add(FrenchFormat.count(count, singular, plural));
        }
    }

    private static @Nullable String note(Timeline timeline) {
        return timeline.begun()
                ? "La frise commence "
                        + FrenchFormat.period(
                                timeline.stretches().getFirst().first(),
                                timeline.stretches().getFirst().first())
                        + "\u00a0: elle dit au plus " + FrenchFormat.number(Timeline.MOST) + " semaines ou mois, et "
                        + FrenchFormat.number(TimelineQueries.MOST)
                        + " constats. Pour ce qui précède, choisissez une période ou resserrez les filtres."
                : null;
    }

    private static TimelineView.Line line(Timeline.Stretch stretch, Timeline timeline, ObservationFilters filters) {
        var during = during(stretch, filters);
        var open = EnumSet.copyOf(filters.states());
        open.retainAll(ObservationFilters.OPEN);
        return new TimelineView.Line(
                switch (timeline.step()) {
                    case WEEK -> FrenchFormat.shortDate(stretch.first());
                    case MONTH -> timeline.label(stretch);
                },
                stretch.count(What.SEEN),
                during.href(),
                stretch.count(What.OPEN),
                open.isEmpty() ? during.href() : during.inStates(open).href(),
                event(What.DONE, EventPeriod.What.DONE, stretch, filters),
                event(What.VERIFIED, EventPeriod.What.VERIFIED, stretch, filters),
                event(What.CLOSED, EventPeriod.What.CLOSED, stretch, filters),
                event(What.REOPENED, EventPeriod.What.REOPENED, stretch, filters));
    }

    /** Those to which it happened in these days, whenever they were seen. */
    private static TimelineView.Event event(
            What what, EventPeriod.What event, Timeline.Stretch stretch, ObservationFilters filters) {
        long count = stretch.count(what);
        boolean narrowed = filters.criteria().containsKey(Criterion.EVENT);
        return new TimelineView.Event(
                count,
                count == 0 || narrowed
                        ? null
                        : filters.narrowedBy(
                                        Criterion.EVENT,
                                        new EventPeriod(event, stretch.first(), stretch.last()).value())
                                .href());
    }

    /** The same filters within these days. */
    private static ObservationFilters during(Timeline.Stretch stretch, ObservationFilters filters) {
        var from = filters.from();
        var to = filters.to();
        return filters.between(
                from != null && from.isAfter(stretch.first()) ? from : stretch.first(),
                to != null && to.isBefore(stretch.last()) ? to : stretch.last());
    }
}
