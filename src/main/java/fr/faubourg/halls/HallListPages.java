package fr.faubourg.halls;

import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceKind;
import fr.faubourg.territory.PlaceMaps;
import fr.faubourg.territory.Places;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.MapDrawing;
import fr.faubourg.ui.MapPoint;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.Tone;
import fr.faubourg.ui.UrlQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the list of entrances. */
@Component
class HallListPages {
    private final HallQueries halls;
    private final GridRepository grid;
    private final Places places;
    private final PlaceMaps maps;

    HallListPages(HallQueries halls, GridRepository grid, Places places, PlaceMaps maps) {
        this.halls = halls;
        this.grid = grid;
        this.places = places;
        this.maps = maps;
    }

    HallViews.ListView view(UrlQuery query, Viewer viewer) {
        var filters = HallFilters.parse(query);
        var levels = grid.levels();
        Map<UUID, HallLevel> byId = byId(levels);
        var paging = Paging.of(query.first(UrlQuery.PAGE).orElse(null));
        var rows = halls.rows(
                filters,
                viewer,
                HallQueries.Sort.named(query.first(UrlQuery.SORT).orElse("")),
                paging);
        var atLevels = halls.counts(filters, viewer, halls.today());
        long total = atLevels.stream().mapToLong(HallQueries.AtLevel::count).sum();
        var place =
                filters.place() == null ? null : halls.nameOf(filters.place()).orElse(null);
        var headline = headline(levels, atLevels, total);
        return new HallViews.ListView(
                query,
                filters.toQuery(),
                place == null ? "Veille · Halls et entrées" : "Veille · Halls et entrées · " + place,
                headline,
                counts(levels, atLevels, filters),
                new Page<>(rows, paging, total),
                byId,
                places.options(PlaceKind.COMMUNE, PlaceKind.NEIGHBOURHOOD, PlaceKind.RESIDENCE),
                levelChoices(levels),
                HallFilters.MONTHS.stream()
                        .map(months -> new Choice(months.toString(), "Sans cotation depuis " + months + " mois"))
                        .toList(),
                map(filters, "Carte\u00a0: " + headline, rows, byId),
                filters.isNarrowed());
    }

    static Map<UUID, HallLevel> byId(List<HallLevel> levels) {
        return levels.stream().collect(Collectors.toMap(HallLevel::id, Function.identity()));
    }

    /** "37 entrées cotées sur 42, dont 10 orange ou rouge". */
    static String headline(List<HallLevel> levels, List<HallQueries.AtLevel> atLevels, long total) {
        if (total == 0) {
            return "Aucune entrée";
        }
        long rated = total - countAt(null, atLevels);
        return FrenchFormat.count(rated, "entrée cotée", "entrées cotées") + " sur " + FrenchFormat.number(total)
                + worrying(levels, atLevels).map(words -> ", dont " + words).orElse("");
    }

    /** "10 orange ou rouge": how many stand in the upper half of the grid; empty when none does. */
    static Optional<String> worrying(List<HallLevel> levels, List<HallQueries.AtLevel> atLevels) {
        long count = levels.stream()
                .filter(HallListPages::isWorrying)
                .mapToLong(level -> countAt(level.id(), atLevels))
                .sum();
        return count == 0 ? Optional.empty() : Optional.of(FrenchFormat.number(count) + " " + worryingNames(levels));
    }

    /** "orange ou rouge". */
    static String worryingNames(List<HallLevel> levels) {
        return levels.stream()
                .filter(HallListPages::isWorrying)
                .map(level -> level.label().toLowerCase(Locale.FRENCH))
                .collect(Collectors.joining(" ou "));
    }

    static boolean isWorrying(HallLevel level) {
        return 2 * level.rank() > level.of();
    }

    static long countAt(@Nullable UUID level, List<HallQueries.AtLevel> atLevels) {
        return atLevels.stream()
                .filter(each -> Objects.equals(each.levelId(), level))
                .mapToLong(HallQueries.AtLevel::count)
                .sum();
    }

    private static List<HallViews.Count> counts(
            List<HallLevel> levels, List<HallQueries.AtLevel> atLevels, HallFilters filters) {
        var counts = new ArrayList<HallViews.Count>();
        for (HallLevel level : levels.reversed()) {
            long count = countAt(level.id(), atLevels);
            if (count > 0) {
                counts.add(new HallViews.Count(
                        level, count, filters.at(level.code()).href()));
            }
        }
        long never = countAt(null, atLevels);
        if (never > 0) {
            counts.add(new HallViews.Count(
                    null, never, filters.at(HallFilters.NEVER).href()));
        }
        return counts;
    }

    private static List<Choice> levelChoices(List<HallLevel> levels) {
        return Stream.concat(
                        levels.stream().map(level -> new Choice(level.code(), level.label())),
                        Stream.of(new Choice(HallFilters.NEVER, "Jamais cotée")))
                .toList();
    }

    private MapDrawing map(HallFilters filters, String title, List<HallRow> rows, Map<UUID, HallLevel> levels) {
        var drawing = filters.place() == null ? maps.of(List.of(), title) : maps.around(filters.place(), title);
        return drawing.size(480, 420)
                .points(rows.stream()
                        .flatMap(row -> point(row, levels).stream())
                        .toList());
    }

    private static Optional<MapPoint> point(HallRow row, Map<UUID, HallLevel> levels) {
        if (row.lon() == null || row.lat() == null) {
            return Optional.empty();
        }
        var level = row.levelId() == null ? null : levels.get(row.levelId());
        return Optional.of(new MapPoint(
                row.lon(),
                row.lat(),
                level == null ? "–" : Integer.toString(level.rank()),
                row.name() + "\u00a0: " + (level == null ? "jamais cotée" : level.words()),
                row.href(),
                level == null ? Tone.PLAIN : level.colour().tone()));
    }
}
