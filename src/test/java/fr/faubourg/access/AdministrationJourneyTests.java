package fr.faubourg.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The central administrator delegates, the partner administers its people, and the journal tells it. */
@OnDatabase
@Tag("slow")
class AdministrationJourneyTests {

    private static final String PASSWORD = "quatre mots sans rapport";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Instance instance;

    @Autowired
    JdbcClient jdbc;

    @Test
    void partnerAdministersItsPeopleWithinWhatWasDelegated() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        UUID landlord = Ids.next();
        jdbc.sql("insert into directory.organisation (id, kind, name) values (:id, 'LANDLORD', 'Habitat Rivemont')")
                .param("id", landlord)
                .update();
        account("Hugo Bellanger", "hugo@rivemont.example", new Grant(Role.ADMINISTRATOR, null, null));
        account("Nadia Kessler", "nadia@habitat.example", new Grant(Role.ORGANISATION_ADMINISTRATOR, landlord, null));
        account("Karim Diallo", "karim@habitat.example", new Grant(Role.REGULATOR, landlord, null));

        Page hugo = signIn("hugo@rivemont.example");
        hugo.navigate("/comptes");
        hugo.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Délégations"))
                .click();
        hugo.getByLabel("Partenaire").check();
        hugo.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer"))
                .click();
        assertThat(hugo.getByText("délégué par Hugo Bellanger")).isVisible();
        Browser.look(hugo, "delegations");

        Page nadia = signIn("nadia@habitat.example");
        nadia.navigate("/comptes");
        Browser.look(nadia, "delegated-accounts");
        nadia.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ouvrir un compte"))
                .click();
        assertThat(nadia.getByLabel("Régulation")).hasCount(0);
        Browser.look(nadia, "delegated-new-account");
        nadia.getByLabel("Prénom et nom").fill("Lina Marchand");
        nadia.getByLabel("Courriel").fill("lina@habitat.example");
        nadia.getByLabel("Partenaire").check();
        nadia.getByLabel("Au nom de quelle organisation").selectOption(landlord.toString());
        nadia.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ouvrir le compte"))
                .click();
        assertThat(nadia.getByText("Il reste à inviter la personne")).isVisible();
        Browser.look(nadia, "delegated-account");
        nadia.navigate("/comptes");
        nadia.getByText("Karim Diallo").click();
        assertThat(nadia.getByText("seule l’administration de Faubourg peut le changer"))
                .isVisible();
        Browser.look(nadia, "delegated-account-out-of-reach");

        hugo.navigate("/comptes/journal");
        assertThat(hugo.getByText("Nadia Kessler a ouvert le compte de Lina Marchand."))
                .isVisible();
        Browser.look(hugo, "administrative-journal");
    }

    private Page signIn(String email) {
        Page page = Browser.desktop(port);
        page.navigate("/connexion");
        page.getByLabel("Courriel").fill(email);
        page.getByLabel("Mot de passe").fill(PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Se connecter").setExact(true))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/aujourdhui"));
        return page;
    }

    private void account(String name, String email, Grant grant) {
        accounts.create(new Identity(name, email, ""), PASSWORD, List.of(grant));
    }
}
