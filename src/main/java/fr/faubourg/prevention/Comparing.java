package fr.faubourg.prevention;

import fr.faubourg.access.Viewer;
import fr.faubourg.prevention.BeforeAfter.Count;
import fr.faubourg.prevention.BeforeAfter.Line;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.SpanChart;
import fr.faubourg.watch.FindingKind;
import fr.faubourg.watch.ObservationFilters;
import fr.faubourg.watch.ObservationState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what was seen before an operation and after it, in its places and in the rest of their communes. */
@Component
class Comparing {
    /** Under so many observations in all, a difference may well be chance: a rule of thumb of ours, no text says it. */
    static final int FEW = 20;

    /** Up to so many days on each side the drawing goes week by week, beyond by thirty days. */
    private static final int WEEKLY = 120;

    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final BeforeAfterQueries observations;
    private final WindowThreshold threshold;
    private final Clock clock;

    Comparing(BeforeAfterQueries observations, WindowThreshold threshold, Clock clock) {
        this.observations = observations;
        this.threshold = threshold;
        this.clock = clock;
    }

    /** What is counted for an operation: weaknesses of its themes, whatever became of them, but those that were rejected. */
    static ObservationFilters counted(PreventiveOperation operation) {
        var states = EnumSet.allOf(ObservationState.class);
        states.remove(ObservationState.REJECTED);
        return ObservationFilters.all()
                .inStates(states)
                .ofKind(FindingKind.WEAKNESS)
                .ofCategories(operation.themes().stream().map(Aimed::code).toList());
    }

    /** How many days are compared on each side, or will be. */
    int days(PreventiveOperation operation) {
        return threshold.days(
                operation.windowDays(),
                operation.sessions().isEmpty()
                        ? operation.plannedFrom()
                        : operation.sessions().getFirst().heldOn());
    }

    /** Nothing as long as no session was held. */
    Optional<BeforeAfter> compare(PreventiveOperation operation, Viewer viewer) {
        if (operation.sessions().isEmpty()
                || operation.themes().isEmpty()
                || operation.places().isEmpty()) {
            return Optional.empty();
        }
        var today = LocalDate.now(clock);
        var first = operation.sessions().getFirst().heldOn();
        var last = operation.sessions().getLast().heldOn();
        int days = days(operation);
        var before = Window.before(first, days);
        var after = Window.after(last, days);
        var span = new Span(before, after, counted(operation), viewer);
        var places =
                operation.places().stream().map(each -> new PlaceId(each.id())).toList();
        var aimed = span.in(places);
        var communes =
                observations.communes(operation.places().stream().map(Aimed::id).toList());
        var lines = new ArrayList<Line>();
        if (places.size() > 1) {
            for (Aimed place : operation.places()) {
                lines.add(span.in(List.of(new PlaceId(place.id()))).line(place.name(), null));
            }
        }
        lines.add(aimed.line(
                places.size() == 1 ? operation.placeNames() : "Les lieux visés, ensemble",
                places.size() == 1 ? null : "un constat qui est dans deux lieux compte une fois"));
        Line elsewhere = null;
        if (!communes.isEmpty()) {
            var whole =
                    span.in(communes).line(communes.size() == 1 ? "Toute la commune" : "Toutes leurs communes", null);
            elsewhere = elsewhere(whole, lines.getLast(), communes.size() == 1);
            lines.add(whole);
            lines.add(elsewhere);
        }
        var total = aimed.line("", null);
        var finding = finding(operation, total, elsewhere, after, today);
        return Optional.of(new BeforeAfter(
                days,
                first,
                last,
                before.from(),
                after.to(),
                finding,
                lines,
                chart(finding, aimed, new Window(first, last), days, today),
                cautions(total, after, days, today, viewer)));
    }

    private static Line elsewhere(Line whole, Line aimed, boolean one) {
        return new Line(
                one ? "Ailleurs dans la commune" : "Ailleurs dans ces communes",
                "la différence des deux lignes au-dessus",
                new Count(Math.max(0, whole.before().number() - aimed.before().number()), null),
                new Count(Math.max(0, whole.after().number() - aimed.after().number()), null));
    }

