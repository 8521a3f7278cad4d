package fr.faubourg.access;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.shared.Ids;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who may allow a domain, and what becomes of one whose provider is gone. */
@OnDatabase
class DomainsModuleTests {

    @Autowired
    MockMvc web;

    @Autowired
    Instance instance;

    @Autowired
    JdbcClient jdbc;

    @Test
    void onlyAnAdministratorForEveryPlaceAllowsDomains() throws Exception {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        Viewer administrator = Accounts.with(jdbc, "Hugo Bellanger", Role.ADMINISTRATOR);
        Viewer delegate = Accounts.with(jdbc, "Nadia Kessler", Role.ADMINISTRATOR);
        jdbc.sql(
                        "update access.role_grant set role = 'ORGANISATION_ADMINISTRATOR', organisation_id = :id where account_id = :account")
                .param("id", Ids.next())
                .param("account", delegate.account().value())
                .update();
        Viewer local = Accounts.with(jdbc, "Louis Marchand", Role.ADMINISTRATOR);
        jdbc.sql("update access.role_grant set place_id = :id where account_id = :account")
                .param("id", Ids.next())
                .param("account", local.account().value())
                .update();
        jdbc.sql("""
                insert into access.provider_domain (issuer, domain, organisation_id, allowed_by, allowed_at)
                values ('https://parti.example', 'ville.example', :organisation, :by, now())
                """)
                .param("organisation", Ids.next())
                .param("by", administrator.account().value())
                .update();
        for (Viewer each : List.of(Accounts.with(jdbc, "Samuel Okoye", Role.REGULATOR), delegate, local)) {
            web.perform(get("/comptes/domaines").with(as(each))).andExpect(status().isForbidden());
            web.perform(post("/comptes/domaines").with(as(each)).with(csrf()).param("domaine", "mairie.example"))
                    .andExpect(status().isForbidden());
            web.perform(post("/comptes/domaines/retrait")
                            .with(as(each))
                            .with(csrf())
                            .param("emetteur", "https://parti.example")
                            .param("domaine", "ville.example"))
                    .andExpect(status().isForbidden());
        }
        web.perform(get("/comptes/domaines").with(as(administrator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ville.example")))
                .andExpect(content().string(containsString("Aucun fournisseur d’identité n’est réglé")));
        web.perform(post("/comptes/domaines")
                        .with(as(administrator))
                        .with(csrf())
                        .param("fournisseur", "1")
                        .param("domaine", "mairie.example"))
                .andExpect(status().isUnprocessableContent());
        web.perform(post("/comptes/domaines/retrait")
                        .with(as(administrator))
                        .with(csrf())
                        .param("emetteur", "https://parti.example")
                        .param("domaine", "ville.example"))
                .andExpect(status().isSeeOther());
        assertThat(jdbc.sql("select act || ' ' || subject from access.journal where actor_id = :by")
                        .param("by", administrator.account().value())
                        .query(String.class)
                        .list())
                .containsExactly("DOMAIN_FORBIDDEN ville.example");
        web.perform(post("/comptes/domaines/retrait")
                        .with(as(administrator))
                        .with(csrf())
                        .param("emetteur", "https://parti.example")
                        .param("domaine", "ville.example"))
                .andExpect(status().isNotFound());
    }
}
