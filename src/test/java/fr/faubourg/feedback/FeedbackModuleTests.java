package fr.faubourg.feedback;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Viewer;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.TestDatabaseConfiguration.CurrentDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@OnDatabase
class FeedbackModuleTests {
    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ContactClock clock;

    @Autowired
    CurrentDatabase database;

    @Autowired
    ReturnCriterion criterion;

    private Viewer regulator;
    private Viewer colleague;
    private Viewer partner;
    private UUID observation;

    private FeedbackTown town;

    @BeforeEach
    void someTown() {
        town = new FeedbackTown(jdbc);
        regulator = town.regulator;
        colleague = town.colleague;
        partner = town.partner;
        observation = town.observation("depots-sauvages", "CLOSED");
    }

    @Test
    void whatWasSaidIsShownWithItsDayItsChannelAndItsAuthor() throws Exception {
        web.perform(get(page("")).with(as(regulator)))
                .andExpect(content().string(containsString("Rien n’a encore été dit aux habitants.")));
        web.perform(get("/retours").with(as(regulator)))
                .andExpect(content().string(containsString("/constats/" + observation + "/retours")));
        say(UUID.randomUUID(), "Les encombrants sont enlevés.").andExpect(status().isSeeOther());
        web.perform(get(page("")).with(as(partner)))
                .andExpect(content().string(containsString("Les encombrants sont enlevés.")))
                .andExpect(content().string(containsString("affiche")))
                .andExpect(content().string(containsString("Samuel Okoye")))
                .andExpect(content().string(not(containsString("Rien n’a encore été dit"))));
        web.perform(get("/retours").with(as(regulator)))
                .andExpect(content().string(not(containsString("/constats/" + observation + "/retours"))));
    }

