package fr.faubourg.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.directory.Custody;
import fr.faubourg.directory.Responsibilities;
import fr.faubourg.territory.PlaceSummary;
import fr.faubourg.territory.Places;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.TestDatabaseConfiguration.CurrentDatabase;
import java.time.Instant;
import java.util.List;
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
        setting = world.tell(NOW);
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
    void lastMonthHasSixtyOneObservationsAndNineStrengths() {
        assertThat(count("observed_on >= date '2026-10-19'")).isBetween(59L, 63L);
        assertThat(count("observed_on >= date '2026-10-19' and kind = 'STRENGTH'"))
                .isEqualTo(9);
        assertThat(count("true")).isBetween(218L, 230L);
    }

    @Test
    void aboutTwentyAreOpenAndFiveLate() {
        assertThat(count("state in ('NEW', 'QUALIFIED', 'ASSIGNED', 'DONE', 'VERIFIED')"))
                .isBetween(21L, 25L);
        assertThat(count("state = 'ASSIGNED' and due_on < date '2026-11-20'")).isEqualTo(5);
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
        assertThat(jdbc.sql("select count(*) from lineage.link where relation = 'RECURRED_AS'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
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

    private long count(String condition) {
        return jdbc.sql("select count(*) from watch.observation where " + condition)
                .query(Long.class)
                .single();
    }
}
