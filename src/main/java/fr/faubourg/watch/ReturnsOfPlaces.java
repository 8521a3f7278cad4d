package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceFacts;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FrenchFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which troubles came back in a place after they were settled (récidives), on its page: how often, when last, and at which entrance. */
@Component
class ReturnsOfPlaces implements PlaceFacts {
    private static final int CATEGORIES = 8;
    private static final int ENTRANCES = 60;

    private final PlaceReturnQueries returns;
    private final Clock clock;

    ReturnsOfPlaces(PlaceReturnQueries returns, Clock clock) {
        this.returns = returns;
        this.clock = clock;
    }

    /** After the observations themselves, before what was done about them. */
    @Override
    public int order() {
        return 150;
    }

    @Override
    public Optional<Section> of(PlaceId place, Viewer viewer) {
        var lines = returns.lines(place, LocalDate.now(clock).withDayOfMonth(1).minusMonths(11), viewer);
        var categories = lines.stream().filter(line -> line.entrance() == null).toList();
        long returned =
                categories.stream().mapToLong(PlaceReturnQueries.Line::returned).sum();
        if (returned == 0) {
            return Optional.empty();
        }
        long seen = categories.stream().mapToLong(PlaceReturnQueries.Line::seen).sum();
        LocalDate since = categories.getFirst().since();
        var all = returns(place, since);
        var figures = List.of(
                new Figure(
                        FrenchFormat.number(returned),
                        (returned == 1 ? "constat revenu" : "constats revenus") + " depuis le "
                                + FrenchFormat.shortDate(since),
                        all.href()),
                new Figure(
                        FrenchFormat.percent((double) returned / seen),
                        "des " + FrenchFormat.count(seen, "point faible vu", "points faibles vus"),
                        null));
        return Optional.of(new Section("Ce qui revient", null, figures, List.of(), all.href(), "Tous les retours")
                .illustrated(null, tables(place, since, categories, lines)));
    }

    private static List<Table> tables(
            PlaceId place,
            LocalDate since,
            List<PlaceReturnQueries.Line> categories,
            List<PlaceReturnQueries.Line> lines) {
        var tables = new ArrayList<Table>();
        var often = categories.getFirst();
        tables.add(new Table(
                "Le plus souvent\u00a0: " + often.name() + ", " + often.returned() + "\u00a0fois",
                List.of("Catégorie", "Revenue", "Dernière fois"),
                categories.stream()
                        .filter(line -> line.returned() > 0)
                        .limit(CATEGORIES)
                        .map(line -> category(line, place, since, categories))
                        .toList()));
        var entrances = lines.stream()
                .filter(line -> line.entrance() != null)
                .limit(ENTRANCES)
                .map(line -> entrance(line, since))
                .toList();
        if (!entrances.isEmpty()) {
            tables.add(
                    new Table("Entrée par entrée", List.of("Entrée", "Part des retours", "Dernière fois"), entrances));
        }
        return tables;
    }

    /** Its list holds its sub-types too: where these came back as well, it would not hold what is counted here. */
    private static Line category(
            PlaceReturnQueries.Line line, PlaceId place, LocalDate since, List<PlaceReturnQueries.Line> others) {
        boolean mixed = others.stream()
                .anyMatch(other -> other.returned() > 0
                        && other.theme().equals(line.code())
                        && !other.code().equals(line.code()));
        var href = mixed
                ? null
                : returns(place, since).ofCategories(List.of(line.code())).href();
        return new Line(
                line.name() + (mixed ? ", sans plus de précision" : ""),
                "sur " + FrenchFormat.count(line.seen(), "constat", "constats"),
                href,
                List.of(new Figure(FrenchFormat.number(line.returned()) + "\u00a0fois", "", href), latest(line)));
    }

    private static Line entrance(PlaceReturnQueries.Line line, LocalDate since) {
        var entrance = new PlaceId(Objects.requireNonNull(line.entrance()));
        return new Line(
                line.name(),
                line.above(),
                "/lieux/" + entrance,
                List.of(
                        new Figure(
                                FrenchFormat.percent((double) line.returned() / line.seen()),
                                line.returned() + " sur " + line.seen(),
                                line.returned() == 0
                                        ? null
                                        : returns(entrance, since).href()),
                        latest(line)));
    }

    private static Figure latest(PlaceReturnQueries.Line line) {
        return new Figure(line.latest() == null ? "—" : FrenchFormat.shortDate(line.latest()), "", null);
    }

    private static ObservationFilters seen(PlaceId place, LocalDate since) {
        return ObservationFilters.all().in(place).between(since, null).ofKind(FindingKind.WEAKNESS);
    }

    private static ObservationFilters returns(PlaceId place, LocalDate since) {
        return seen(place, since).narrowedBy(Criterion.RECURRENCE, "oui");
    }
}
