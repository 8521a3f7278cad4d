package fr.faubourg.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The administrator's job: start, open an account, hand out the invitation; and the guest's: come in. */
@OnDatabase
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessJourneyTests {

    private static final String PASSWORD = "quatre mots sans rapport";

    @LocalServerPort
    int port;

    @Autowired
    FirstRun firstRun;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Order(1)
    void administratorStartsInvitesAndTheGuestComesIn() {
        Page page = Browser.withoutScripts(port);
        page.navigate("/");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/bienvenue"));
        page.getByLabel("Territoire").fill("Rivemont");
        page.getByLabel("Vos prénom et nom").fill("Hugo Bellanger");
        page.getByLabel("Votre courriel").fill("hugo.bellanger@rivemont.example");
        page.getByLabel("Mot de passe").fill(PASSWORD);
        page.getByLabel("Code").fill("pas le bon");
        page.getByRole(AriaRole.BUTTON, button("Commencer")).press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("code affiché dans la console");
        page.getByLabel("Mot de passe").fill(PASSWORD);
        page.getByLabel("Code").fill(firstRun.code());
        page.getByRole(AriaRole.BUTTON, button("Commencer")).press("Enter");

        page.navigate("/comptes/nouveau");
        page.getByLabel("Prénom et nom").fill("Renée Aubry");
        page.getByLabel("Courriel").fill("renee.aubry@rivemont.example");
        page.getByRole(AriaRole.RADIO, radio("Administration")).press("Space");
        page.getByRole(AriaRole.BUTTON, button("Ouvrir le compte")).press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Compte créé");
        page.getByRole(AriaRole.BUTTON, button("Faire un lien d’invitation")).press("Enter");
        String link = page.getByLabel("Lien", new Page.GetByLabelOptions().setExact(true))
                .inputValue();

        Page guest = Browser.withoutScripts(port);
        guest.navigate(link);
        guest.getByLabel("Nouveau mot de passe").fill("cinq autres mots sans lien");
        guest.getByLabel("Encore une fois").fill("cinq autres mots sans lien");
        guest.getByRole(AriaRole.BUTTON, button("Enregistrer et entrer")).press("Enter");
        guest.navigate("/moi");
        assertThat(guest.getByRole(AriaRole.HEADING, heading("Renée Aubry"))).isVisible();
        page.context().close();
        guest.context().close();
    }

    @Test
    @Order(2)
    void pagesAreFineToLookAt() {
        for (int i = 0; i < 4; i++) {
            accounts.create(
                    new Identity(
                            List.of("Nadia Ferrand", "Samuel Okoye", "Inès Morvan", "Paul Lestienne")
                                    .get(i),
                            "personne" + i + "@rivemont.example",
                            List.of(
                                            "Chargée de développement social",
                                            "Chargé de mission GUSP",
                                            "Médiatrice",
                                            "Agence Nord")
                                    .get(i)),
                    List.of(new Grant(Role.values()[i + 1], Ids.next(), i == 3 ? Ids.next() : null)),
                    null);
        }
        Page page = Browser.desktop(port);
        page.navigate("/connexion");
        Browser.look(page, "connexion");
        page.getByLabel("Courriel").fill("hugo.bellanger@rivemont.example");
        page.getByLabel("Mot de passe").fill("pas le bon");
        page.getByRole(AriaRole.BUTTON, button("Se connecter").setExact(true)).press("Enter");
        Browser.look(page, "connexion-refusee");
        page.getByLabel("Mot de passe").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, button("Se connecter").setExact(true)).press("Enter");
        for (String path : List.of("/comptes", "/comptes/nouveau", "/comptes/journal", "/moi", "/nulle-part")) {
            page.navigate(path);
            Browser.look(page, path.substring(1).replace('/', '-'));
        }
        page.navigate("/comptes");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Inès Morvan"))
                .press("Enter");
        Browser.look(page, "compte");
        page.getByRole(AriaRole.BUTTON, button("Faire un lien d’invitation")).press("Enter");
        Browser.look(page, "compte-lien");
        page.getByText("Donner une habilitation").press("Enter");
        page.getByRole(AriaRole.BUTTON, button("Donner l’habilitation")).press("Enter");
        String link = links();
        Page guest = Browser.desktop(port);
        guest.navigate("/mot-de-passe-oublie");
        Browser.look(guest, "mot-de-passe-oublie");
        guest.getByLabel("Courriel").fill("hugo.bellanger@rivemont.example");
        guest.getByRole(AriaRole.BUTTON, button("Demander un nouveau mot de passe"))
                .press("Enter");
        Browser.look(guest, "mot-de-passe-demande");
        guest.navigate(link);
        Browser.look(guest, "invitation");
        guest.navigate("/invitation/perime");
        Browser.look(guest, "lien-perime");
        guest.context().close();
        page.context().close();
    }

    @Test
    @Order(3)
    void demonstrationShowsACardForEachJob() {
        jdbc.sql("update access.instance set mode = 'DEMONSTRATION'").update();
        Page page = Browser.desktop(port);
        page.navigate("/connexion");
        Browser.look(page, "connexion-demonstration");
        page.getByRole(AriaRole.BUTTON, button("Nadia Ferrand")).press("Enter");
        page.navigate("/moi");
        assertThat(page.getByRole(AriaRole.HEADING, heading("Nadia Ferrand"))).isVisible();
        page.context().close();
    }

    @Autowired
    Links links;

    private String links() {
        AccountOutcome outcome = accounts.create(
                new Identity("Claire Dumas", "claire.dumas@rivemont.example", "Adjointe"), List.of(), null);
        return Links.path(links.make(((AccountOutcome.Done) outcome).account(), LinkPurpose.INVITATION, null));
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions radio(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
