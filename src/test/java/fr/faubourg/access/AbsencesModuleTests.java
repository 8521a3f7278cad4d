package fr.faubourg.access;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OnDatabase
class AbsencesModuleTests {
    @Autowired
    Absences absences;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Autowired
    Instance instance;

    private Viewer nadia;
    private Viewer ines;
    private Viewer hugo;
    private LocalDate today;

    @BeforeEach
    void threePeople() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        nadia = Accounts.with(jdbc, "Nadia Ferrand", Role.REGULATOR);
        ines = Accounts.with(jdbc, "Inès Morvan", Role.PRACTITIONER);
        hugo = Accounts.with(jdbc, "Hugo Bellanger", Role.ADMINISTRATOR);
        today = absences.today();
    }

    @Test
    void personSaysWhoStandsInAndIsWarnedOfMissingRoles() throws Exception {
        say("/moi/absence", nadia, today, today.plusDays(4), ines).andExpect(status().isSeeOther());
        assertThat(absences.current(nadia.account()).orElseThrow().standIn()).isEqualTo(ines.account());
        assertThat(absences.standingIn(ines.account()))
                .extracting(Absence::name)
                .containsExactly("Nadia Ferrand");
        web.perform(get("/moi/absence").with(as(nadia)))
                .andExpect(content().string(containsString("remplacement par Inès Morvan")))
                .andExpect(content().string(containsString("n’a pas")));
        assertThat(jdbc.sql("select act from access.journal where account_id = :id")
                        .param("id", nadia.account().value())
                        .query(String.class)
                        .list())
                .containsExactly("ABSENCE_SAID");
    }

    @Test
    void administratorSaysItForSomebodyElseAndNobodyElseMay() throws Exception {
        String page = "/comptes/" + nadia.account().value() + "/absence";
        say(page, ines, today, today.plusDays(1), null).andExpect(status().isForbidden());
        say(page, hugo, today, today.plusDays(1), null).andExpect(status().isSeeOther());
        assertThat(absences.current(nadia.account())).isPresent();
        web.perform(post(page + "/fin").with(as(hugo)).with(csrf())).andExpect(status().isSeeOther());
        assertThat(absences.current(nadia.account())).isEmpty();
    }

    @Test
    void administratorOfAnOrganisationSaysItForItsOwnPeopleOnly() throws Exception {
        Viewer paul = Accounts.with(jdbc, "Paul Lestienne", Role.PARTNER);
        Viewer marc = Accounts.with(jdbc, "Marc Audiard", Role.PARTNER);
        Viewer lea = Accounts.with(jdbc, "Léa Martin", Role.ORGANISATION_ADMINISTRATOR);
        var organisation = paul.organisations().iterator().next();
        jdbc.sql("""
                        insert into access.role_grant (id, account_id, role, organisation_id)
                        values (gen_random_uuid(), :lea, 'ORGANISATION_ADMINISTRATOR', :organisation)
                        """)
                .param("organisation", organisation)
                .param("lea", lea.account().value())
                .update();
        say("/comptes/" + marc.account().value() + "/absence", lea, today, today.plusDays(1), null)
                .andExpect(status().isNotFound());
        web.perform(get("/moi/absence").with(as(paul)))
                .andExpect(content().string(not(containsString("Marc Audiard"))))
                .andExpect(content().string(containsString("Léa Martin")));
    }

    @Test
    void absenceThatCannotBeIsRefusedWithAllThatWasTyped() throws Exception {
        say("/moi/absence", nadia, today.plusDays(4), today, null)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Le dernier jour vient après le premier")))
                .andExpect(content().string(containsString(today.plusDays(4).toString())));
        say("/moi/absence", nadia, today.minusDays(9), today.minusDays(2), null)
                .andExpect(status().isUnprocessableContent());
        say("/moi/absence", nadia, today, today.plusDays(3), nadia).andExpect(status().isUnprocessableContent());
        say("/moi/absence", nadia, today, today.plusDays(3), null).andExpect(status().isSeeOther());
        say("/moi/absence", nadia, today.plusDays(2), today.plusDays(5), null)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Une autre absence est déjà notée")));
    }

    @Test
    void endingAnAbsenceKeepsTheDaysThatWereAndForgetsTheOneToCome() {
        absences.say(nadia.account(), today.minusDays(3), today.plusDays(3), ines.account(), nadia.account());
        absences.end(nadia.account(), nadia.account());
        assertThat(absences.current(nadia.account())).isEmpty();
        assertThat(absences.latest(nadia.account(), 7).orElseThrow().to()).isEqualTo(today.minusDays(1));
        absences.say(nadia.account(), today.plusDays(3), today.plusDays(5), null, nadia.account());
        absences.end(nadia.account(), nadia.account());
        assertThat(absences.currentOrNext(nadia.account())).isEmpty();
        assertThat(absences.latest(nadia.account(), 7)).isPresent();
    }

    private ResultActions say(
            String page, Viewer by, LocalDate from, LocalDate to, @org.jspecify.annotations.Nullable Viewer standIn)
            throws Exception {
        return web.perform(post(page)
                .with(as(by))
                .with(csrf())
                .param("du", from.toString())
                .param("au", to.toString())
                .param(
                        "remplacement",
                        standIn == null ? "" : standIn.account().value().toString()));
    }
}
