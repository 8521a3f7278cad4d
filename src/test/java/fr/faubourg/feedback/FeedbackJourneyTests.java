package fr.faubourg.feedback;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** From a closed observation to a resident who knows: a contact kept and read, a notice chosen, the return noted. */
@OnDatabase
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedbackJourneyTests {
    private static final String PASSWORD = "quatre mots sans rapport";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    private String email = "";
    private UUID observation = new UUID(0, 0);

    @BeforeAll
    void somethingWasClosed() {
        var town = new FeedbackTown(jdbc);
        observation = town.observation("depots-sauvages", "CLOSED");
        email = town.regulator.account().value() + "@rivemont.example";
        jdbc.sql("update access.account set password_hash = :hash where id = :id")
                .param("hash", passwords.encode(PASSWORD))
                .param("id", town.regulator.account().value())
                .update();
    }

    @Test
    void residentsAreTold() {
        Page page = Browser.phone(port);
        page.navigate("/connexion");
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(address -> !address.contains("/connexion"));

        page.navigate("/retours");
        assertThat(page.getByText("Les habitants ont su la suite de 0 constats clos sur 1"))
                .isVisible();
        Browser.look(page, "retours-dus");
        page.navigate("/constats/" + observation);
        assertThat(page.getByText("Rien n’a encore été dit aux habitants.")).isVisible();

        link(page, "Contact à rappeler").click();
        page.getByLabel("Téléphone ou adresse électronique").fill("06 12 34 56 78");
        button(page, "Garder ce contact").click();
        button(page, "Afficher le contact").click();
        assertThat(page.getByText("06 12 34 56 78")).isVisible();
        Browser.look(page, "contact-a-rappeler");

        page.navigate("/constats/" + observation + "/affiche");
        Browser.look(page, "affiche");
        page.navigate("/affiches/phrases");
        Browser.look(page, "phrases-des-affiches");

        page.navigate("/constats/" + observation + "/retours");
        page.getByLabel("Comment").selectOption("NOTICE");
        page.getByLabel("Ce qui a été dit").fill("Le canapé est parti, affiché dans le hall.");
        Browser.look(page, "retour-aux-habitants");
        button(page, "Noter le retour").click();
        assertThat(page.getByText("«\u00a0Le canapé est parti, affiché dans le hall.\u00a0»"))
                .isVisible();
        Browser.look(page, "constat-et-retour");
        page.context().close();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
