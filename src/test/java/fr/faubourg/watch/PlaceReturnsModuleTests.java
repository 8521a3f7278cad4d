package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Viewer;
import fr.faubourg.lineage.Lineage;
import fr.faubourg.lineage.RecordRef;
import fr.faubourg.lineage.RecordThread;
import fr.faubourg.lineage.Relation;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.Statements;
import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What came back in a place stands on its page, and on the thread of what came back. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaceReturnsModuleTests {
    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recurrences recurrences;

    @Autowired
    Lineage lineage;

    @Autowired
    ReturnsOfPlaces returns;

    @Autowired
    ObservationSelections selections;

    private final LocalDate today = LocalDate.now(FrenchFormat.PARIS);
    private WatchTown town;
    private PlaceId building;
    private PlaceId hall1;
    private PlaceId hall2;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
    }

    /** Another building of the residence for each test. */
    @BeforeEach
    void another() {
        building = town.place("BUILDING", "Bâtiment A", town.cordiers, 0.3151, 47.2151, 0.0008);
        hall1 = town.place("ENTRANCE", "Hall 1", building, 0.3152, 47.2152, 0.00005);
        hall2 = town.place("ENTRANCE", "Hall 2", building, 0.3154, 47.2152, 0.00005);
    }

    @Test
    void placeTellsWhatCameBackHowOftenAndWhen() throws Exception {
        var first = seen("eclairage", hall1, 80, 70);
        var second = seen("eclairage", hall1, 50, 40);
        var third = seen("eclairage", hall1, 5, null);
        seen("acces", hall2, 20, null);
        recurrences.renew(List.of(first, second, third));

        var section = returns.of(building, town.regulator).orElseThrow();
        assertThat(section.heading()).isEqualTo("Ce qui revient");
        assertThat(section.figures().getFirst().value()).isEqualTo("2");
        var categories = section.tables().getFirst().lines();
        assertThat(categories).hasSize(1);
        assertThat(categories.getFirst().figures().getFirst().value()).isEqualTo("2\u00a0fois");
        assertThat(categories.getFirst().figures().get(1).value())
                .isEqualTo(FrenchFormat.shortDate(today.minusDays(5)));
        var entrances = section.tables().get(1).lines();
        assertThat(entrances).extracting(line -> line.label()).containsExactly("Hall 1", "Hall 2");
        assertThat(entrances.getFirst().figures().getFirst().label()).isEqualTo("2 sur 3");
        assertThat(entrances.getLast().figures().getFirst().label()).isEqualTo("0 sur 1");

        var list = page(Objects.requireNonNull(categories.getFirst().href()), town.regulator);
        assertThat(list)
                .contains("/constats/" + second)
                .contains("/constats/" + third)
                .doesNotContain("/constats/" + first + "\"");
        assertThat(page("/lieux/" + building, town.regulator)).contains("Ce qui revient", "Entrée par entrée");
        assertThat(page("/lieux/" + building, town.agencyPartner)).contains("Ce qui revient");
        assertThat(returns.of(building, town.otherPartner))
                .as("nothing of it is the other landlord's to know")
                .isEmpty();
        assertThat(returns.of(hall2, town.regulator))
                .as("nothing came back there")
                .isEmpty();
        assertThat(Statements.during(() ->
                        assertThat(returns.of(building, town.agencyPartner)).isPresent()))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void threadGoesFromTheFormerToTheReturnAndBack() throws Exception {
        var first = seen("proprete", hall2, 80, 70);
        var second = seen("proprete", hall2, 50, 40);
        var third = seen("proprete", hall2, 5, null);
        recurrences.renew(List.of(first, second, third));

        assertThat(origins(third, town.regulator)).containsExactly(first, second);
        assertThat(outcomes(first, town.regulator)).containsExactlyInAnyOrder(second, third);
        assertThat(lineage.thread(town.regulator, ref(second)).origins())
                .extracting(RecordThread.Knot::relation)
                .containsExactly(Relation.RECURRED_AS);
        assertThat(outcomes(first, town.otherPartner)).isEmpty();
        var told = page("/fil/observation/" + second, town.regulator);
        assertThat(told)
                .contains("est le retour de", "est revenu avec", "Trouvé sans que personne ne les relie")
                .contains("revenu au bout de 20 jours", "revenu au bout de 35 jours")
                .doesNotContain("Défaire ce lien");
        assertThat(page("/constats/" + third, town.regulator)).contains("revenu au bout de 35 jours");

        jdbc.sql("update watch.observation set state = 'REJECTED' where id = :id")
                .param("id", third)
                .update();
        recurrences.renew(List.of(third));
        assertThat(outcomes(first, town.regulator)).containsExactly(second);
    }

    @Test
    void whatLedToTheFormerOneIsOnTheThreadOfTheReturn() {
        var first = seen("stationnement", hall1, 60, 50);
        var second = seen("stationnement", hall1, 5, null);
        var cause = seen("acces", hall2, 70, null);
        recurrences.renew(List.of(first, second));
        lineage.link(ref(cause), Relation.LED_TO, ref(first), town.regulator.account());
        assertThat(origins(second, town.regulator)).containsExactly(cause, first);
    }

    @Test
    void returnsOfAPlaceAreReadByIndexes() {
        jdbc.sql("""
                        insert into watch.observation (id, observed_on, recorded_at, source, place_id, category_id, kind, finding, state, done_at)
                        select gen_random_uuid(), current_date - n %% 300, now(), 'REPORT', :place, :category, 'WEAKNESS', 'Dépôt', 'DONE', now()
                        from generate_series(1, 6000) n
                        """.replace("%%", "%"))
                .param("place", town.vignes.value())
                .param("category", town.category("proprete").value())
                .update();
        jdbc.sql("""
                        insert into watch.observation_place (place_id, observation_id, observed_on, number)
                        select o.place_id, o.id, o.observed_on, o.number from watch.observation o where o.place_id = :place
                        """).param("place", town.vignes.value()).update();
        jdbc.sql("""
                        insert into watch.recurrence (observation_id, former_id, days)
                        select a.id, b.id, 10
                        from (select id, number from watch.observation where place_id = :place) a
                        join (select id, number from watch.observation where place_id = :place) b on b.number = a.number - 1
                        """).param("place", town.vignes.value()).update();
        jdbc.sql("analyze watch.observation, watch.observation_place, watch.recurrence")
                .update();
        var since = today.withDayOfMonth(1).minusMonths(11);
        var weak = selections.of(
                ObservationFilters.all().in(town.cordiers).between(since, null).ofKind(FindingKind.WEAKNESS),
                town.regulator);
        var plan = String.join(
                "\n",
                jdbc.sql("explain (costs off) " + PlaceReturnQueries.sql(weak))
                        .params(weak.parameters())
                        .param("since", since)
                        .query(String.class)
                        .list());
        assertThat(plan)
                .contains("recurrence_pkey")
                .doesNotContain("Seq Scan on observation ", "Seq Scan on observation_place", "Seq Scan on recurrence");

        long begun = System.nanoTime();
        var section = returns.of(town.vignes, town.regulator).orElseThrow();
        assertThat((System.nanoTime() - begun) / 1_000_000).as("milliseconds").isLessThan(1_000);
        var counted = Pattern.compile("depuis le")
                .matcher(section.figures().getFirst().label());
        assertThat(counted.find()).isTrue();
        assertThat(Long.parseLong(section.figures().getFirst().value().replaceAll("\\D", "")))
                .as("no more than are looked at, and no day in part")
                .isLessThanOrEqualTo(PlaceReturnQueries.LOOKED_AT);
    }

    private List<UUID> origins(UUID id, Viewer viewer) {
        return lineage.thread(viewer, ref(id)).origins().stream()
                .map(knot -> knot.ref().id())
                .toList();
    }

    private List<UUID> outcomes(UUID id, Viewer viewer) {
        return lineage.thread(viewer, ref(id)).outcomes().stream()
                .map(knot -> knot.ref().id())
                .toList();
    }

    private static RecordRef ref(UUID id) {
        return new RecordRef(ObservationThreads.KIND, id);
    }

    /** Seen at an entrance, with all that is above it, so many days ago; done so many days ago, or not yet. */
    private UUID seen(String category, PlaceId place, int daysAgo, @Nullable Integer doneDaysAgo) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into watch.observation (id, observed_on, recorded_at, source, place_id, category_id, kind, finding, state, done_at)
                        values (:id, :day, now(), 'REPORT', :place, :category, 'WEAKNESS', 'Vu dans le hall', :state, cast(:done as timestamptz))
                        """)
                .param("id", id)
                .param("day", today.minusDays(daysAgo))
                .param("place", place.value())
                .param("category", town.category(category).value())
                .param("state", doneDaysAgo == null ? "NEW" : "DONE")
                .param("done", doneDaysAgo == null ? null : today.minusDays(doneDaysAgo) + " 10:00 Europe/Paris")
                .update();
        jdbc.sql("""
                        insert into watch.observation_place (place_id, observation_id, observed_on, number)
                        select a.ancestor_id, o.id, o.observed_on, o.number
                        from watch.observation o join territory.place_ancestor_v a on a.place_id = o.place_id
                        where o.id = :id
                        """).param("id", id).update();
        return id;
    }

    private String page(String path, Viewer viewer) throws Exception {
        return web.perform(get(path).with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replace('\u00a0', ' ');
    }
}
