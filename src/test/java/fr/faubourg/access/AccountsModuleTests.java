package fr.faubourg.access;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.UrlQuery;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsModuleTests {

    private static final AccountReach ALL = new AccountReach(new AccountId(new UUID(0, 0)), true, List.of());

    private static final String PASSWORD = "quatre mots sans rapport";

    @Autowired
    MockMvc web;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountListQueries queries;

    @Autowired
    Viewers viewers;

    @Autowired
    Instance instance;

    @Autowired
    JdbcClient jdbc;

    private Viewer hugo;

    @BeforeAll
    void oneAdministrator() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        hugo = create("Hugo Bellanger", "hugo.bellanger@rivemont.example", new Grant(Role.ADMINISTRATOR, null, null));
    }

    @Test
    void accountIsFoundByPartOfTheNameWithoutAccents() {
        create("Inès Morvan", "ines.morvan@rivemont.example", new Grant(Role.READER, UUID.randomUUID(), null));
        assertThat(names("q", "ines mor")).containsExactly("Inès Morvan");
        assertThat(names("q", "INÈS")).containsExactly("Inès Morvan");
        assertThat(names("q", "100%")).isEmpty();
        assertThat(names("role", "READER")).contains("Inès Morvan").doesNotContain("Hugo Bellanger");
        assertThat(names("etat", "CLOSED")).doesNotContain("Inès Morvan");
    }

    @Test
    void addressIsTakenWhateverItsCapitals() throws Exception {
        String page = web.perform(send("/comptes")
                        .param("name", "Un autre Hugo")
                        .param("email", "HUGO.Bellanger@rivemont.example")
                        .param("role", "ADMINISTRATOR"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("Un autre Hugo", "Un compte a déjà cette adresse");
    }

    @Test
    void roleInAnUnknownOrganisationIsRefused() throws Exception {
        web.perform(send("/comptes")
                        .param("name", "Paul Lestienne")
                        .param("email", "paul@rivemont.example")
                        .param("role", "PARTNER")
                        .param("organisation", UUID.randomUUID().toString()))
                .andExpect(status().isUnprocessableContent());
        assertThat(queries.openAccount("paul@rivemont.example")).isEmpty();
    }

    @Test
    void lastAdministratorStays() throws Exception {
        AccountDetails own = queries.details(hugo.account()).orElseThrow();
        web.perform(send("/comptes/" + hugo.account().value() + "/fermeture"))
                .andExpect(status().isUnprocessableContent());
        web.perform(send("/comptes/" + hugo.account().value() + "/habilitations/"
                        + own.roles().getFirst().id() + "/retrait"))
                .andExpect(status().isUnprocessableContent());
        assertThat(queries.details(hugo.account()).orElseThrow().roles()).hasSize(1);

        // One who administers a branch only, or has not come yet, does not replace them.
        create("Chef de branche", "branche@rivemont.example", new Grant(Role.ADMINISTRATOR, null, UUID.randomUUID()));
        accounts.create(
                new Identity("Pas venue", "pas-venue@rivemont.example", ""),
                List.of(new Grant(Role.ADMINISTRATOR, null, null)),
                hugo.account());
        assertThat(accounts.close(hugo.account(), hugo.account()))
                .isEqualTo(new AccountOutcome.Refused(AccountRefusal.LAST_ADMINISTRATOR));
    }

    @Test
    void administratorOfABranchDoesNotAdministerAccounts() throws Exception {
        Viewer branch = create(
                "Une branche", "une-branche@rivemont.example", new Grant(Role.ADMINISTRATOR, null, UUID.randomUUID()));
        web.perform(get("/comptes").with(as(branch))).andExpect(status().isForbidden());
    }

    @Test
    void closedAccountIsNobodyAtOnceAndIsOpenedAgain() throws Exception {
        Viewer reader =
                create("Mireille Castan", "mireille@rivemont.example", new Grant(Role.READER, UUID.randomUUID(), null));
        String path = "/comptes/" + reader.account().value();
        web.perform(get("/moi").with(as(reader))).andExpect(status().isOk());
        web.perform(send(path + "/fermeture")).andExpect(redirectedUrl(path));
        web.perform(get("/moi").with(as(reader))).andExpect(redirectedUrl("/connexion"));
        assertThat(names("etat", "CLOSED")).contains("Mireille Castan");
        web.perform(send(path + "/reouverture")).andExpect(redirectedUrl(path));
        web.perform(get("/moi").with(as(reader))).andExpect(status().isOk());
    }

    @Test
    void staleChangeShowsBothTextsAndOverwritesNothing() throws Exception {
        Viewer samuel =
                create("Samuel Okoye", "samuel@rivemont.example", new Grant(Role.READER, UUID.randomUUID(), null));
        String path = "/comptes/" + samuel.account().value();
        web.perform(send(path)
                        .param("name", "Samuel Okoye")
                        .param("email", "samuel@rivemont.example")
                        .param("job", "Chargé de mission GUSP")
                        .param("version", "0"))
                .andExpect(status().isSeeOther());
        String page = web.perform(send(path)
                        .param("name", "Samuel B. Okoye")
                        .param("email", "samuel@rivemont.example")
                        .param("job", "")
                        .param("version", "0"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("Samuel B. Okoye", "Chargé de mission GUSP", "entre-temps");
        assertThat(queries.details(samuel.account()).orElseThrow().job()).isEqualTo("Chargé de mission GUSP");
    }

    @Test
    void ownPasswordChangesWithTheCurrentOneAndEndsOtherSessions() throws Exception {
        Viewer nadia =
                create("Nadia Ferrand", "nadia@rivemont.example", new Grant(Role.READER, UUID.randomUUID(), null));
        jdbc.sql("""
                insert into access.spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time, principal_name)
                values ('p', 'elsewhere', 0, 0, 1800, 9999999999999, :account)
                """).param("account", nadia.account().value().toString()).update();
        web.perform(post("/moi/mot-de-passe")
                        .with(csrf())
                        .with(as(nadia))
                        .param("current", "pas le bon mot")
                        .param("password", "cinq autres mots sans lien")
                        .param("again", "cinq autres mots sans lien"))
                .andExpect(status().isUnprocessableContent());
        web.perform(post("/moi/mot-de-passe")
                        .with(csrf())
                        .with(as(nadia))
                        .param("current", PASSWORD)
                        .param("password", "cinq autres mots sans lien")
                        .param("again", "cinq autres mots sans lien"))
                .andExpect(redirectedUrl("/moi"));
        assertThat(jdbc.sql("select count(*) from access.spring_session where session_id = 'elsewhere'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void journalTellsWhoDidWhatAndHoldsNoName() throws Exception {
        Viewer reader =
                create("Claire Dumas", "claire@rivemont.example", new Grant(Role.READER, UUID.randomUUID(), null));
        web.perform(send("/comptes/" + reader.account().value() + "/fermeture"));
        String page = web.perform(get("/comptes/journal")
                        .param("compte", reader.account().value().toString())
                        .with(as(hugo)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("Hugo Bellanger", "Compte fermé", "Claire Dumas");
        assertThat(jdbc.sql("select string_agg(j::text, ' ') from access.journal j")
                        .query(String.class)
                        .single())
                .doesNotContain("Claire", "claire@");
    }

    private MockHttpServletRequestBuilder send(String path) {
        return post(path).with(csrf()).with(as(hugo));
    }

    private List<String> names(String filter, String value) {
        return queries
                .page(AccountFilters.of(UrlQuery.of(Map.of(filter, List.of(value)))), ALL, Paging.of(null))
                .rows()
                .stream()
                .map(AccountDetails::name)
                .toList();
    }

    private Viewer create(String name, String email, Grant grant) {
        AccountOutcome outcome = accounts.create(new Identity(name, email, ""), PASSWORD, List.of(grant));
        return viewers.find(((AccountOutcome.Done) outcome).account()).orElseThrow();
    }
}
