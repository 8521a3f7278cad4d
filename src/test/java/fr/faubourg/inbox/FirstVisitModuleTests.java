package fr.faubourg.inbox;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@OnDatabase
class FirstVisitModuleTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc web;

    @Autowired
    private FirstVisit visit;

    @BeforeEach
    void territoryIsSetUp() {
        jdbc.sql(
                        "insert into access.instance (name, mode, set_up_at) values ('Rivemont', 'OWN', now()) on conflict do nothing")
                .update();
    }

    @Test
    void administratorOfAnOrganisationIsLedToItsAccounts() throws Exception {
        Viewer lea = Accounts.with(jdbc, "Léa Martin", Role.ORGANISATION_ADMINISTRATOR);
        web.perform(get("/premiere-visite").with(as(lea)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Relire les comptes de votre organisation")));
        assertThat(visit.of(lea).steps()).hasSize(2).noneMatch(VisitStep::done);

        web.perform(post("/premiere-visite/etapes/comptes-de-l-organisation")
                        .with(as(lea))
                        .with(csrf()))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/comptes"));
        assertThat(visit.of(lea).steps()).filteredOn(VisitStep::done).hasSize(1);
        for (var step : visit.of(lea).steps()) {
            web.perform(get(step.href()).with(as(lea))).andExpect(status().isOk());
        }
    }

    @Test
    void stepOfAnotherJobIsNotThere() throws Exception {
        Viewer paul = Accounts.with(jdbc, "Paul Lestienne", Role.PARTNER);
        web.perform(post("/premiere-visite/etapes/comptes-de-l-organisation")
                        .with(as(paul))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }
}
