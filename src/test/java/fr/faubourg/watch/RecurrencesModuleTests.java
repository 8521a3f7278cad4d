package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.shared.GeoPoint;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecurrencesModuleTests {
    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recording recording;

    @Autowired
    Duplicates duplicates;

    @Autowired
    Recurrences recurrences;

    @Autowired
    ObservationDetailsQueries observations;

    private WatchTown town;
    private double west = 0.311;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
    }

    @Test
    void sameTroubleSeenAgainAfterItWasDoneHasComeBack() throws Exception {
        var spot = spot();
        var first = doneDaysAgo(noted(spot, "eclairage", 80), 60);
        var second = doneDaysAgo(noted(spot, "eclairage", 50), 30);
        var third = noted(spot, "eclairage", 0);
        assertThat(formers(third)).containsExactlyInAnyOrder(first.value(), second.value());
        assertThat(formers(second)).containsExactly(first.value());
        assertThat(page("/constats/" + third)).contains("3ᵉ fois en 80").contains("/constats/" + first);
        assertThat(page("/constats/" + first)).contains("Revenu depuis");
        assertThat(page("/constats?revenu=oui")).contains("/constats/" + third).contains("revenu, 3ᵉ fois");
        assertThat(page("/constats?revenu=non")).doesNotContain("/constats/" + third);
    }

    @Test
    void anotherCategoryAnotherPlaceOrTooLateIsNoReturn() {
        var spot = spot();
        doneDaysAgo(noted(spot, "eclairage", 60), 40);
        assertThat(formers(noted(spot, "proprete", 0))).isEmpty();
        assertThat(formers(noted(new GeoPoint(spot.longitude(), spot.latitude() + 0.0005), "eclairage", 0)))
                .isEmpty();
        assertThat(formers(noted(spot, "eclairage", 45))).isEmpty();
        var old = spot();
        doneDaysAgo(noted(old, "eclairage", 200), 150);
        assertThat(formers(noted(old, "eclairage", 0))).isEmpty();
    }

    @Test
    void returnIsForgottenWhenItIsADuplicateOrTheFormerOneIsOpenAgain() {
        var spot = spot();
        var first = doneDaysAgo(noted(spot, "eclairage", 60), 40);
        var again = noted(spot, "eclairage", 0);
        var same = noted(spot, "eclairage", 0);
        assertThat(formers(again)).containsExactly(first.value());
        var form = new Submission(
                Ids.next(), observations.facts(same, town.regulator).version(), "", List.of());
        assertThat(duplicates.merge(same, again, form, town.regulator)).isInstanceOf(Merging.Done.class);
        assertThat(formers(same)).isEmpty();
        jdbc.sql("update watch.observation set state = 'QUALIFIED', done_at = null, closed_at = null where id = :id")
                .param("id", first.value())
                .update();
        recurrences.renew(List.of(first.value()));
        assertThat(formers(again)).isEmpty();
    }

    @Test
    void sameResidenceIsTheSamePlaceWithoutAnyPoint() {
        var first = recording.record(town.lampOut(town.cordiers, null), Ids.next(), List.of(), town.regulator);
        jdbc.sql("update watch.observation set observed_on = observed_on - 50 where id = :id")
                .param("id", first.value())
                .update();
        doneDaysAgo(first, 20);
        var again = recording.record(town.lampOut(town.cordiers, null), Ids.next(), List.of(), town.regulator);
        assertThat(formers(again)).containsExactly(first.value());
    }

    @Test
    void whatComesByTheThousandIsLookedAtInTheBackground() {
        var spot = spot();
        var first = doneDaysAgo(noted(spot, "eclairage", 60), 40);
        var again = noted(spot, "eclairage", 0);
        jdbc.sql("delete from watch.recurrence where observation_id = :id")
                .param("id", again.value())
                .update();
        recurrences.wish(List.of(again.value()));
        recurrences.run();
        assertThat(formers(again)).containsExactly(first.value());
        assertThat(jdbc.sql("select count(*) from watch.recurrence_wish")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Each test has a spot of its own, 150 m from the others. */
    private GeoPoint spot() {
        west += 0.002;
        return new GeoPoint(west, 47.2115);
    }

    private ObservationId noted(GeoPoint point, String category, int daysAgo) {
        return recording.record(
                new ObservationDraft(
                        town.category(category),
                        FindingKind.WEAKNESS,
                        "Éclairage éteint",
                        null,
                        point,
                        "",
                        LocalDate.now(FrenchFormat.PARIS).minusDays(daysAgo),
                        ObservationSource.REPORT,
                        "",
                        null,
                        null),
                Ids.next(),
                List.of(),
                town.regulator);
    }

    private ObservationId doneDaysAgo(ObservationId id, int days) {
        jdbc.sql("""
                        update watch.observation
                        set state = 'CLOSED', done_at = now() - make_interval(days => :days), closed_at = now()
                        where id = :id
                        """).param("days", days).param("id", id.value()).update();
        recurrences.renew(List.of(id.value()));
        return id;
    }

    private List<UUID> formers(ObservationId id) {
        return jdbc.sql("select former_id from watch.recurrence_v where observation_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .list();
    }

    private String page(String href) throws Exception {
        return web.perform(get(href).with(as(town.regulator)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
