package fr.faubourg.worksites;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Period;
import fr.faubourg.ui.BarChart;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.UrlQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what was observed near a worksite, phase by phase, in a finding, a chart and a table. */
@Component
class NearPages {
    private static final int SHOWN = 8;

    private final NearQueries near;
    private final DetailQueries details;

    NearPages(NearQueries near, DetailQueries details) {
        this.near = near;
        this.details = details;
    }

    /** From the first to the last day of the phases; empty without phases. */
    static Optional<Period> period(List<WorksiteDetails.Phase> phases) {
        return phases.isEmpty()
                ? Optional.empty()
                : Optional.of(new Period(
                        phases.stream()
                                .map(WorksiteDetails.Phase::firstDay)
                                .min(LocalDate::compareTo)
                                .orElseThrow(),
                        phases.stream()
                                .map(WorksiteDetails.Phase::lastDay)
                                .max(LocalDate::compareTo)
                                .orElseThrow()));
    }

    WorksitePages.NearView of(WorksiteId id, List<WorksiteDetails.Phase> phases, LocalDate today, Viewer viewer) {
        String href = "/chantiers/" + id + "/constats";
        Period period = period(phases).orElse(null);
        if (period == null) {
            return new WorksitePages.NearView(null, false, null, List.of(), List.of(), List.of(), href);
        }
        var counts = near.counts(id, period, viewer);
        var rows = near.rows(id, period, null, null, viewer, new Paging(1, SHOWN));
        long all = counts.stream().mapToLong(NearQueries.Count::count).sum();
        var kinds = kinds(counts);
        var told = told(phases, counts, today);
        return new WorksitePages.NearView(
                finding(phases, told, counts, kinds),
                all > NearQueries.MOST,
                all == 0 ? null : chart(phases, told, counts, kinds, href),
                phases.stream()
                        .map(phase -> new WorksitePages.Column(
                                "Phase " + (phases.indexOf(phase) + 1),
                                number(total(counts, phase.id(), null)),
                                address(href, phase.id(), null)))
                        .toList(),
                kinds.stream().map(kind -> line(kind, phases, counts, href)).toList(),
                rows,
                href);
    }

    /** The kinds that something was said of, by their order; those that say nothing of any come last. */
    private List<WorksitePages.Kind> kinds(List<NearQueries.Count> counts) {
        List<WorksitePages.Kind> kinds = new ArrayList<>();
        for (WorksiteDetails.Kind kind : details.kinds()) {
            if (counts.stream().anyMatch(count -> kind.id().equals(count.kind()))) {
                kinds.add(new WorksitePages.Kind(kind.id().toString(), kind.label()));
            }
        }
        if (counts.stream().anyMatch(count -> count.kind() == null)) {
            kinds.add(new WorksitePages.Kind("", "Autres constats"));
        }
        return kinds;
    }

    /** The phase that is told of: the one of today, else the latest that something was observed in, else the latest begun. */
    private static WorksiteDetails.Phase told(
            List<WorksiteDetails.Phase> phases, List<NearQueries.Count> counts, LocalDate today) {
        return Stream.of(
                        phases.stream().filter(phase -> phase.holds(today)),
                        phases.reversed().stream().filter(phase -> total(counts, phase.id(), null) > 0),
                        phases.stream().filter(phase -> !phase.firstDay().isAfter(today)))
                .flatMap(each -> each)
                .findFirst()
                .orElse(phases.getFirst());
    }

    private static String finding(
            List<WorksiteDetails.Phase> phases,
            WorksiteDetails.Phase told,
            List<NearQueries.Count> counts,
            List<WorksitePages.Kind> kinds) {
        long total = total(counts, told.id(), null);
        String phase = "pendant la phase " + (phases.indexOf(told) + 1) + " (" + told.name() + ")";
        if (total == 0) {
            return "Aucun constat " + phase;
        }
        Map<String, Long> byKind = new LinkedHashMap<>();
        for (WorksitePages.Kind kind : kinds) {
            if (!kind.id().isEmpty()) {
                byKind.put(kind.label(), total(counts, told.id(), kind.id()));
            }
        }
        return count(total) + " " + phase
                + byKind.entrySet().stream()
                        .filter(each -> each.getValue() > 0)
                        .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                        .map(most -> ", dont " + FrenchFormat.number(most.getValue()) + " " + of(most.getKey()))
                        .orElse("");
    }

    /** "de bruit", "d’éclairage". */
    private static String of(String label) {
        String word = label.substring(0, 1).toLowerCase(Locale.FRENCH) + label.substring(1);
        return word.matches("(?s)[aàâeéèêiîoôuûyœh].*") ? "d’" + word : "de " + word;
    }

    private static BarChart chart(
            List<WorksiteDetails.Phase> phases,
            WorksiteDetails.Phase told,
            List<NearQueries.Count> counts,
            List<WorksitePages.Kind> kinds,
            String href) {
        BarChart chart = BarChart.of(
                finding(phases, told, counts, kinds),
                "Constats dans le chantier et ses abords, phase «\u00a0" + told.name() + "\u00a0»",
                "Type d’impact",
                "Constats");
        for (WorksitePages.Kind kind : kinds) {
            long count = total(counts, told.id(), kind.id());
            if (count > 0) {
                chart = chart.bar(kind.label(), count, address(href, told.id(), kind.id()));
            }
        }
        return chart;
    }

    private static WorksitePages.KindCounts line(
            WorksitePages.Kind kind, List<WorksiteDetails.Phase> phases, List<NearQueries.Count> counts, String href) {
        return new WorksitePages.KindCounts(
                kind.label(),
                phases.stream()
                        .map(phase -> new WorksitePages.Cell(
                                number(total(counts, phase.id(), kind.id())), address(href, phase.id(), kind.id())))
                        .toList());
    }

    /** How many during a phase; {@code kind} null for all, empty for those of none. */
    private static long total(List<NearQueries.Count> counts, UUID phase, @Nullable String kind) {
        return counts.stream()
                .filter(count -> count.phase().equals(phase))
                .filter(count -> kind == null || kind.equals(Objects.toString(count.kind(), "")))
                .mapToLong(NearQueries.Count::count)
                .sum();
    }

    private static String address(String href, UUID phase, @Nullable String kind) {
        return UrlQuery.empty()
                .with("phase", phase)
                .with("impact", kind == null ? null : kind.isEmpty() ? "aucun" : kind)
                .on(href);
    }

    static String count(long count) {
        return count > NearQueries.MOST
                ? "Plus de " + FrenchFormat.count(NearQueries.MOST, "constat", "constats")
                : FrenchFormat.count(count, "constat", "constats");
    }

    private static String number(long count) {
        return FrenchFormat.number(count);
    }
}