    @Test
    void closingWithoutAWordToResidentsIsRemindedOf() throws Exception {
        observation = town.observation("depots-sauvages", "VERIFIED");
        web.perform(get(page("/cloture")).with(as(regulator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Vous pouvez clore quand même")))
                .andExpect(content().string(containsString("Clore</button>")))
                .andExpect(content().string(containsString(page("/retours"))));
        web.perform(get(page("/rejet")).with(as(regulator)))
                .andExpect(content().string(not(containsString("Vous pouvez clore quand même"))));
        say(UUID.randomUUID(), "Les encombrants sont enlevés.").andExpect(status().isSeeOther());
        web.perform(get(page("/cloture")).with(as(regulator)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Vous pouvez clore quand même"))));
    }

    @Test
    void aFormSentTwiceIsOneReturnAndOneTakenBackCountsNoMore() throws Exception {
        UUID key = UUID.randomUUID();
        say(key, "C’est fait.");
        say(key, "C’est fait.");
        UUID written = jdbc.sql("select id from feedback.resident_return where observation_id = :id")
                .param("id", observation)
                .query(UUID.class)
                .single();
        web.perform(post(page("/retours/" + written + "/retrait"))
                        .with(as(regulator))
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        web.perform(get(page("")).with(as(regulator)))
                .andExpect(content().string(containsString("Rien n’a encore été dit aux habitants.")));
        web.perform(post(page("/retours/" + written + "/retrait"))
                        .with(as(regulator))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void listsAreNarrowedByWhetherSomethingWasSaidWithinTheReadersRights() throws Exception {
        assertThat(listed("avec", regulator)).isFalse();
        assertThat(listed("sans", regulator)).isTrue();
        say(UUID.randomUUID(), "C’est fait.");
        assertThat(listed("avec", regulator)).isTrue();
        assertThat(listed("sans", regulator)).isFalse();
        assertThat(listed("avec", partner)).isTrue();
        assertThat(listed("avec", new FeedbackTown(jdbc).partner)).isFalse();
        jdbc.sql(
                        "update feedback.resident_return set recorded_at = now() - interval '4 days' where observation_id = :id")
                .param("id", observation)
                .update();
        jdbc.sql("update feedback.resident_return set withdrawn_at = now() where observation_id = :id")
                .param("id", observation)
                .update();
        assertThat(listed("avec", regulator)).isFalse();
        assertThat(toldOn(5)).isFalse();
        assertThat(toldOn(2)).isTrue();
    }

    /** Whether a return counted as many days ago. */
    private boolean toldOn(int daysAgo) {
        var then = Instant.now().minus(Duration.ofDays(daysAgo));
        var condition = criterion.condition("avec", regulator, then);
        return jdbc.sql("select exists (select from watch.observation_v o where o.id = :id and " + condition.sql()
                        + ")")
                .params(condition.parameters())
                .param("id", observation)
                .query(Boolean.class)
                .single();
    }

    private boolean listed(String value, Viewer reader) throws Exception {
        return web.perform(get("/constats?etat=tous&retour=" + value).with(as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .contains("/constats/" + observation);
    }

    @Test
    void mistakesStandBesideTheirFieldsAndNothingTypedIsLost() throws Exception {
        web.perform(post(page("/retours"))
                        .with(as(regulator))
                        .with(csrf())
                        .param(
                                "saidOn",
                                LocalDate.now(java.time.ZoneId.of("Europe/Paris"))
                                        .plusDays(3)
                                        .toString())
                        .param("audience", "RESIDENCE")
                        .param("said", "Demain, nous écrirons"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ce jour est à venir")))
                .andExpect(content().string(containsString("Dites comment les habitants l’ont su.")))
                .andExpect(content().string(containsString("Demain, nous écrirons")));
    }

    @Test
    void aContactIsReadInItsOrganisationOnlyAndEachReadingIsWrittenDown() throws Exception {
        keep(colleague, "06 12 34 56 78").andExpect(status().isSeeOther());
        web.perform(get(page("/contact")).with(as(colleague)))
                .andExpect(content().string(containsString("Un contact est gardé")))
                .andExpect(content().string(not(containsString("06 12 34 56 78"))));
        assertThat(acts()).containsExactly("KEPT");
        web.perform(post(page("/contact/lecture")).with(as(regulator)).with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(acts()).containsExactly("KEPT");
        web.perform(post(page("/contact/lecture")).with(as(partner)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("06 12 34 56 78")));
        assertThat(acts()).containsExactly("KEPT", "READ");
        keep(regulator, "autre@rivemont.example")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Une autre organisation garde déjà un contact")));
        web.perform(get(page("")).with(as(regulator)))
                .andExpect(content().string(not(containsString("06 12 34 56 78"))));
        web.perform(post(page("/contact/effacement")).with(as(colleague)).with(csrf()))
                .andExpect(status().isSeeOther());
        web.perform(post(page("/contact/lecture")).with(as(colleague)).with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void theApplicationItselfCannotReadTheTableOfContacts() {
        assertThatThrownBy(() -> jdbc.sql("select contact from feedback.reporter_contact")
                        .query(String.class)
                        .list())
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseMessage("ERROR: permission denied for table reporter_contact");
        assertThatThrownBy(() -> jdbc.sql("select at from feedback.contact_reading")
                        .query(String.class)
                        .list())
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseMessage("ERROR: permission denied for table contact_reading");
    }

    @Test
    void contactsAreErasedAWhileAfterTheEndAndAtTheLatestOnTheirClock() throws Exception {
        keep(colleague, "06 12 34 56 78");
        clock.run();
        assertThat(isKept()).isTrue();
        jdbc.sql("update watch.observation set closed_at = now() - interval '31 days' where id = :id")
                .param("id", observation)
                .update();
        clock.run();
        assertThat(isKept()).isFalse();

        observation = town.observation("halls", "QUALIFIED");
        keep(colleague, "06 12 34 56 79");
        asOwner("update feedback.reporter_contact set kept_at = now() - interval '364 days'");
        clock.run();
        assertThat(isKept()).isTrue();
        asOwner("update feedback.reporter_contact set kept_at = now() - interval '366 days'");
        clock.run();
        assertThat(isKept()).isFalse();
    }

    @Test
    void noticesSayTheirFixedPhrasesInFiveLanguages() throws Exception {
        web.perform(get(page("/affiche")).with(as(regulator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Encombrants et dépôts sauvages")))
                .andExpect(content().string(containsString("dir=\"rtl\"")))
                .andExpect(content().string(containsString("Personne n’a encore relu les phrases")));
        byte[] pdf = web.perform(get(page("/affiche.pdf"))
                        .param("etat", "DONE")
                        .param("jour", "2026-11-20")
                        .param("langues", "EN", "AR", "TR", "PT")
                        .with(as(regulator)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Files.createDirectories(Path.of("target", "pictures"));
        Files.write(Path.of("target", "pictures", "affiche.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("C’est fait depuis le 20 novembre 2026.")
                    .contains("It was done on 20 November 2026.")
                    .contains("20 Kasım 2026 tarihinde yapıldı.")
                    .contains("Foi feito em 20 de novembro de 2026.")
                    .contains("لقد أبلغتمونا بذلك", "نوفمبر")
                    .doesNotContain("□", "{date}");
        }
    }

    @Test
    void everyPhraseExistsInEveryLanguageAndNamesADayWhereTheFrenchOneDoes() {
        assertThat(jdbc.sql("""
                        select f.kind || f.category_code || l.language
                        from feedback.phrase f
                        cross join (values ('FR'), ('EN'), ('AR'), ('TR'), ('PT')) as l (language)
                        left join feedback.phrase p on p.kind = f.kind and p.category_code = f.category_code and p.language = l.language
                        where f.language = 'FR' and (p.words is null or (f.words like '%{date}%') <> (p.words like '%{date}%'))
                        """).query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("""
                        select c.code from watch.category_v c
                        where c.is_theme and c.code <> 'point-fort' and not exists (
                            select 1 from feedback.phrase p where p.kind = 'SUBJECT' and p.category_code = c.code)
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void aPhraseIsMendedAndSaysWhoReadItAgain() throws Exception {
        UUID phrase = jdbc.sql("select id from feedback.phrase where kind = 'DONE' and language = 'PT'")
                .query(UUID.class)
                .single();
        web.perform(post("/affiches/phrases/" + phrase)
                        .with(as(regulator))
                        .with(csrf())
                        .param("version", "0")
                        .param("words", "Está feito."))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Gardez {date} dans la phrase")))
                .andExpect(content().string(containsString("Está feito.")));
        web.perform(post("/affiches/phrases/" + phrase)
                        .with(as(regulator))
                        .with(csrf())
                        .param("version", "0")
                        .param("words", "Está feito desde {date}.")
                        .param("reviewedBy", "Association Lusitania"))
                .andExpect(status().isSeeOther());
        web.perform(get("/affiches/phrases").with(as(regulator)))
                .andExpect(content().string(containsString("relue par Association Lusitania")));
        web.perform(post("/affiches/phrases/" + phrase)
                        .with(as(regulator))
                        .with(csrf())
                        .param("version", "0")
                        .param("words", "Feito em {date}."))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Está feito desde {date}.")))
                .andExpect(content().string(containsString("Feito em {date}.")));
    }

    private org.springframework.test.web.servlet.ResultActions say(UUID key, String words) throws Exception {
        return web.perform(post(page("/retours"))
                .with(as(regulator))
                .with(csrf())
                .param("key", key.toString())
                .param(
                        "saidOn",
                        LocalDate.now(java.time.ZoneId.of("Europe/Paris")).toString())
                .param("channel", "NOTICE")
                .param("audience", "STAIRWELL")
                .param("said", words));
    }

    private org.springframework.test.web.servlet.ResultActions keep(Viewer viewer, String contact) throws Exception {
        return web.perform(post(page("/contact")).with(as(viewer)).with(csrf()).param("contact", contact));
    }

    private boolean isKept() {
        return jdbc.sql("select exists (select 1 from feedback.contact_kept(:id))")
                .param("id", observation)
                .query(Boolean.class)
                .single();
    }

    private List<String> acts() throws SQLException {
        try (Connection owner = database.access().connect(database.access().owner());
                Statement statement = owner.createStatement();
                var rows = statement.executeQuery("select act from feedback.contact_reading where observation_id = '"
                        + observation + "' order by at")) {
            var acts = new java.util.ArrayList<String>();
            while (rows.next()) {
                acts.add(rows.getString(1));
            }
            return acts;
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection owner = database.access().connect(database.access().owner());
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private String page(String resource) {
        return "/constats/" + observation + resource;
    }
}
