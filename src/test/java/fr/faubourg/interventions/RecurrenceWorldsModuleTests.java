package fr.faubourg.interventions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came back is written twice, each for its own speed: {@code watch.recurrences_of} for observations and {@code interventions.return_v} for interventions. Here
 * it is written a third time, plainly and slowly, and both must agree with it in worlds made at random. They differ in two things that are meant: an intervention
 * without a point is looked at around its entrance, and its trade says which categories speak of it.
 */
@OnDatabase
@Transactional
class RecurrenceWorldsModuleTests {
    private static final int OBSERVATIONS = 160;
    private static final LocalDate START = LocalDate.of(2025, 1, 6);
    /** Since when another delay and another distance hold. */
    private static final LocalDate CHANGE = START.plusDays(150);

    private static final List<String> CATEGORIES = List.of("parties-communes", "halls", "ascenseurs", "eclairage");
    /** Just within and just beyond both delays, and the day itself. */
    private static final int[] DAYS = {-3, 0, 1, 2, 29, 30, 31, 60, 89, 90, 91, 120};

    @Autowired
    JdbcClient jdbc;

    private InterventionTown town;
    private List<Spot> spots;

    /** A place with all that is above it, itself included. */
    private record Spot(@Nullable UUID place, String kind, Set<UUID> above) {}

    /** What was seen; {@code finished} is null while it is open. */
    private record Seen(
            UUID id,
            String category,
            boolean weakness,
            String state,
            LocalDate day,
            @Nullable LocalDate finished,
            Spot spot,
            double @Nullable [] point) {
        boolean isOver() {
            return finished != null && List.of("DONE", "VERIFIED", "CLOSED").contains(state);
        }
    }