    private static String finding(
            PreventiveOperation operation, Line aimed, @Nullable Line elsewhere, Window after, LocalDate today) {
        var what =
                operation.themes().size() == 1 ? " «\u00a0" + operation.themeNames() + "\u00a0»" : " des thèmes visés";
        var seen = FrenchFormat.count(aimed.before().number(), "constat", "constats") + what + " avant";
        if (after.elapsed(today) == 0) {
            return seen + "\u00a0; la période d’après commence le " + FrenchFormat.shortDate(after.from()) + ".";
        }
        var soFar = after.isOver(today) ? "" : " à ce jour";
        var both = seen + ", " + FrenchFormat.number(aimed.after().number()) + " après" + soFar;
        return elsewhere == null
                ? both + "."
                : both + "\u00a0; ailleurs dans la commune sur les mêmes périodes\u00a0: "
                        + FrenchFormat.number(elsewhere.before().number()) + " puis "
                        + FrenchFormat.number(elsewhere.after().number()) + ".";
    }

    private static List<String> cautions(Line aimed, Window after, int days, LocalDate today, Viewer viewer) {
        var cautions = new ArrayList<String>();
        if (!after.isOver(today)) {
            cautions.add(
                    "La période d’après n’est pas finie\u00a0: elle va jusqu’au " + FrenchFormat.shortDate(after.to())
                            + ". «\u00a0Après\u00a0» ne porte encore que sur "
                            + FrenchFormat.count(after.elapsed(today), "jour", "jours") + " sur " + days + ".");
        }
        if (aimed.before().number() + aimed.after().number() < FEW) {
            cautions.add("Les nombres sont petits\u00a0: un écart de quelques constats peut tenir au hasard.");
        }
        if (!viewer.isStaff()) {
            cautions.add("Seuls sont comptés les constats qui vous sont ouverts, ici comme ailleurs dans la commune.");
        }
        cautions.add(
                "Ces nombres ne disent pas que l’opération est la cause d’un écart\u00a0: la saison, des travaux, ou des habitants qui signalent plus, jouent aussi.");
        return cautions;
    }

    private static SpanChart chart(String finding, Counted aimed, Window held, int days, LocalDate today) {
        int step = days <= WEEKLY ? WEEK : MONTH;
        var columns = new ArrayList<SpanChart.Column>();
        pieces(aimed.span().before(), step, true).forEach(piece -> columns.add(aimed.column(piece, false)));
        pieces(held, step, false).forEach(piece -> columns.add(aimed.column(piece, true)));
        pieces(aimed.span().after(), step, false).stream()
                .filter(piece -> !piece.from().isAfter(today))
                .forEach(piece -> columns.add(aimed.column(piece, false)));
        return new SpanChart(
                finding,
                "Constats dans les lieux visés, " + (step == WEEK ? "par semaine" : "par trente jours")
                        + " comptés à partir de l’opération",
                "Période",
                "Constats",
                "Opération",
                columns);
    }

    /** The window in pieces of so many days, counted backwards or forwards from the operation: the outermost piece may be shorter. */
    static List<Window> pieces(Window window, int step, boolean backwards) {
        var pieces = new ArrayList<Window>();
        if (backwards) {
            for (var to = window.to(); !to.isBefore(window.from()); to = to.minusDays(step)) {
                var from = to.minusDays(step - 1L);
                pieces.add(new Window(from.isBefore(window.from()) ? window.from() : from, to));
            }
            return pieces.reversed();
        }
        for (var from = window.from(); !from.isAfter(window.to()); from = from.plusDays(step)) {
            var to = from.plusDays(step - 1L);
            pieces.add(new Window(from, to.isAfter(window.to()) ? window.to() : to));
        }
        return pieces;
    }

    /** The two windows and what is counted in them. */
    private final class Span {
        private final Window before;
        private final Window after;
        private final ObservationFilters filters;
        private final Viewer viewer;

        Span(Window before, Window after, ObservationFilters filters, Viewer viewer) {
            this.before = before;
            this.after = after;
            this.filters = filters;
            this.viewer = viewer;
        }

        Window before() {
            return before;
        }

        Window after() {
            return after;
        }

        /** Counted in these places, in one statement. */
        Counted in(List<PlaceId> places) {
            var there = filters.inAny(places);
            return new Counted(this, there, observations.days(there.between(before.from(), after.to()), viewer));
        }
    }

    /** What was counted in some places, by day. */
    private record Counted(Span span, ObservationFilters filters, NavigableMap<LocalDate, Long> days) {
        Line line(String label, @Nullable String note) {
            return new Line(label, note, count(span.before()), count(span.after()));
        }

        SpanChart.Column column(Window piece, boolean during) {
            var count = count(piece);
            return new SpanChart.Column(
                    FrenchFormat.period(piece.from(), piece.to()), count.number(), count.href(), during);
        }

        private Count count(Window window) {
            long number = days.subMap(window.from(), true, window.to(), true).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return new Count(number, filters.between(window.from(), window.to()).href());
        }
    }
}
