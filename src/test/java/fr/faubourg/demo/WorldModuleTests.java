package fr.faubourg.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.directory.Custody;
import fr.faubourg.directory.Responsibilities;
import fr.faubourg.territory.PlaceSummary;
import fr.faubourg.territory.Places;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.TestDatabaseConfiguration.CurrentDatabase;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorldModuleTests {

    private static final Instant NOW = Instant.parse("2026-11-20T17:00:00Z");

    @Autowired
    private World world;

    @Autowired
    private Places places;

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CurrentDatabase database;

    private Setting setting;

    @BeforeAll
    void tell() {
        long began = System.nanoTime();
        setting = world.tell(NOW);
        System.out.printf("World told in %d ms%n", (System.nanoTime() - began) / 1_000_000);
    }

    @Test
    void hallsLieInTheirBuildingResidenceNeighbourhoodAndCommune() {
        assertThat(places.ancestors(setting.place("moulin-h7")).stream().map(PlaceSummary::name))
                .containsExactly("Rivemont", "Les Tanneries", "Résidence du Moulin", "Bâtiment C");
    }

    @Test
    void residenceAcrossTheEdgeHangsUnderTheCommune() {
        assertThat(places.ancestors(setting.place("ecluse")).stream().map(PlaceSummary::name))
                .containsExactly("Rivemont");
    }

    @Test
    void ownerAndManagerOfThePassageDiffer() {
        var custody = responsibilities.ofPlace(setting.place("passage-garance"), setting.today());
        assertThat(custody.owners())
                .extracting(Custody.Holder::organisation)
                .containsExactly(setting.organisation("Logis du Val"));
        assertThat(custody.managers())
                .extracting(Custody.Holder::organisation)
                .containsExactly(setting.organisation("Éclairage public"));
    }

    @Test
    void fiveCommunesHoldFourPriorityNeighbourhoods() {
        var communes = Set.of("Rivemont", "Valmeray", "Brissé", "Saint-Aubert-la-Plaine", "Montreuil-les-Coteaux");
        assertThat(names("kind = 'COMMUNE'")).containsExactlyInAnyOrderElementsOf(communes);
        assertThat(names("qpv_generation = 2024"))
                .containsExactlyInAnyOrder("Les Tanneries", "Le Clos des Vignes", "Les Hautes Bornes", "Les Filatures");
        assertThat(places.ancestors(setting.place("bornes-h2")).stream().map(PlaceSummary::name))
                .containsExactly("Valmeray", "Les Hautes Bornes", "Résidence des Hautes Bornes", "Bâtiment Alouette");
        assertThat(places.ancestors(setting.place("place-orme")).stream().map(PlaceSummary::name))
                .containsExactly("Saint-Aubert-la-Plaine", "Bourg de Saint-Aubert");
    }

    @Test
    void threeYearsAreToldInEveryCommune() {
        assertThat(count("true")).isBetween(4_000L, 6_000L);
        assertThat(count("observed_on < date '2024-01-01'")).isPositive();
        assertThat(jdbc.sql("""
                        select count(*) from territory.place_v p
                        where p.kind in ('COMMUNE', 'NEIGHBOURHOOD') and not exists (
                            select from watch.observation_place op where op.place_id = p.id and op.observed_on > date '2025-11-20')
                        """).query(Long.class).single()).isZero();
    }

    @Test
    void lastMonthHasStrengthsAmongItsObservations() {
        assertThat(count("observed_on >= date '2026-10-19'")).isBetween(80L, 200L);
        assertThat(count("observed_on >= date '2026-10-19' and kind = 'STRENGTH'"))
                .isBetween(9L, 40L);
    }

    @Test
    void aMonthOfWorkIsOpenAndSomeOfItIsLate() {
        long open = count("state in ('NEW', 'QUALIFIED', 'ASSIGNED', 'SCHEDULED', 'IN_PROGRESS', 'DONE', 'VERIFIED')");
        long late = count("state in ('ASSIGNED', 'SCHEDULED', 'IN_PROGRESS') and due_on < date '2026-11-20'");
        assertThat(open).isBetween(40L, 150L);
        assertThat(late).isBetween(5L, open / 2);
        assertThat(jdbc.sql("select count(distinct state) from watch.observation")
                        .query(Long.class)
                        .single())
                .isEqualTo(10);
    }

    @Test
    void someOfItTakesTwoOrThreeActorsAndOneStateWasDecided() {
        assertThat(count("cardinality(organisations) = 2")).isGreaterThan(20);
        assertThat(count("cardinality(organisations) = 3")).isPositive();
        assertThat(count("cardinality(organisations) > 1 and state = 'IN_PROGRESS' and tasks_done = 1"))
                .isPositive();
        assertThat(count("decided_by is not null")).isEqualTo(1);
    }

    @Test
    void winterBringsHeatingAutumnLightingAndSummerDumping() {
        assertThat(share("parties-communes", "1, 2, 12")).isGreaterThan(2 * share("parties-communes", "6, 7, 8"));
        assertThat(share("eclairage", "10, 11, 12")).isGreaterThan(1.5 * share("eclairage", "5, 6, 7"));
        assertThat(share("depots-sauvages", "7, 8, 9")).isGreaterThan(1.2 * share("depots-sauvages", "1, 2, 3"));
    }

    @Test
    void theSameEntrancesComeBackAgainAndAgain() {
        long noted = jdbc.sql("""
                        select count(*) from watch.observation o join territory.place_v p on p.id = o.place_id where p.kind = 'ENTRANCE'
                        """).query(Long.class).single();
        long atTheFiveWorst = jdbc.sql("""
                        select sum(n) from (
                            select count(*) as n from watch.observation o join territory.place_v p on p.id = o.place_id
                            where p.kind = 'ENTRANCE' group by p.id order by n desc limit 5) worst
                        """).query(Long.class).single();
        assertThat(atTheFiveWorst).isGreaterThan(noted / 4);
    }

    @Test
    void partnersDifferInHowLongTheyTakeAndSomeSendBack() {
        var medians = jdbc.sql("""
                        select percentile_cont(0.5) within group (order by extract(epoch from o.done_at - o.assigned_at) / 86400)
                        from watch.observation o where o.done_at is not null group by o.organisation_id having count(*) > 40
                        """).query(Double.class).list();
        assertThat(Collections.max(medians)).isGreaterThan(2 * Collections.min(medians));
        assertThat(jdbc.sql("select count(*) from watch.assignment where state = 'RETURNED'")
                        .query(Long.class)
                        .single())
                .isGreaterThan(20);
    }

    @Test
    void nothingHappensInTheFutureOrBeforeItWasNoted() {
        assertThat(count("recorded_at > timestamptz '" + NOW + "' or closed_at > timestamptz '" + NOW + "'"))
                .isZero();
        assertThat(count("qualified_at < recorded_at or done_at < assigned_at or closed_at < done_at"))
                .isZero();
    }

    @Test
    void delaysHaveShortenedSinceTheSpring() {
        double spring = medianDelay("2026-03-01", "2026-06-30");
        double autumn = medianDelay("2026-09-15", "2026-11-20");
        assertThat(autumn).isLessThan(spring);
    }

    @Test
    void dumpingOfTheAlleeDesCordiersCameBackTwice() {
        assertThat(jdbc.sql("""
                        select count(*) from lineage.link
                        join watch.observation o on o.id = lineage.link.to_id
                        join territory.place_v p on p.id = o.place_id
                        where lineage.link.relation = 'RECURRED_AS' and p.name = 'Allée des Cordiers' and o.finding like '%hall 3%'
                        """).query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void troublesComeBackWhereTheyWereClosedBefore() {
        var gaps = jdbc.sql("""
                        select extract(epoch from later.recorded_at - earlier.closed_at) / 86400
                        from lineage.link l
                        join watch.observation earlier on earlier.id = l.from_id
                        join watch.observation later on later.id = l.to_id
                        where l.relation = 'RECURRED_AS' and earlier.place_id = later.place_id and earlier.category_id = later.category_id
                        """).query(Double.class).list();
        assertThat(gaps).hasSizeBetween(40, 400).allMatch(days -> days > 0 && days < 130);
        assertThat(jdbc.sql("select count(*) from lineage.link where relation = 'RECURRED_AS'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(gaps.size());
    }

    @Test
    void mostHallsAreCalmAndAFewWentUpAndDown() {
        var standing = jdbc.sql("select level_label from halls.standing_on(date '2026-11-20')")
                .query(String.class)
                .list();
        assertThat(standing).hasSize(32);
        assertThat(Collections.frequency(standing, "Vert")).isGreaterThan(standing.size() * 3 / 4);
        assertThat(standing).contains("Jaune", "Orange").doesNotContain("Rouge");
        assertThat(jdbc.sql("select count(*) from halls.rating where rated_on > date '2026-11-20'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("""
                        select r.level_label from halls.rating r where r.place_id = :hall order by r.rated_on
                        """)
                        .param("hall", setting.place("cordiers-h3").value())
                        .query(String.class)
                        .list())
                .containsExactly("Jaune", "Orange", "Orange", "Jaune");
    }

    @Test
    void twoLandlordsDifferOnThreeHallsAndAgreedOnTwoOfThem() {
        long differing = jdbc.sql("""
                        select count(*) from halls.rating one
                        join halls.rating other on other.session_id = one.session_id and other.place_id = one.place_id
                        where one.side = 1 and other.side = 2 and one.level_id <> other.level_id
                        """).query(Long.class).single();
        assertThat(differing).isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from halls.agreement")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql(
                                "select count(*) from halls.session where first_done_at is not null and second_done_at is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void threePreventiveOperationsAreOverOneIsPlannedAndOneWasRainedOff() {
        assertThat(jdbc.sql("""
                        select state || ' ' || count(*) from prevention.operation group by state order by state
                        """).query(String.class).list()).containsExactly("CANCELLED 1", "DONE 3", "PLANNED 1");
    }

    @Test
    void walksOfThreeYearsHaveTheirParticipantsAndWhatWasSeenOnThem() {
        assertThat(jdbc.sql("""
                        select kind || ' ' || count(*) from walks.walk group by kind order by kind
                        """).query(String.class).list())
                .containsExactly("EXPLORATORY_WALK 2", "REPORTING_WALK 1", "WALKING_SURVEY 6");
        assertThat(jdbc.sql("""
                        select count(*) from walks.walk w
                        where w.kind <> 'REPORTING_WALK' and (select count(*) from walks.seen s where s.walk_id = w.id) < 5
                        """).query(Long.class).single())
                .as("walks on which little was seen")
                .isZero();
        assertThat(jdbc.sql(
                                "select count(*) from walks.walk w where not exists (select from walks.participation p where p.walk_id = w.id)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void theSameDayTellsTheSameStory() {
        var first = story();
        database.renew();
        world.tell(NOW);
        assertThat(story()).isEqualTo(first).isNotEmpty();
    }

    private List<String> story() {
        return jdbc.sql("""
                select concat_ws('|', o.number, o.observed_on, o.recorded_at, o.lon, o.lat, p.name, c.code, o.kind, o.finding, o.state,
                    g.full_name, o.due_on, o.qualified_at, o.assigned_at, o.done_at, o.verified_at, o.closed_at, a.name)
                from watch.observation o
                join watch.category c on c.id = o.category_id
                join territory.place_v p on p.id = o.place_id
                join access.account a on a.id = o.author_id
                left join directory.organisation_v g on g.id = o.organisation_id
                order by o.number
                """).query(String.class).list();
    }

    private double medianDelay(String from, String to) {
        return jdbc.sql("""
                select percentile_cont(0.5) within group (order by extract(epoch from done_at - assigned_at) / 86400)
                from watch.observation
                where done_at is not null and observed_on between cast(:from as date) and cast(:to as date)
                """)
                .param("from", from)
                .param("to", to)
                .query(Double.class)
                .single();
    }

    /** The part of a category among what was noted in these months. */
    private double share(String category, String months) {
        return jdbc.sql("""
                select avg(case when c.code = :category then 1.0 else 0 end)
                from watch.observation o join watch.category c on c.id = o.category_id
                where extract(month from o.observed_on) in (%s)
                """.formatted(months))
                .param("category", category)
                .query(Double.class)
                .single();
    }

    private List<String> names(String condition) {
        return jdbc.sql("select name from territory.place_v where " + condition)
                .query(String.class)
                .list();
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from watch.observation where " + condition)
                .query(Long.class)
                .single();
    }
}
