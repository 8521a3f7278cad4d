package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.UndoOutcome;
import fr.faubourg.history.Undoing;
import fr.faubourg.inbox.Notice;
import fr.faubourg.inbox.Notices;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.Statements;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObservationNoticesModuleTests {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recording recording;

    @Autowired
    Handling handling;

    @Autowired
    Notices notices;

    @Autowired
    LateNotices late;

    @Autowired
    Undoing undoing;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc web;

    private WatchTown town;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
    }

    @BeforeEach
    void nobodyWasTold() {
        jdbc.sql("delete from inbox.notice").update();
        jdbc.sql("delete from inbox.preference").update();
    }

    @Test
    void eachStepTellsThoseWhomItConcernsAndNeverWhoTookIt() {
        var id = assignedToAgency();
        assertThat(kindsOf(town.agencyPartner)).containsExactly("watch.assigned");
        assertThat(kindsOf(town.lightingPartner)).isEmpty();
        move(id, town.agencyPartner, Gesture.Answer.accept(LocalDate.of(2030, 1, 8)), "");
        assertThat(kindsOf(town.regulator)).containsExactly("watch.accepted");
        move(id, town.agencyPartner, Gesture.Answer.of(Move.REPORT_DONE), "Fait.");
        move(id, town.regulator, new Gesture.Reopen(LocalDate.of(2030, 2, 1)), "Toujours éteint.");
        assertThat(kindsOf(town.agencyPartner)).containsExactly("watch.assigned", "watch.reopened");
        move(id, town.agencyPartner, Gesture.Answer.of(Move.RETURN), "C’est la voirie.");
        assertThat(kindsOf(town.regulator)).containsExactly("watch.accepted", "watch.done", "watch.returned");
        assertThat(kindsOf(town.otherPartner)).isEmpty();
    }

    @Test
    void actThatRollsBackTellsNobody() {
        var id = recorded();
        transaction.executeWithoutResult(status -> {
            assigned(id);
            status.setRollbackOnly();
        });
        assertThat(kindsOf(town.agencyPartner)).isEmpty();
    }

    @Test
    void noticeOfAnActThatIsUndoneIsWithdrawn() throws Exception {
        var id = recorded();
        UUID act = assigned(id);
        transaction.executeWithoutResult(_ -> notices.withdraw(act));
        assertThat(kindsOf(town.agencyPartner)).isEmpty();
        web.perform(get("/avis").with(as(town.agencyPartner)))
                .andExpect(content().string(containsString("Aucun avis à lire")));
    }

    @Test
    void stepThatIsTakenBackFromTheHistoryWithdrawsWhatItTold() {
        var id = assignedToAgency();
        var moment = undoing.latest("constat", id.value()).orElseThrow();
        assertThat(undoing.undo("constat", id.value(), moment, "Mauvais destinataire.", town.regulator))
                .isInstanceOf(UndoOutcome.Undone.class);
        assertThat(kindsOf(town.agencyPartner)).isEmpty();
    }

    @Test
    void whoWantsToKnowNothingOfAKindIsNotTold() {
        jdbc.sql("insert into inbox.preference (account_id, kind, channel) values (:id, 'watch.assigned', 'NONE')")
                .param("id", town.agencyPartner.account().value())
                .update();
        assignedToAgency();
        assertThat(kindsOf(town.agencyPartner)).isEmpty();
    }

    @Test
    void whatIsLateSinceTodayIsToldOnce() {
        var id = assignedToAgency();
        jdbc.sql("update watch.assignment set due_on = current_date - 1 where observation_id = :id")
                .param("id", id.value())
                .update();
        late.run();
        late.run();
        assertThat(kindsOf(town.agencyPartner)).containsExactly("watch.assigned", "watch.late");
        assertThat(kindsOf(town.regulator)).containsExactly("watch.late");
    }

    @Test
    void eachOrganisationIsToldOfItsOwnLatenessAndTheRegulateurOnce() {
        jdbc.sql("update watch.observation set state = 'CLOSED'").update();
        var id = assignedToAgency();
        move(id, town.regulator, new Gesture.Assign(town.lighting, "", LocalDate.of(2030, 1, 10)), "");
        jdbc.sql("update watch.assignment set due_on = current_date - 1 where observation_id = :id")
                .param("id", id.value())
                .update();
        var other = town.person("Yasmine Diallo", Role.REGULATOR, town.city, null);
        late.run();
        late.run();
        assertThat(kindsOf(town.agencyPartner)).containsExactly("watch.assigned", "watch.late");
        assertThat(kindsOf(town.lightingPartner)).containsExactly("watch.assigned", "watch.late");
        assertThat(kindsOf(other)).containsExactly("watch.late");
    }

    @Test
    void pageGathersNoticesByRecordAndOpeningMarksThemRead() throws Exception {
        var id = assignedToAgency();
        move(id, town.agencyPartner, Gesture.Answer.accept(LocalDate.of(2030, 1, 8)), "");
        move(id, town.agencyPartner, Gesture.Answer.of(Move.REPORT_DONE), "Fait.");
        web.perform(get("/avis").with(as(town.regulator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2\u00a0avis à lire")))
                .andExpect(content().string(containsString("Pris en charge par Paul Lestienne")))
                .andExpect(content().string(containsString("Déclaré réalisé par Paul Lestienne")));
        web.perform(get("/aujourdhui").with(as(town.regulator)))
                .andExpect(content().string(containsString("<b>2</b></a>")));
        UUID notice = noticesOf(town.regulator).getFirst();
        web.perform(post("/avis/" + notice + "/ouverture")
                        .with(as(town.agencyPartner))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(post("/avis/" + notice + "/ouverture")
                        .with(as(town.regulator))
                        .with(csrf()))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/constats/" + id.value()));
        web.perform(get("/avis").with(as(town.regulator)))
                .andExpect(content().string(containsString("Vous avez tout lu")));
        web.perform(get("/avis?lus=oui").with(as(town.regulator)))
                .andExpect(content().string(containsString("Pris en charge par Paul Lestienne")));
    }

    @Test
    void noticeOfARecordThatOneMayNoLongerSeeSaysNothingOfIt() throws Exception {
        var id = recorded();
        transaction.executeWithoutResult(_ -> notices.tell(
                new Notice(ObservationNotices.ASSIGNED, id.value(), Ids.next(), null, "pour le 10 janv. 2030"),
                List.of(town.otherPartner.account())));
        web.perform(get("/avis").with(as(town.otherPartner)))
                .andExpect(content().string(containsString("Vous avez tout lu")))
                .andExpect(content().string(containsString("Aucun avis à lire")))
                .andExpect(content().string(not(containsString("<b>1</b></a>"))))
                .andExpect(content().string(not(containsString("10 janv. 2030"))))
                .andExpect(content().string(not(containsString(id.value().toString()))));
        UUID notice = noticesOf(town.otherPartner).getFirst();
        web.perform(post("/avis/" + notice + "/ouverture")
                        .with(as(town.otherPartner))
                        .with(csrf()))
                .andExpect(header().string("Location", "/avis"));
    }

    @Test
    void hiddenNoticesLeaveNoHoleInThePagesAndTheCounts() throws Exception {
        var seen = assignedToAgency();
        for (int i = 0; i < 30; i++) {
            var hidden = recorded();
            transaction.executeWithoutResult(_ -> notices.tell(
                    new Notice(ObservationNotices.LATE, hidden.value(), Ids.next(), null, ""),
                    List.of(town.agencyPartner.account())));
        }
        web.perform(get("/avis").with(as(town.agencyPartner)))
                .andExpect(content().string(containsString("1\u00a0avis à lire")))
                .andExpect(content().string(containsString("<b>1</b></a>")))
                .andExpect(content().string(containsString("Confié à votre organisation")))
                .andExpect(content().string(not(containsString("page=2"))));
        assertThat(noticesOf(town.agencyPartner)).hasSize(31);
        assertThat(seen).isNotNull();
    }

    @Test
    void standInReadsTheNoticesOfWhoIsAwayWithTheOwnRightsAndLeavesThemUnread() throws Exception {
        var open = assignedToAgency();
        var closed = recorded();
        transaction.executeWithoutResult(_ -> notices.tell(
                new Notice(ObservationNotices.LATE, closed.value(), Ids.next(), null, "pour le 12 janv. 2030"),
                List.of(town.regulator.account())));
        transaction.executeWithoutResult(_ -> notices.tell(
                new Notice(ObservationNotices.LATE, open.value(), Ids.next(), null, "pour le 11 janv. 2030"),
                List.of(town.regulator.account())));
        UUID absence = Ids.next();
        jdbc.sql("""
                        insert into access.absence (id, account_id, from_on, to_on, stand_in_id, said_by, said_at)
                        values (:id, :away, current_date - 1, current_date + 3, :standIn, :away, now())
                        """)
                .param("id", absence)
                .param("away", town.regulator.account().value())
                .param("standIn", town.agencyPartner.account().value())
                .update();
        try {
            web.perform(get("/avis").with(as(town.agencyPartner)))
                    .andExpect(content().string(containsString("À la place de " + town.regulator.name())))
                    .andExpect(content().string(containsString("11 janv. 2030")))
                    .andExpect(content().string(not(containsString("12 janv. 2030"))))
                    .andExpect(
                            content().string(not(containsString(closed.value().toString()))));
            web.perform(get("/avis").with(as(town.regulator)))
                    .andExpect(content().string(containsString("2\u00a0avis à lire")));
        } finally {
            jdbc.sql("delete from access.absence where id = :id")
                    .param("id", absence)
                    .update();
        }
        web.perform(get("/avis").with(as(town.agencyPartner)))
                .andExpect(content().string(not(containsString("À la place de"))));
    }

    @Test
    void pageOfNoticesSendsAsManyStatementsForManyAsForOne() throws Exception {
        assignedToAgency();
        int one = statements("/avis");
        int elsewhere = statements("/lieux");
        for (int i = 0; i < 5; i++) {
            assignedToAgency();
        }
        assertThat(statements("/avis")).isEqualTo(one).isLessThanOrEqualTo(14);
        assertThat(statements("/lieux")).isEqualTo(elsewhere);
    }

    private int statements(String page) throws Exception {
        return Statements.during(() ->
                        web.perform(get(page).with(as(town.agencyPartner))).andExpect(status().isOk()))
                .size();
    }

    private ObservationId recorded() {
        return recording.record(town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), town.regulator);
    }

    private ObservationId assignedToAgency() {
        var id = recorded();
        assigned(id);
        return id;
    }

    private UUID assigned(ObservationId id) {
        move(id, town.regulator, new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 2, 2), "");
        return move(
                id, town.regulator, new Gesture.Assign(town.agency, "Gestionnaire.", LocalDate.of(2030, 1, 10)), "");
    }

    private UUID move(ObservationId id, Viewer viewer, Gesture gesture, String reason) {
        int version = jdbc.sql("select version from watch.observation where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        UUID key = Ids.next();
        assertThat(handling.move(id, viewer, new Submission(key, version, reason, List.of()), gesture))
                .isInstanceOf(Outcome.Moved.class);
        return key;
    }

    private List<String> kindsOf(Viewer viewer) {
        return jdbc.sql("""
                        select kind from inbox.notice where account_id = :account and withdrawn_at is null order by written_at, id
                        """)
                .param("account", viewer.account().value())
                .query(String.class)
                .list();
    }

    private List<UUID> noticesOf(Viewer viewer) {
        return jdbc.sql("select id from inbox.notice where account_id = :account order by written_at")
                .param("account", viewer.account().value())
                .query(UUID.class)
                .list();
    }
}
