package fr.faubourg.halls;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Chart;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.StripChart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of an entrance. */
@Component
class HallPages {
    private final RatingQueries ratings;
    private final GridRepository grid;

    HallPages(RatingQueries ratings, GridRepository grid) {
        this.ratings = ratings;
        this.grid = grid;
    }

    HallViews.Show view(UUID id, Viewer viewer) {
        var entrance = ratings.entrance(id, viewer);
        var lines = ratings.lines(id);
        Map<UUID, HallLevel> levels = HallListPages.byId(grid.levels());
        var standing = standing(lines);
        return new HallViews.Show(
                entrance,
                standing.map(HallPages::sentence).orElse("Cette entrée n’a pas encore été cotée."),
                standing.map(line -> levels.get(line.levelId())).orElse(null),
                standing.flatMap(line -> otherwiseSince(line, lines)).orElse(""),
                latest(lines),
                lines,
                levels,
                chart(lines, levels),
                entrance.rateable() && !ratings.raters(id, viewer).isEmpty());
    }

    /** The one that counts: the latest agreement, else the latest rating. */
    static Optional<RatingLine> standing(List<RatingLine> newestFirst) {
        return newestFirst.stream()
                .filter(RatingLine::agreed)
                .findFirst()
                .or(() -> newestFirst.stream().findFirst());
    }

    /** Who says it, plainly. */
    static String sentence(RatingLine line) {
        return line.agreed()
                ? "Niveau convenu entre " + line.organisation() + ", le " + FrenchFormat.shortDate(line.day()) + "."
                : "Dernière cotation, par " + line.organisation() + ", le " + FrenchFormat.shortDate(line.day())
                        + "\u00a0: pas encore de niveau convenu.";
    }

    /** What somebody alone says since two agreed on something else. */
    static Optional<String> otherwiseSince(RatingLine standing, List<RatingLine> newestFirst) {
        if (!standing.agreed()) {
            return Optional.empty();
        }
        return newestFirst.stream()
                .filter(line -> !line.agreed())
                .findFirst()
                .filter(line ->
                        line.day().isAfter(standing.day()) && !line.levelId().equals(standing.levelId()))
                .map(line -> "Depuis, " + line.organisation() + " l’a cotée «\u00a0" + line.levelLabel()
                        + "\u00a0», le " + FrenchFormat.shortDate(line.day()) + "\u00a0: à reparler ensemble.");
    }

    /** The latest rating of each organisation. */
    static List<RatingLine> latest(List<RatingLine> newestFirst) {
        var latest = new LinkedHashMap<String, RatingLine>();
        newestFirst.stream()
                .filter(line -> !line.agreed())
                .forEach(line -> latest.putIfAbsent(line.organisation(), line));
        return List.copyOf(latest.values());
    }

    /** A lane for each organisation and one for what was agreed; null when there is nothing to draw. */
    static @Nullable Chart chart(List<RatingLine> newestFirst, Map<UUID, HallLevel> levels) {
        if (newestFirst.isEmpty()) {
            return null;
        }
        var marks = new ArrayList<StripChart.Mark>();
        for (RatingLine line : newestFirst.reversed()) {
            var level = levels.get(line.levelId());
            if (level != null) {
                marks.add(new StripChart.Mark(
                        line.agreed() ? "Niveau convenu" : line.organisation(),
                        line.day(),
                        level.rank(),
                        level.of(),
                        line.levelLabel() + ", " + level.rank() + " sur " + level.of(),
                        level.colour().cssClass()));
            }
        }
        return new StripChart(finding(newestFirst), "Plus la barre est haute, plus le niveau est grave.", marks);
    }

    /** "De Jaune à Orange depuis le 3 mars 2025". */
    static String finding(List<RatingLine> newestFirst) {
        var now = standing(newestFirst).orElseThrow();
        var first = newestFirst.getLast();
        if (newestFirst.size() == 1) {
            return "Une seule cotation\u00a0: " + now.levelLabel();
        }
        if (first.day().equals(now.day())) {
            return now.levelLabel() + " depuis le " + FrenchFormat.shortDate(now.day());
        }
        return first.levelLabel().equals(now.levelLabel())
                ? now.levelLabel() + ", comme le " + FrenchFormat.shortDate(first.day())
                : "De " + first.levelLabel() + " à " + now.levelLabel() + " depuis le "
                        + FrenchFormat.shortDate(first.day());
    }
}
