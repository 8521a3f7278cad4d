package fr.faubourg.halls;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceFacts;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FrenchFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On a place's page: the level and history of an entrance; in a residence or a neighbourhood, how many entrances stand at each level, and a year ago. */
@Component
class HallsOfPlaces implements PlaceFacts {
    private static final int SHOWN = 3;

    private final RatingQueries ratings;
    private final HallQueries halls;
    private final GridRepository grid;

    HallsOfPlaces(RatingQueries ratings, HallQueries halls, GridRepository grid) {
        this.ratings = ratings;
        this.halls = halls;
        this.grid = grid;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<Section> of(PlaceId place, Viewer viewer) {
        var entrance = ratings.find(place.value(), viewer);
        return entrance.isPresent() ? ofEntrance(entrance.get(), viewer) : ofArea(place, viewer);
    }

    private Optional<Section> ofEntrance(Entrance entrance, Viewer viewer) {
        var lines = ratings.lines(entrance.id());
        var standing = HallPages.standing(lines);
        var offer = entrance.rateable()
                        && viewer.has(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER)
                        && !ratings.raters(entrance.id(), viewer).isEmpty()
                ? new Entry("Coter cette entrée", "", entrance.href() + "/cotation")
                : null;
        if (standing.isEmpty()) {
            return offer == null
                    ? Optional.empty()
                    : Optional.of(
                            new Section("Cotation du hall", null, List.of(), List.of(), null, "").offering(offer));
        }
        var levels = HallListPages.byId(grid.levels());
        var level = levels.get(standing.get().levelId());
        return Optional.of(new Section(
                        "Cotation du hall",
                        HallPages.otherwiseSince(standing.get(), lines).orElse(null),
                        List.of(new Figure(
                                level == null ? standing.get().levelLabel() : level.words(),
                                HallPages.sentence(standing.get()),
                                entrance.href())),
                        lines.stream()
                                .limit(SHOWN)
                                .map(line -> new Entry(
                                        line.levelLabel(),
                                        FrenchFormat.shortDate(line.day()) + " · " + line.organisation()
                                                + (line.agreed() ? " · convenu" : ""),
                                        null))
                                .toList(),
                        entrance.href(),
                        "Toute l’histoire de l’entrée")
                .illustrated(HallPages.chart(lines, levels), List.of())
                .offering(offer));
    }

    private Optional<Section> ofArea(PlaceId place, Viewer viewer) {
        var filters = HallFilters.in(place);
        var now = halls.counts(filters, viewer, halls.today());
        long total = now.stream().mapToLong(HallQueries.AtLevel::count).sum();
        long never = HallListPages.countAt(null, now);
        if (total == 0 || never == total) {
            return Optional.empty();
        }
        var levels = grid.levels();
        var before = halls.counts(filters, viewer, halls.today().minusYears(1));
        var lines = new ArrayList<Line>();
        for (HallLevel level : levels.reversed()) {
            lines.add(line(level.words(), level.id(), now, before, filters.at(level.code())));
        }
        lines.add(line("Jamais cotée", null, now, before, filters.at(HallFilters.NEVER)));
        return Optional.of(new Section(
                        "Halls et entrées",
                        null,
                        List.of(new Figure(
                                FrenchFormat.number(total - never),
                                "entrées cotées sur " + FrenchFormat.number(total),
                                filters.href())),
                        List.of(),
                        filters.href(),
                        "Toutes les entrées")
                .illustrated(
                        null,
                        List.of(new Table(
                                trend(levels, now, before), List.of("Niveau", "Aujourd’hui", "Il y a un an"), lines))));
    }

    /** "3 entrées orange ou rouge, contre 5 il y a un an". */
    static String trend(List<HallLevel> levels, List<HallQueries.AtLevel> now, List<HallQueries.AtLevel> before) {
        var names = HallListPages.worryingNames(levels);
        long today = worrying(levels, now);
        long then = worrying(levels, before);
        var finding =
                today == 0 ? "Aucune entrée " + names : FrenchFormat.count(today, "entrée", "entrées") + " " + names;
        if (before.stream().allMatch(each -> each.levelId() == null)) {
            return finding + "\u00a0; rien n’était coté il y a un an";
        }
        return finding
                + (today == then
                        ? ", comme il y a un an"
                        : ", contre " + (then == 0 ? "aucune" : FrenchFormat.number(then)) + " il y a un an");
    }

    private static long worrying(List<HallLevel> levels, List<HallQueries.AtLevel> counts) {
        return levels.stream()
                .filter(HallListPages::isWorrying)
                .mapToLong(level -> HallListPages.countAt(level.id(), counts))
                .sum();
    }

    private static Line line(
            String label,
            @Nullable UUID level,
            List<HallQueries.AtLevel> now,
            List<HallQueries.AtLevel> before,
            HallFilters filters) {
        long count = HallListPages.countAt(level, now);
        return new Line(
                label,
                "",
                count == 0 ? null : filters.href(),
                List.of(
                        new Figure(FrenchFormat.number(count), "", null),
                        new Figure(FrenchFormat.number(HallListPages.countAt(level, before)), "", null)));
    }
}
