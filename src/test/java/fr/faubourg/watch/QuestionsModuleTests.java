package fr.faubourg.watch;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.Statements;
import fr.faubourg.testing.TestDatabaseConfiguration.CurrentDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
import org.springframework.test.web.servlet.ResultActions;

/** Asking colleagues and partners about records, within everybody's rights. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsModuleTests {
    private static final String WORDS = "Le câble est-il encore sous tension ?";
    private static final String ANSWER = "Non, coupé depuis lundi.";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recording recording;

    @Autowired
    Handling handling;

    @Autowired
    MockMvc web;

    @Autowired
    CurrentDatabase database;

    private WatchTown town;
    private ObservationId assigned;
    private ObservationId unassigned;

    @BeforeAll
    void build() {
        town = new WatchTown(jdbc);
        unassigned = recorded();
        assigned = recorded();
        move(assigned, new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 2, 2));
        move(assigned, new Gesture.Assign(town.agency, "Gestionnaire.", LocalDate.of(2030, 1, 10)));
    }

    @BeforeEach
    void nobodyAskedAnything() {
        jdbc.sql("delete from inbox.question").update();
        jdbc.sql("delete from inbox.notice").update();
        jdbc.sql("delete from access.absence").update();
    }

    @Test
    void onlyThoseWhoMaySeeTheRecordAreOffered() throws Exception {
        page(town.regulator, "/questions/sur/constat/" + assigned.value())
                .andExpect(content().string(containsString(town.agencyPartner.name())))
                .andExpect(content().string(containsString(town.practitioner.name())))
                .andExpect(content().string(not(containsString(town.otherPartner.name()))));
        page(town.regulator, "/questions/sur/constat/" + unassigned.value())
                .andExpect(content().string(not(containsString(town.agencyPartner.name()))));
        page(town.regulator, "/questions/sur/constat/" + assigned.value() + "?q=lestiènne")
                .andExpect(content().string(containsString(town.agencyPartner.name())))
                .andExpect(content().string(not(containsString(town.practitioner.name()))));
        page(town.regulator, "/questions/sur/lieu/" + town.tanneries.value())
                .andExpect(content().string(containsString(town.otherPartner.name())));
        page(town.regulator, "/questions/sur/partenaire/" + town.agency.value())
                .andExpect(content().string(containsString(town.otherPartner.name())));
    }

    @Test
    void whoMayNotSeeTheRecordNeitherAsksNorIsAsked() throws Exception {
        page(town.otherPartner, "/questions/sur/constat/" + assigned.value(), 404);
        page(town.regulator, "/questions/sur/rien/" + assigned.value(), 404);
        send(
                        town.regulator,
                        "/questions/sur/constat/" + assigned.value(),
                        "a",
                        "p-" + id(town.otherPartner),
                        "texte",
                        WORDS)
                .andExpect(header().string("Location", "/questions/sur/constat/" + assigned.value()));
        send(town.regulator, "/questions/sur/constat/" + assigned.value(), "a", "u-" + Ids.next(), "texte", WORDS)
                .andExpect(header().string("Location", "/questions/sur/constat/" + assigned.value()));
        assertThat(count("inbox.question")).isZero();
    }

    @Test
    void mistakesKeepWhatWasTyped() throws Exception {
        var path = "/questions/sur/constat/" + assigned.value();
        send(town.regulator, path, "a", "p-" + id(town.agencyPartner), "texte", " ", "souhaite", "2031-01-01")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("2031-01-01")));
        send(town.regulator, path, "a", "p-" + id(town.agencyPartner), "texte", WORDS, "souhaite", "2020-01-01")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ce jour est passé")))
                .andExpect(content().string(containsString("Le câble est-il")));
        send(town.regulator, path, "a", "p-" + id(town.agencyPartner), "texte", "x".repeat(501))
                .andExpect(status().isUnprocessableContent());
        assertThat(count("inbox.question")).isZero();
    }

    @Test
    void sentTwiceItIsAskedOnce() throws Exception {
        var key = Ids.next().toString();
        for (int i = 0; i < 2; i++) {
            send(
                            town.regulator,
                            "/questions/sur/constat/" + assigned.value(),
                            "a",
                            "p-" + id(town.agencyPartner),
                            "texte",
                            WORDS,
                            "cle",
                            key)
                    .andExpect(header().string("Location", "/questions/" + key));
        }
        assertThat(count("inbox.question")).isOne();
        assertThat(notices(town.agencyPartner)).containsExactly("inbox.asked");
    }

    @Test
    void theAskedOneFindsItAnswersAndTheAskerIsTold() throws Exception {
        UUID question = ask(town.regulator, "p-" + id(town.agencyPartner));
        page(town.agencyPartner, "/aujourdhui")
                .andExpect(content()
                        .string(allOf(containsString("Ce qu’on vous demande"), containsString("Le câble est-il"))));
        page(town.agencyPartner, "/avis")
                .andExpect(content().string(containsString("Question posée par " + town.regulator.name())))
                .andExpect(content().string(not(containsString("Le câble est-il"))));
        send(town.agencyPartner, "/questions/" + question + "/reponse", "texte", "")
                .andExpect(status().isUnprocessableContent());
        send(town.agencyPartner, "/questions/" + question + "/reponse", "texte", ANSWER)
                .andExpect(status().isSeeOther());
        assertThat(notices(town.regulator)).containsExactly("inbox.answered");
        page(town.agencyPartner, "/avis").andExpect(content().string(containsString("Vous avez tout lu")));
        page(town.regulator, "/constats/" + assigned.value())
                .andExpect(content().string(containsString("Non, coupé depuis lundi.")));
        send(town.agencyPartner, "/questions/" + question + "/reponse", "texte", "Encore un mot")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Encore un mot")));
    }

    @Test
    void nobodyElseReadsTheQuestionWhateverTheRole() throws Exception {
        UUID question = ask(town.regulator, "p-" + id(town.agencyPartner));
        for (Viewer other : List.of(town.administrator, town.practitioner, town.reader, town.otherPartner)) {
            page(other, "/questions/" + question, 404);
            send(other, "/questions/" + question + "/reponse", "texte", "Moi !").andExpect(status().isNotFound());
        }
        page(town.practitioner, "/constats/" + assigned.value())
                .andExpect(content().string(containsString("Demander à…")))
                .andExpect(content().string(not(containsString("Le câble est-il"))));
        send(town.regulator, "/questions/" + question + "/reponse", "texte", "Je réponds à moi-même")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void handedOverItIsTheNextOnesAndStaysKnownToWhoPassedIt() throws Exception {
        UUID question = ask(town.regulator, "p-" + id(town.agencyPartner));
        send(town.agencyPartner, "/questions/" + question + "/passage", "a", "p-" + id(town.otherPartner))
                .andExpect(header().string("Location", "/questions/" + question + "/passage"));
        send(
                        town.agencyPartner,
                        "/questions/" + question + "/passage",
                        "a",
                        "p-" + id(town.practitioner),
                        "texte",
                        "Elle était sur place.")
                .andExpect(header().string("Location", "/questions/" + question));
        assertThat(notices(town.practitioner)).containsExactly("inbox.asked");
        assertThat(notices(town.regulator)).containsExactly("inbox.handed-over");
        page(town.agencyPartner, "/questions/" + question)
                .andExpect(content().string(containsString("a passé la question à " + town.practitioner.name())))
                .andExpect(content().string(not(containsString("Votre réponse"))));
        send(town.practitioner, "/questions/" + question + "/reponse", "texte", ANSWER)
                .andExpect(status().isSeeOther());
        page(town.agencyPartner, "/questions/" + question)
                .andExpect(content().string(containsString("coupé depuis lundi")));
    }

    @Test
    void declinedItComesBackToWhoAskedAndGoesToSomebodyElse() throws Exception {
        UUID question = ask(town.regulator, "p-" + id(town.agencyPartner));
        send(town.agencyPartner, "/questions/" + question + "/refus").andExpect(status().isSeeOther());
        assertThat(notices(town.regulator)).containsExactly("inbox.declined");
        page(town.regulator, "/aujourdhui").andExpect(content().string(containsString("à demander ailleurs")));
        send(town.regulator, "/questions/" + question + "/passage", "a", "p-" + id(town.practitioner))
                .andExpect(status().isSeeOther());
        page(town.practitioner, "/questions").andExpect(content().string(containsString("Une question vous attend")));
        send(town.regulator, "/questions/" + question + "/cloture").andExpect(status().isSeeOther());
        assertThat(notices(town.practitioner)).containsExactlyInAnyOrder("inbox.asked", "inbox.closed");
        page(town.practitioner, "/questions")
                .andExpect(content().string(containsString("Aucune question ne vous attend")));
    }

    @Test
    void withdrawnInTimeItWasNeverAsked() throws Exception {
        UUID question = ask(town.regulator, "p-" + id(town.agencyPartner));
        send(town.agencyPartner, "/questions/" + question + "/retrait").andExpect(status().isSeeOther());
        assertThat(count("inbox.question")).isOne();
        send(town.regulator, "/questions/" + question + "/retrait").andExpect(status().isSeeOther());
        assertThat(count("inbox.question")).isZero();
        page(town.agencyPartner, "/avis").andExpect(content().string(containsString("Aucun avis à lire")));

        UUID old = ask(town.regulator, "p-" + id(town.agencyPartner));
        asOwner("update inbox.question set asked_at = asked_at - interval '3 minutes'");
        send(town.regulator, "/questions/" + old + "/retrait").andExpect(status().isSeeOther());
        assertThat(count("inbox.question")).isOne();
    }

    @Test
    void anybodyOfTheUnitAnswersWhatTheUnitIsAsked() throws Exception {
        UUID question = ask(town.regulator, "u-" + town.agency.value());
        assertThat(notices(town.agencyPartner)).containsExactly("inbox.asked");
        page(town.agencyPartner, "/aujourdhui").andExpect(content().string(containsString("à l’équipe")));
        page(town.lightingPartner, "/questions/" + question, 404);
        send(town.agencyPartner, "/questions/" + question + "/reponse", "texte", ANSWER)
                .andExpect(status().isSeeOther());
        assertThat(notices(town.regulator)).containsExactly("inbox.answered");
    }

    @Test
    void onceTheRecordIsClosedToThemTheQuestionIsToo() throws Exception {
        UUID question = ask(town.regulator, "p-" + id(town.agencyPartner));
        asOwner("update inbox.question set subject_id = '" + unassigned.value() + "'");
        page(town.agencyPartner, "/questions/" + question, 404);
        page(town.agencyPartner, "/questions").andExpect(content().string(not(containsString("Le câble est-il"))));
        page(town.agencyPartner, "/avis").andExpect(content().string(containsString("Vous avez tout lu")));
    }

    @Test
    void lateQuestionsStandOutOnceTheNextWorkingDayIsOver() throws Exception {
        ask(town.regulator, "p-" + id(town.agencyPartner));
        asOwner("update inbox.question set wished_on = current_date - 10");
        page(town.agencyPartner, "/questions").andExpect(content().string(containsString("à répondre, en retard")));
        page(town.agencyPartner, "/aujourdhui").andExpect(content().string(containsString("à répondre, en retard")));
        page(town.regulator, "/aujourdhui").andExpect(content().string(containsString("sans réponse")));
    }

    @Test
    void standInAnswersInTheOwnNameIfTheRecordIsOpenToThem() throws Exception {
        UUID question = ask(town.regulator, "p-" + id(town.agencyPartner));
        away(town.agencyPartner, town.otherPartner);
        page(town.otherPartner, "/questions/" + question, 404);
        jdbc.sql("delete from access.absence").update();
        away(town.agencyPartner, town.practitioner);
        page(town.practitioner, "/aujourdhui")
                .andExpect(content().string(containsString("Pour " + town.agencyPartner.name())))
                .andExpect(content().string(containsString("Le câble est-il")));
        page(town.practitioner, "/avis")
                .andExpect(content().string(containsString("à la place de " + town.agencyPartner.name())));
        send(town.practitioner, "/questions/" + question + "/reponse", "texte", ANSWER)
                .andExpect(status().isSeeOther());
        page(town.regulator, "/questions/" + question)
                .andExpect(content().string(containsString(town.practitioner.name() + " a répondu")));
    }

    @Test
    void pagesSendAsManyStatementsForManyQuestionsAsForOne() throws Exception {
        ask(town.regulator, "p-" + id(town.agencyPartner));
        int questions = statements("/questions");
        int today = statements("/aujourdhui");
        int record = statements("/constats/" + assigned.value());
        for (int i = 0; i < 5; i++) {
            ask(town.regulator, "p-" + id(town.agencyPartner));
        }
        assertThat(statements("/questions")).isEqualTo(questions).isLessThanOrEqualTo(17);
        assertThat(statements("/aujourdhui")).isEqualTo(today).isLessThanOrEqualTo(27);
        assertThat(statements("/constats/" + assigned.value())).isEqualTo(record);
    }

    private int statements(String path) throws Exception {
        return Statements.during(() -> page(town.agencyPartner, path)).size();
    }

    private UUID ask(Viewer asker, String whom) throws Exception {
        UUID key = Ids.next();
        send(asker, "/questions/sur/constat/" + assigned.value(), "a", whom, "texte", WORDS, "cle", key.toString())
                .andExpect(header().string("Location", "/questions/" + key));
        return key;
    }

    private ResultActions page(Viewer viewer, String path) throws Exception {
        return page(viewer, path, 200);
    }

    private ResultActions page(Viewer viewer, String path, int expected) throws Exception {
        return web.perform(get(path).with(as(viewer))).andExpect(status().is(expected));
    }

    private ResultActions send(Viewer viewer, String path, String... fields) throws Exception {
        var request = post(path).with(as(viewer)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request);
    }

    private void away(Viewer who, Viewer standIn) {
        jdbc.sql("""
                        insert into access.absence (id, account_id, from_on, to_on, stand_in_id, said_by, said_at)
                        values (:id, :away, current_date - 1, current_date + 3, :standIn, :away, now())
                        """)
                .param("id", Ids.next())
                .param("away", who.account().value())
                .param("standIn", standIn.account().value())
                .update();
    }

    private List<String> notices(Viewer viewer) {
        return jdbc.sql(
                        "select kind from inbox.notice where account_id = :account and withdrawn_at is null order by written_at")
                .param("account", viewer.account().value())
                .query(String.class)
                .list();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static UUID id(Viewer viewer) {
        return viewer.account().value();
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection owner = database.access().connect(database.access().owner());
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private ObservationId recorded() {
        return recording.record(town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), town.regulator);
    }

    private void move(ObservationId id, Gesture gesture) {
        int version = jdbc.sql("select version from watch.observation where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        assertThat(handling.move(id, town.regulator, new Submission(Ids.next(), version, "", List.of()), gesture))
                .isInstanceOf(Outcome.Moved.class);
    }
}
