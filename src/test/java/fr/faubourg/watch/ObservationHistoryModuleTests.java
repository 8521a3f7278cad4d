package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.history.UndoOutcome;
import fr.faubourg.history.Undoing;
import fr.faubourg.shared.ActingAccount;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.Statements;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UndoOffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObservationHistoryModuleTests {
    private static final LocalDate DUE = LocalDate.of(2030, 1, 10);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Autowired
    Recording recording;

    @Autowired
    Handling handling;

    @Autowired
    ObservationDetailsQueries observations;

    @Autowired
    Undoing undoing;

    private WatchTown town;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
    }

    @Test
    void pageSaysWhoChangedWhatInWords() throws Exception {
        var id = recorded();
        moved(id, town.regulator, qualified());
        moved(id, town.regulator, asked(town.agency.value()));
        var page = web.perform(get("/historique/constat/" + id).with(as(town.regulator)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("modifications enregistrées</h1>")
                .contains("Samuel Okoye", "Nadia Ferrand")
                .contains("<del>Nouveau</del>", "<ins>Qualifié</ins>", "<del>Qualifié</del>", "<ins>Attribué</ins>")
                .contains("Confié à", "Habitat des Deux Rives, Agence Nord", "10 janv. 2030")
                .contains("Demande\u00a0: ajout")
                .doesNotContain(
                        "QUALIFIED",
                        "ASSIGNED",
                        town.agency.toString(),
                        town.category("eclairage").toString());
        assertThat(Statements.during(
                        () -> web.perform(get("/historique/constat/" + id).with(as(town.regulator)))))
                .hasSizeLessThan(18);
    }

    @Test
    void pageIsNotFoundForThoseWhoMayNotKnowOfTheRecord() throws Exception {
        var id = recorded();
        web.perform(get("/historique/constat/" + id).with(as(town.otherPartner)))
                .andExpect(status().isNotFound());
        web.perform(get("/historique/rien/" + id).with(as(town.regulator))).andExpect(status().isNotFound());
        web.perform(post("/historique/constat/" + id + "/annulation")
                        .param("moment", latest(id).toString())
                        .with(as(town.otherPartner))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(post("/historique/constat/" + id + "/annulation")
                        .param("moment", latest(id).toString())
                        .with(as(town.reader))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void assignmentIsTakenBackAsAStepAndCanComeBack() {
        var id = recorded();
        moved(id, town.regulator, qualified());
        moved(id, town.regulator, asked(town.agency.value()));
        moved(id, town.regulator, instead(town.lighting));
        var wrong = latest(id);

        assertThat(undo(id, wrong, town.regulator, "Mauvais service.")).isInstanceOf(UndoOutcome.Undone.class);
        var facts = observations.facts(id, town.regulator);
        assertThat(facts.state()).isEqualTo(ObservationState.ASSIGNED);
        assertThat(facts.organisationId()).isEqualTo(town.agency.value());
        assertThat(openAssignments(id)).isEqualTo(1);
        var step = observations.details(id, town.regulator).steps().getLast();
        assertThat(step.move()).isEqualTo("UNDO");
        assertThat(step.reason()).isEqualTo("Mauvais service.");
        assertThat(step.detail()).startsWith("Confié à, du ");

        var undo = latest(id);
        assertThat(undo(id, undo, town.regulator, "")).isInstanceOf(UndoOutcome.Undone.class);
        assertThat(observations.facts(id, town.regulator).organisationId()).isEqualTo(town.lighting.value());
        assertThat(openAssignments(id)).isEqualTo(1);
    }

    @Test
    void closureIsTakenBackToTheStateBefore() {
        var id = recorded();
        moved(id, town.regulator, qualified());
        moved(id, town.regulator, new Gesture.Plain(Move.CLOSE));
        assertThat(undo(id, latest(id), town.regulator, "")).isInstanceOf(UndoOutcome.Undone.class);
        assertThat(observations.facts(id, town.regulator).state()).isEqualTo(ObservationState.QUALIFIED);
        assertThat(jdbc.sql("select closed_at is null from watch.observation where id = :id")
                        .param("id", id.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql(
                                "select from_state || ' ' || to_state from watch.step where observation_id = :id and move = 'UNDO'")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("CLOSED QUALIFIED");
    }

    @Test
    void changeStaysWhenTheSameFieldsWereTouchedSince() {
        var id = recorded();
        corrected(id, "Deux lampes éteintes", "");
        var first = latest(id);
        corrected(id, "Trois lampes éteintes", "");
        assertThat(undo(id, first, town.regulator, ""))
                .isInstanceOfSatisfying(
                        UndoOutcome.Impossible.class,
                        refused -> assertThat(refused.why())
                                .startsWith("A changé depuis\u00a0: Constat, par Nadia Ferrand"));
        assertThat(observations.facts(id, town.regulator).finding()).isEqualTo("Trois lampes éteintes");
    }

    @Test
    void changeIsTakenBackThoughOtherFieldsWereTouchedSince() {
        var id = recorded();
        corrected(id, "Deux lampes éteintes", "");
        var first = latest(id);
        corrected(id, "Deux lampes éteintes", "Changer les deux ampoules");
        assertThat(undo(id, first, town.practitioner, "")).isInstanceOf(UndoOutcome.Undone.class);
        var facts = observations.facts(id, town.regulator);
        assertThat(facts.finding()).isEqualTo("Éclairage éteint passage Garance");
        assertThat(facts.proposal()).isEqualTo("Changer les deux ampoules");
    }

    @Test
    void partnerTakesBackItsOwnAnswerOnly() {
        var id = recorded();
        moved(id, town.regulator, qualified());
        moved(id, town.regulator, asked(town.agency.value()));
        var assignment = latest(id);
        assertThat(undo(id, assignment, town.agencyPartner, "")).isInstanceOf(UndoOutcome.NotYours.class);
        moved(id, town.agencyPartner, Gesture.Answer.of(Move.REPORT_DONE));
        assertThat(undo(id, latest(id), town.agencyPartner, "Trop vite.")).isInstanceOf(UndoOutcome.Undone.class);
        assertThat(observations.facts(id, town.regulator).state()).isEqualTo(ObservationState.ASSIGNED);
    }

    @Test
    void creationIsNotTakenBackHere() {
        var id = recorded();
        assertThat(undo(id, latest(id), town.regulator, "")).isInstanceOf(UndoOutcome.Impossible.class);
    }

    @Test
    void messageAfterAChangeOffersToTakeItBack() throws Exception {
        var id = recorded();
        var flash = web.perform(post("/constats/" + id + "/qualification")
                        .param("category", town.category("eclairage").toString())
                        .param("kind", "WEAKNESS")
                        .param("version", "0")
                        .with(as(town.regulator))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getFlashMap();
        var offer = Objects.requireNonNull((UndoOffer) flash.get(Ui.FLASH_UNDO));
        var answer = web.perform(post(offer.action())
                        .param("moment", offer.moment())
                        .with(as(town.regulator))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        assertThat(answer.getFlashMap().get(Ui.FLASH)).isEqualTo("Modification annulée.");
        assertThat(observations.facts(id, town.regulator).state()).isEqualTo(ObservationState.NEW);
    }

    private ObservationId recorded() {
        return acting(
                town.practitioner,
                () -> recording.record(
                        town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), town.practitioner));
    }

    private void corrected(ObservationId id, String finding, String proposal) {
        var before = town.lampOut(null, WatchTown.IN_TANNERIES);
        var draft = new ObservationDraft(
                before.category(),
                before.kind(),
                finding,
                before.place(),
                before.point(),
                before.address(),
                before.observedOn(),
                before.source(),
                proposal,
                null,
                null);
        var submission = new Submission(Ids.next(), version(id), "", List.of());
        assertThat(acting(town.practitioner, () -> recording.correct(id, draft, submission, town.practitioner)))
                .isInstanceOf(Recording.Correction.Done.class);
    }

    private void moved(ObservationId id, Viewer viewer, Gesture gesture) {
        var submission = new Submission(Ids.next(), version(id), "Parce que.", List.of());
        assertThat(acting(viewer, () -> handling.move(id, viewer, submission, gesture)))
                .isInstanceOf(Outcome.Moved.class);
    }

    private UndoOutcome undo(ObservationId id, Instant moment, Viewer viewer, String reason) {
        return acting(viewer, () -> undoing.undo("constat", id.value(), moment, reason, viewer));
    }

    private static <T> T acting(Viewer viewer, java.util.function.Supplier<T> work) {
        try (ActingAccount.Scope _ = ActingAccount.as(viewer.account().value())) {
            return work.get();
        }
    }

    private Instant latest(ObservationId id) {
        return undoing.latest("constat", id.value()).orElseThrow();
    }

    private int version(ObservationId id) {
        return jdbc.sql("select version from watch.observation where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private long openAssignments(ObservationId id) {
        return jdbc.sql("select count(*) from watch.assignment where observation_id = :id and ended_at is null")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private Gesture qualified() {
        return new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 2, 3);
    }

    private static Gesture instead(OrganisationId organisation) {
        return new Gesture.Assign(List.of(new Gesture.Asking(organisation, "Choix du régulateur.", "", DUE)), true);
    }

    private static Gesture asked(java.util.UUID organisation) {
        return new Gesture.Assign(new OrganisationId(organisation), "Choix du régulateur.", DUE);
    }
}
