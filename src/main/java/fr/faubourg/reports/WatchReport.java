package fr.faubourg.reports;

import fr.faubourg.shared.Ids;
import fr.faubourg.ui.BarChart;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.MapDrawing;
import fr.faubourg.ui.Tone;
import fr.faubourg.ui.Ui;
import fr.faubourg.watch.FindingKind;
import fr.faubourg.watch.ObservationState;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The report on what was observed (bilan de la veille) in a place during a period, for its page, its PDF and its workbook.
 *
 * @param coordinates where and when
 * @param place the name of the place, or that of the territory
 * @param whole everything together
 * @param strengthCount how many strengths are among them
 * @param byCategory the themes of the grid, most frequent first
 * @param byState the states that occur, in the order of the life of an observation
 * @param byOrganisation who is in charge, units below their organisation, and what nobody is in charge of
 * @param followUp what became of them, or null for what was recorded on a past day, and when there is nothing
 * @param strengths the latest strengths
 * @param findings the latest observations, numbered as on the map
 * @param map the same on a map
 * @param outlinesHref the outlines of the interactive map
 * @param basemapHref the ground of the interactive map, or null
 * @param places places to choose from
 * @param today the day on which it was made
 */
public record WatchReport(
        Coordinates coordinates,
        String place,
        Line whole,
        long strengthCount,
        List<Line> byCategory,
        List<StateCount> byState,
        List<Line> byOrganisation,
        @Nullable FollowUp followUp,
        List<Finding> strengths,
        List<Finding> findings,
        MapDrawing map,
        String outlinesHref,
        @Nullable String basemapHref,
        List<Choice> places,
        LocalDate today) {
    private static final int BARS = 12;
    private static final int SHOWN = 40;

    public WatchReport {
        byCategory = List.copyOf(byCategory);
        byState = List.copyOf(byState);
        byOrganisation = List.copyOf(byOrganisation);
        strengths = List.copyOf(strengths);
        findings = List.copyOf(findings);
        places = List.copyOf(places);
    }

    /** How many observations are in a state. */
    public record StateCount(ObservationState state, long count, String href) {}

    /** An observation in the report. */
    public record Finding(
            UUID id,
            long number,
            LocalDate observedOn,
            FindingKind kind,
            ObservationState state,
            String finding,
            String theme,
            @Nullable String where,
            @Nullable String organisation,
            @Nullable Double lon,
            @Nullable Double lat,
            boolean late) {
        public String href() {
            return "/constats/" + id;
        }

        /** "Propreté · 12 allée des Cordiers", as far as it was chosen. */
        public String detail(Ui ui, ReportChoice choice) {
            return Stream.of(
                            choice.shows(ReportColumn.KIND) ? ui.label(kind) : "",
                            choice.shows(ReportColumn.THEME) ? theme : "",
                            choice.shows(ReportColumn.PLACE) && where != null ? where : "")
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(" · "));
        }

        /** "Confié, en retard", as far as it was chosen. */
        public String standing(Ui ui, ReportChoice choice) {
            return Stream.of(
                            choice.shows(ReportColumn.STATE) ? ui.label(state) : "",
                            choice.shows(ReportColumn.OVERDUE) && late ? "en retard" : "")
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        /** Its first words. */
        public String title() {
            String line = finding.lines().findFirst().orElse("").strip();
            return line.length() <= 160 ? line : line.substring(0, 158).strip() + "…";
        }
    }

    public boolean isEmpty() {
        return whole.total() == 0;
    }

    /** {@code du 1er sept. au 20 nov. 2026}. */
    public String period() {
        return FrenchFormat.period(
                coordinates.period().from(), coordinates.period().to());
    }

    public String title() {
        return "Bilan de la veille, " + place + ", " + period();
    }

    /** The day whose records it shows; null for what is recorded now. */
    public @Nullable LocalDate recordedOn() {
        return coordinates.recordedOn();
    }

    public String recordedOnText() {
        return coordinates.recordedOn() == null ? "" : coordinates.recordedOn().toString();
    }

    /** What the form that freezes this report carries. */
    public List<Map.Entry<String, String>> fields() {
        return coordinates.query().fields();
    }

    /** Drawn for that form: sending it twice freezes once. */
    public String key() {
        return Ids.next().toString();
    }

    /** The same report of what is recorded now. */
    public String nowHref() {
        return coordinates.now().query().on("/bilans");
    }

    /** The finding, in numbers. */
    public String headline() {
        if (isEmpty()) {
            return "Aucun constat sur cette période";
        }
        return FrenchFormat.count(whole.total(), "constat", "constats")
                + (strengthCount == 0
                        ? ""
                        : ", dont " + FrenchFormat.count(strengthCount, "point fort", "points forts"));
    }

    /** What became of them, in a sentence. */
    public String standfirst() {
        Double median = whole.medianDays();
        String delay = median == null
                ? "Aucune demande n’a encore été réalisée"
                : "La moitié des demandes ont été réalisées en moins de " + FrenchFormat.days(Math.max(1, median));
        String late = whole.late() == 0
                ? "aucune n’est en retard"
                : whole.late() == 1 ? "une est en retard" : FrenchFormat.number(whole.late()) + " sont en retard";
        return delay + "\u00a0; au " + FrenchFormat.shortDate(today) + ", " + late + ".";
    }

    public String strengthsHref() {
        return coordinates.filters().ofKind(FindingKind.STRENGTH).href();
    }

    /** What the page shows of the list, which is a click away; the PDF shows more. */
    public List<Finding> latest() {
        return findings.stream().limit(SHOWN).toList();
    }

    /** Whether the list below is only the latest part. */
    public boolean isCut() {
        return whole.total() > findings.size();
    }

    public String pointsHref() {
        return coordinates.filters().toQuery().on("/constats.geojson");
    }

    public BarChart categoryChart() {
        Line first = byCategory.getFirst();
        BarChart chart = BarChart.of(
                first.label() + "\u00a0: " + FrenchFormat.percent((double) first.total() / whole.total())
                        + " des constats",
                "constats, " + period(),
                "Catégorie",
                "Constats");
        for (Line line : byCategory.stream().limit(BARS).toList()) {
            chart = chart.bar(line.label(), line.total(), line.totalHref());
        }
        return chart;
    }

    /** The delays of the categories where something was done, longest first; null when there is none. */
    public @Nullable BarChart delayChart() {
        List<Line> lines = byCategory.stream()
                .filter(line -> line.medianDays() != null)
                .sorted((a, b) -> Double.compare(days(b), days(a)))
                .limit(BARS)
                .toList();
        if (lines.isEmpty()) {
            return null;
        }
        BarChart chart = BarChart.of(
                "Le plus long\u00a0: " + lines.getFirst().label() + ", " + FrenchFormat.days(days(lines.getFirst())),
                "délai médian de la demande à la réalisation, en jours",
                "Catégorie",
                "Délai médian");
        for (Line line : lines) {
            chart = chart.bar(new BarChart.Bar(
                    line.label(), days(line), FrenchFormat.days(days(line)), line.treatedHref(), Tone.PLAIN));
        }
        return chart;
    }

    /** The address of this report in another form: {@code .pdf}, {@code .xlsx}. */
    public String hrefAs(String extension) {
        return coordinates.query().on("/bilans" + extension);
    }

    /** Ready-made periods. */
    public List<Preset> presets() {
        LocalDate month = today.withDayOfMonth(1);
        Year year = Year.from(today);
        return List.of(
                preset("Ce mois-ci", coordinates.during(month, today)),
                preset("Trois mois", coordinates.during(month.minusMonths(2), today)),
                preset("Année " + year, coordinates.inYear(year)),
                preset("Année " + year.minusYears(1), coordinates.inYear(year.minusYears(1))));
    }

    private Preset preset(String label, Coordinates other) {
        return new Preset(label, other.query().on("/bilans"), other.equals(coordinates));
    }

    /** A ready-made period, as a link. */
    public record Preset(String label, String href, boolean on) {}

    public @Nullable String placeId() {
        return coordinates.place() == null ? null : coordinates.place().toString();
    }

    public String from() {
        return coordinates.period().from().toString();
    }

    public String to() {
        return coordinates.period().to().toString();
    }

    /** Every figure of the report with the filters of the records behind it, for those who check them. */
    List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        var lines = new ArrayList<>(List.of(whole));
        lines.addAll(byCategory);
        lines.addAll(byOrganisation);
        for (Line line : lines) {
            figures.add(new Figure(line.total(), line.totalHref()));
            figures.add(new Figure(line.open(), line.openHref()));
            figures.add(new Figure(line.treated(), line.treatedHref()));
            figures.add(new Figure(line.late(), line.lateHref()));
        }
        byState.forEach(state -> figures.add(new Figure(state.count(), state.href())));
        figures.add(new Figure(strengthCount, strengthsHref()));
        return figures;
    }

    /** A figure and the address of its records. */
    record Figure(long count, String href) {}

    private static double days(Line line) {
        Double median = line.medianDays();
        return median == null ? 0 : median;
    }
}
