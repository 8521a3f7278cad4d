package fr.faubourg.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.testing.OnDatabase;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@OnDatabase
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInModuleTests {

    @Autowired
    MockMvc web;

    @Autowired
    FirstRun firstRun;

    @Test
    @Order(1)
    void emptyInstanceLeadsToTheFirstRun() throws Exception {
        web.perform(get("/aujourdhui")).andExpect(redirectedUrl("/bienvenue"));
        web.perform(get("/bienvenue")).andExpect(status().isOk());
    }

    @Test
    @Order(2)
    void firstAdministratorNeedsTheCodeOfTheConsole() throws Exception {
        web.perform(post("/bienvenue/territoire")
                        .with(csrf())
                        .param("territory", "Rivemont")
                        .param("name", "Hugo Bellanger")
                        .param("email", "hugo.bellanger@rivemont.example")
                        .param("password", "quatre mots sans rapport")
                        .param("code", "AAAA-AAAA-AAAA"))
                .andExpect(status().isUnprocessableContent());
        web.perform(post("/bienvenue/territoire")
                        .with(csrf())
                        .param("territory", "Rivemont")
                        .param("name", "Hugo Bellanger")
                        .param("email", "hugo.bellanger@rivemont.example")
                        .param("password", "quatre mots sans rapport")
                        .param("code", firstRun.code()))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/aujourdhui"));
    }

    @Test
    @Order(3)
    void wrongPasswordIsRefusedAndTheAddressStays() throws Exception {
        String page = web.perform(post("/connexion")
                        .with(csrf())
                        .param("email", "hugo.bellanger@rivemont.example")
                        .param("password", "autre chose"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("hugo.bellanger@rivemont.example").doesNotContain("autre chose");
    }

    @Test
    @Order(4)
    void rightPasswordOpensASession() throws Exception {
        web.perform(post("/connexion")
                        .with(csrf())
                        .param("email", "Hugo.Bellanger@rivemont.example")
                        .param("password", "quatre mots sans rapport"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/aujourdhui"));
    }
}
