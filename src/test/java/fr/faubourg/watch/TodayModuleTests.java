package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.InboxItem;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.Statements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TodayModuleTests {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recording recording;

    @Autowired
    Handling handling;

    @Autowired
    ObservationInbox inbox;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc web;

    private WatchTown town;
    private LocalDate today;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
        today = LocalDate.now(clock);
    }

    @BeforeEach
    void nothingWaits() {
        jdbc.sql("update watch.observation set state = 'CLOSED'").update();
        jdbc.sql("delete from access.absence").update();
    }

    @Test
    void promiseThatPassedIsProgrammedAndLateAndNotWithoutAnswer() {
        var id = assigned(town.agency, today.plusDays(10));
        move(id, town.agencyPartner, Gesture.Answer.accept(today.plusDays(2)));
        assertThat(item(town.agencyPartner, id).tag()).startsWith("programmé ").isNotEqualTo("programmé, en retard");
        for (var sql : List.of(
                "update watch.observation set planned_on = :day, due_on = :day where id = :id",
                "update watch.assignment set planned_on = :day, due_on = :day where observation_id = :id")) {
            jdbc.sql(sql)
                    .param("day", today.minusDays(1))
                    .param("id", id.value())
                    .update();
        }
        assertThat(item(town.agencyPartner, id).tag()).isEqualTo("programmé, en retard");
        assertThat(item(town.regulator, id).tag()).isEqualTo("programmé, en retard");
        assertThat(item(town.regulator, id).late()).isTrue();
    }

    @Test
    void whatOneTookIsOnesOwnAndTheRestIsOfTheUnit() throws Exception {
        var taken = assigned(town.agency, today.plusDays(10));
        var open = assigned(town.agency, today.plusDays(10));
        move(taken, town.agencyPartner, Gesture.Answer.accept(null));
        assertThat(item(town.agencyPartner, taken).mine()).isTrue();
        assertThat(item(town.agencyPartner, open).mine()).isFalse();
        web.perform(get("/aujourdhui").with(as(town.agencyPartner)))
                .andExpect(content().string(containsString("Pour vous")))
                .andExpect(content().string(containsString("Pour votre organisation")));
    }

    @Test
    void whoAskedSeesTheAnswerAwaited() {
        var id = assigned(town.agency, today.plusDays(10));
        assertThat(inbox.awaited(town.regulator)).extracting(InboxItem::href).contains("/constats/" + id.value());
        move(id, town.agencyPartner, Gesture.Answer.accept(null));
        assertThat(inbox.awaited(town.regulator)).extracting(InboxItem::href).doesNotContain("/constats/" + id.value());
    }

    @Test
    void weekNearbyShowsPlannedWorkOfThePlaceOnly() {
        var id = assigned(town.agency, today.plusDays(30));
        move(id, town.agencyPartner, Gesture.Answer.accept(today.plusDays(2)));
        var far = assigned(town.agency, today.plusDays(30));
        move(far, town.agencyPartner, Gesture.Answer.accept(today.plusDays(9)));
        assertThat(inbox.nearby(town.regulator, town.tanneries.value()))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.href()).isEqualTo("/constats/" + id.value());
                    assertThat(item.detail()).startsWith("Intervention prévue");
                });
        assertThat(inbox.nearby(town.regulator, town.vignes.value())).isEmpty();
        assertThat(inbox.nearby(town.otherPartner, null)).isEmpty();
    }

    @Test
    void standInSeesWhatWaitsForTheAbsentPersonWithinTheOwnRights() throws Exception {
        var id = assigned(town.agency, today.plusDays(3));
        absent(town.agencyPartner, town.practitioner);
        web.perform(get("/aujourdhui").with(as(town.practitioner)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Pour Paul Lestienne")))
                .andExpect(content().string(containsString("/constats/" + id.value())));
        jdbc.sql("delete from access.absence").update();
        absent(town.agencyPartner, town.otherPartner);
        web.perform(get("/aujourdhui").with(as(town.otherPartner)))
                .andExpect(content().string(containsString("Rien de plus ne vous attend à sa place")))
                .andExpect(content().string(not(containsString("/constats/" + id.value()))));
        web.perform(get("/constats/" + id.value()).with(as(town.otherPartner))).andExpect(status().isNotFound());
    }

    @Test
    void pageSendsAsManyStatementsForManyAsForOne() throws Exception {
        assigned(town.agency, today.plusDays(3));
        int one = statements();
        for (int i = 0; i < 5; i++) {
            assigned(town.agency, today.plusDays(3));
        }
        assertThat(statements()).isEqualTo(one).isLessThanOrEqualTo(25);
    }

    private int statements() throws Exception {
        return Statements.during(() -> web.perform(get("/aujourdhui").with(as(town.agencyPartner)))
                        .andExpect(status().isOk()))
                .size();
    }

    private void absent(Viewer who, Viewer standIn) {
        jdbc.sql("""
                        insert into access.absence (id, account_id, from_on, to_on, stand_in_id, said_by, said_at)
                        values (:id, :who, :from, :to, :standIn, :who, now())
                        """)
                .param("id", Ids.next())
                .param("who", who.account().value())
                .param("from", today.minusDays(1))
                .param("to", today.plusDays(1))
                .param("standIn", standIn.account().value())
                .update();
    }

    private InboxItem item(Viewer viewer, ObservationId id) {
        return inbox.waiting(viewer, 50).stream()
                .filter(item -> item.href().endsWith(id.value().toString()))
                .findFirst()
                .orElseThrow();
    }

    private ObservationId assigned(fr.faubourg.directory.OrganisationId organisation, LocalDate due) {
        var id = recording.record(
                town.lampOut(town.tanneries, WatchTown.IN_TANNERIES), Ids.next(), List.of(), town.practitioner);
        move(id, town.regulator, new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 2, 2));
        move(id, town.regulator, new Gesture.Assign(organisation, "Gestionnaire.", due));
        return id;
    }

    private void move(ObservationId id, Viewer viewer, Gesture gesture) {
        move(id, viewer, gesture, null);
    }

    private void move(ObservationId id, Viewer viewer, Gesture gesture, @Nullable String reason) {
        int version = jdbc.sql("select version from watch.observation where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        assertThat(handling.move(
                        id,
                        viewer,
                        new Submission(Ids.next(), version, reason == null ? "" : reason, List.of()),
                        gesture))
                .isInstanceOf(Outcome.Moved.class);
    }
}