    @BeforeEach
    void build() {
        town = new InterventionTown(jdbc);
        PlaceId square = town.town.place("PUBLIC_SPACE", "Placette", town.town.tanneries, 0.3156, 47.2152, 0.0002);
        spots = new ArrayList<>();
        spots.add(new Spot(null, "", Set.of()));
        for (var place :
                List.of(town.hall1, town.hall2, town.building, town.town.cordiers, town.town.tanneries, square)) {
            spots.add(new Spot(
                    place.value(),
                    jdbc.sql("select kind from territory.place where id = :id")
                            .param("id", place.value())
                            .query(String.class)
                            .single(),
                    Set.copyOf(jdbc.sql("select area_id from interventions.place_area_v where place_id = :id")
                            .param("id", place.value())
                            .query(UUID.class)
                            .list())));
        }
        for (var row : Map.of("retour-jours", 30, "retour-metres", 35).entrySet()) {
            jdbc.sql("""
                            insert into settings.threshold_value (id, name, value, valid, source)
                            values (:id, :name, :value, daterange(:from, null), 'comité')
                            """)
                    .param("id", Ids.next())
                    .param("name", row.getKey())
                    .param("value", row.getValue())
                    .param("from", CHANGE)
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void observationsComeBackAsThePlainDefinitionSays(long seed) {
        var random = new Random(seed);
        var world = world(random);
        BiPredicate<Seen, Seen> same = (former, later) -> former.category().equals(later.category())
                && former.weakness()
                && cameBack(former, former.point(), later);
        var plain = pairs(world, same);
        assertThat(plain).as("a world in which much comes back").hasSizeGreaterThan(20);
        var ids = world.stream().map(Seen::id).toList();
        assertThat(recurrencesOf(ids)).isEqualTo(plain);
        var some = ids.stream().filter(_ -> random.nextInt(4) == 0).collect(Collectors.toSet());
        assertThat(recurrencesOf(List.copyOf(some)))
                .as("what these are returns of, and what are returns of them")
                .isEqualTo(plain.stream()
                        .filter(pair -> some.contains(pair.get(0)) || some.contains(pair.get(1)))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void interventionsComeBackAsThePlainDefinitionSays(long seed) {
        var random = new Random(seed);
        var world = world(random);
        var mirrored = new HashMap<UUID, UUID>();
        world.stream().filter(Seen::isOver).forEach(former -> mirrored.put(intervention(former, random), former.id()));
        var themes = themes();
        BiPredicate<Seen, Seen> trade = (former, later) ->
                (former.category().equals(later.category()) || former.category().equals(themes.get(later.category())))
                        && cameBack(former, pointOrEntrance(former), later);
        var plain = pairs(world, trade, true);
        assertThat(plain).hasSizeGreaterThan(20);
        var found = jdbc.sql("select intervention_id, observation_id, days from interventions.return_v")
                .query((row, _) -> List.<Object>of(
                        row.getObject("observation_id", UUID.class),
                        Objects.requireNonNull(mirrored.get(row.getObject("intervention_id", UUID.class))),
                        row.getInt("days")))
                .list();
        assertThat(found).doesNotHaveDuplicates();
        assertThat(Set.copyOf(found)).isEqualTo(plain);
    }

    /** The definition: after it was over and within the delay of that day; at the same place, or near its point and at no other entrance. */
    private boolean cameBack(Seen former, double @Nullable [] around, Seen later) {
        if (!former.isOver()
                || !later.weakness()
                || List.of("REJECTED", "DUPLICATE").contains(later.state())) {
            return false;
        }
        var over = Objects.requireNonNull(former.finished());
        long days = ChronoUnit.DAYS.between(over, later.day());
        boolean changed = !over.isBefore(CHANGE);
        if (days < 1 || days > (changed ? 30 : 90)) {
            return false;
        }
        var place = former.spot().place();
        if (place != null
                && List.of("ENTRANCE", "BUILDING", "RESIDENCE", "PUBLIC_SPACE")
                        .contains(former.spot().kind())
                && later.spot().above().contains(place)) {
            return true;
        }
        var point = later.point();
        boolean elsewhere = former.spot().kind().equals("ENTRANCE")
                && later.spot().above().stream()
                        .anyMatch(each -> !each.equals(place)
                                && (each.equals(town.hall1.value()) || each.equals(town.hall2.value())));
        return around != null && point != null && !elsewhere && metres(around, point) <= (changed ? 35 : 20);
    }

    private static double metres(double[] of, double[] point) {
        return Math.sqrt(Math.pow((point[0] - of[0]) * Math.cos(Math.toRadians(of[1])), 2)
                        + Math.pow(point[1] - of[1], 2))
                * 111195;
    }

    private double @Nullable [] pointOrEntrance(Seen former) {
        if (former.point() != null || !former.spot().kind().equals("ENTRANCE")) {
            return former.point();
        }
        return jdbc.sql("select longitude, latitude from territory.place where id = :id")
                .param("id", former.spot().place())
                .query((row, _) -> new double[] {row.getDouble("longitude"), row.getDouble("latitude")})
                .single();
    }

    private Set<List<Object>> pairs(List<Seen> world, BiPredicate<Seen, Seen> rule) {
        return pairs(world, rule, false);
    }

    /** The later one, the former one, and after how many days. */
    private static Set<List<Object>> pairs(List<Seen> world, BiPredicate<Seen, Seen> rule, boolean withItself) {
        var pairs = new HashSet<List<Object>>();
        for (Seen former : world) {
            for (Seen later : world) {
                if ((withItself || !former.equals(later)) && rule.test(former, later)) {
                    pairs.add(List.of(later.id(), former.id(), (int)
                            ChronoUnit.DAYS.between(Objects.requireNonNull(former.finished()), later.day())));
                }
            }
        }
        return pairs;
    }

    private Set<List<Object>> recurrencesOf(List<UUID> ids) {
        var found = jdbc.sql("select r.observation_id, r.former_id, r.days from watch.recurrences_of(:ids) r")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> List.<Object>of(
                        row.getObject("observation_id", UUID.class),
                        row.getObject("former_id", UUID.class),
                        row.getInt("days")))
                .list();
        assertThat(found).doesNotHaveDuplicates();
        return Set.copyOf(found);
    }

    private Map<String, @Nullable String> themes() {
        var themes = new HashMap<String, @Nullable String>();
        jdbc.sql(
                        "select c.code, p.code as theme from watch.category c left join watch.category p on p.id = c.parent_id")
                .query(row -> {
                    themes.put(row.getString("code"), row.getString("theme"));
                });
        return themes;
    }

    /** Days that differ by what the borders of the delays are made of, points some metres apart or absent, every place and every state. */
    private List<Seen> world(Random random) {
        var world = new ArrayList<Seen>();
        for (int i = 0; i < OBSERVATIONS; i++) {
            var state = List.of("NEW", "IN_PROGRESS", "DONE", "VERIFIED", "CLOSED", "CLOSED", "REJECTED", "DUPLICATE")
                    .get(random.nextInt(8));
            boolean over = List.of("DONE", "VERIFIED", "CLOSED").contains(state);
            var anchor = START.plusDays(50L * random.nextInt(6));
            var seen = new Seen(
                    Ids.next(),
                    CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                    random.nextInt(8) != 0,
                    i == 0 ? "NEW" : state,
                    anchor.plusDays(DAYS[random.nextInt(DAYS.length)]),
                    i != 0 && over && random.nextInt(12) != 0 ? anchor : null,
                    spots.get(random.nextInt(spots.size())),
                    random.nextInt(3) == 0
                            ? null
                            : new double[] {
                                0.3152 + random.nextInt(8) * 0.00007 + random.nextDouble() * 1e-6,
                                47.2152 + random.nextInt(5) * 0.00009 + random.nextDouble() * 1e-6
                            });
            insert(seen, world.isEmpty() ? seen : world.getFirst(), random);
            world.add(seen);
        }
        return world;
    }

    private void insert(Seen seen, Seen first, Random random) {
        // In Paris it is the day after already, or not yet.
        var moment = seen.finished() == null
                ? null
                : ZonedDateTime.of(
                                seen.finished(),
                                java.time.LocalTime.of(random.nextBoolean() ? 0 : 23, 30),
                                FrenchFormat.PARIS)
                        .toOffsetDateTime();
        int said = random.nextInt(3);
        var later = moment == null ? null : moment.plusDays(4);
        boolean duplicate = seen.state().equals("DUPLICATE");
        jdbc.sql("""
                        insert into watch.observation (id, observed_on, recorded_at, source, place_id, lon, lat, category_id, kind, finding, state,
                            done_at, verified_at, closed_at, duplicate_of, merged_from, merged_by, merged_at, merged_because)
                        values (:id, :day, now(), 'REPORT', :place, :lon, :lat, :category, :kind, 'Porte forcée', :state,
                            :done, :verified, :closed, :into, :from, :by, :at, :because)
                        """)
                .param("id", seen.id())
                .param("day", seen.day())
                .param("place", seen.spot().place(), java.sql.Types.OTHER)
                .param("lon", seen.point() == null ? null : seen.point()[0], java.sql.Types.DOUBLE)
                .param("lat", seen.point() == null ? null : seen.point()[1], java.sql.Types.DOUBLE)
                .param("category", town.town.category(seen.category()).value())
                .param("kind", seen.weakness() ? "WEAKNESS" : "STRENGTH")
                .param("state", seen.state())
                .param("done", said == 0 ? moment : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "verified",
                        said == 1 ? moment : said == 0 ? later : null,
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("closed", said == 2 ? moment : later, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("into", duplicate ? first.id() : null, java.sql.Types.OTHER)
                .param("from", duplicate ? "NEW" : null, java.sql.Types.VARCHAR)
                .param("by", duplicate ? town.town.regulator.account().value() : null, java.sql.Types.OTHER)
                .param(
                        "at",
                        duplicate ? java.time.OffsetDateTime.now(FrenchFormat.PARIS) : null,
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("because", duplicate ? "" : null, java.sql.Types.VARCHAR)
                .update();
        jdbc.sql("""
                        insert into watch.observation_place (place_id, observation_id, observed_on, number)
                        select each.id, o.id, o.observed_on, o.number
                        from watch.observation o cross join unnest(:places) each (id)
                        where o.id = :id
                        """)
                .param("places", seen.spot().above().toArray(UUID[]::new))
                .param("id", seen.id())
                .update();
    }

    /** What mended it: done on the day when it was over, by a trade of its category alone. */
    private UUID intervention(Seen former, Random random) {
        var id = Ids.next();
        var trade = trade(former.category());
        var over = Objects.requireNonNull(former.finished());
        boolean lasting = random.nextBoolean();
        jdbc.sql("""
                        insert into interventions.intervention (id, started_on, ended_on, place_id, lon, lat, trade_id, organisation_id, work, state)
                        values (:id, :started, :ended, :place, :lon, :lat, :trade, :organisation, 'Réparation', 'DONE')
                        """)
                .param("id", id)
                .param("started", lasting ? over.minusDays(6) : over)
                .param("ended", lasting ? over : null, java.sql.Types.DATE)
                .param(
                        "place",
                        former.spot().place() == null
                                ? town.town.vignes.value()
                                : former.spot().place())
                .param("lon", former.point() == null ? null : former.point()[0], java.sql.Types.DOUBLE)
                .param("lat", former.point() == null ? null : former.point()[1], java.sql.Types.DOUBLE)
                .param("trade", trade)
                .param("organisation", town.town.agency.value())
                .update();
        return id;
    }

    private UUID trade(String category) {
        return jdbc.sql("select id from interventions.trade where code = :code")
                .param("code", "essai-" + category)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> {
                    var id = Ids.next();
                    jdbc.sql("insert into interventions.trade (id, code, label) values (:id, :code, :code)")
                            .param("id", id)
                            .param("code", "essai-" + category)
                            .update();
                    jdbc.sql(
                                    "insert into interventions.trade_theme (id, trade_id, theme_id) values (gen_random_uuid(), :id, :category)")
                            .param("id", id)
                            .param("category", town.town.category(category).value())
                            .update();
                    return id;
                });
    }
}
