package fr.faubourg.search;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@OnDatabase
class SavedSearchModuleTests {
    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Instance instance;

    @Autowired
    SavedSearchRepository saved;

    private Viewer nadia;
    private Viewer paul;

    @BeforeEach
    void people() {
        if (!instance.isSetUp()) {
            instance.setUp("Rivemont", Instance.Mode.OWN);
        }
        nadia = Accounts.with(jdbc, "Nadia Ferrand", Role.READER);
        paul = Accounts.with(jdbc, "Paul Lestienne", Role.READER);
    }

    @Test
    void searchIsKeptForItsOwnPersonOnly() throws Exception {
        web.perform(post("/recherche/gardees").with(as(nadia)).with(csrf()).param("q", " porte <b>forcée</b> "))
                .andExpect(status().isSeeOther());
        web.perform(get("/recherche").with(as(nadia)))
                .andExpect(content().string(containsString("Vos recherches gardées")))
                .andExpect(content().string(containsString("porte &lt;b>forcée&lt;/b>")));
        web.perform(get("/recherche").with(as(paul))).andExpect(content().string(not(containsString("forcée"))));
        web.perform(post("/recherche/gardees/suppression")
                        .with(as(paul))
                        .with(csrf())
                        .param("q", "porte <b>forcée</b>"))
                .andExpect(redirectedUrl("/recherche"));
        web.perform(get("/recherche").with(as(nadia))).andExpect(content().string(containsString("forcée")));
        web.perform(post("/recherche/gardees/suppression")
                        .with(as(nadia))
                        .with(csrf())
                        .param("q", "porte <b>forcée</b>"))
                .andExpect(redirectedUrl("/recherche"));
        web.perform(get("/recherche").with(as(nadia))).andExpect(content().string(not(containsString("forcée"))));
    }

    @Test
    void onePersonKeepsOnlySoMany() {
        for (int i = 0; i < SavedSearchRepository.KEPT; i++) {
            assertThat(saved.save(paul.account(), "hall " + i)).isTrue();
        }
        assertThat(saved.save(paul.account(), "hall de trop")).isFalse();
        assertThat(saved.save(paul.account(), "hall 3")).isTrue();
    }

    @Test
    void recentSearchesGoWithTheSession() throws Exception {
        jdbc.sql("""
                insert into territory.place (id, kind, name) values (gen_random_uuid(), 'NEIGHBOURHOOD', 'Les Tanneries')""").update();
        Cookie session =
                Objects.requireNonNull(web.perform(get("/recherche?q=tanneries").with(as(nadia)))
                        .andReturn()
                        .getResponse()
                        .getCookie("faubourg"));
        web.perform(get("/recherche?q=introuvable").with(as(nadia)).cookie(session));
        web.perform(get("/recherche").with(as(nadia)).cookie(session))
                .andExpect(content().string(containsString("Vos dernières recherches")))
                .andExpect(content().string(containsString("/recherche?q=tanneries")))
                .andExpect(content().string(not(containsString("introuvable"))));
        web.perform(get("/recherche").with(as(nadia))).andExpect(content().string(not(containsString("q=tanneries"))));
        web.perform(post("/recherche/recentes/suppression")
                .with(as(nadia))
                .with(csrf())
                .cookie(session));
        web.perform(get("/recherche").with(as(nadia)).cookie(session))
                .andExpect(content().string(not(containsString("q=tanneries"))));
    }
}
