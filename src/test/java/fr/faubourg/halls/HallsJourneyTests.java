package fr.faubourg.halls;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.faubourg.access.Viewer;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Two landlords in front of the same halls, each with a phone, then side by side. */
@OnDatabase
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HallsJourneyTests {
    private static final String PASSWORD = "quatre mots sans rapport";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    private HallTown town;

    @BeforeAll
    void somePeople() {
        town = new HallTown(jdbc);
        jdbc.sql("update access.account set password_hash = :hash")
                .param("hash", passwords.encode(PASSWORD))
                .update();
    }

    @Test
    void twoLandlordsLearnToSayTheSame() {
        Page samuel = signedIn(town.regulator());
        samuel.navigate("/halls/harmonisations/nouvelle?lieu=" + town.town.cordiers);
        samuel.getByLabel("Première organisation").selectOption("Habitat des Deux Rives");
        samuel.getByLabel("Seconde organisation").selectOption("Logis du Val");
        Browser.look(samuel, "halls-ouvrir");
        button(samuel, "Ouvrir").click();
        samuel.waitForURL(address -> !address.contains("nouvelle"));
        String session = samuel.url().substring(samuel.url().indexOf("/halls"));

        Page paul = signedIn(town.town.agencyPartner);
        paul.navigate(session);
        rate(paul, "Hall 1", "orange", "Porte forcée chaque semaine");
        rate(paul, "Hall 2", "vert", "");
        Browser.look(paul, "halls-coter-chacun-pour-soi");
        button(paul, "J’ai fini de coter").click();

        Page lucie = signedIn(town.town.otherPartner);
        lucie.navigate(session);
        assertThat(lucie.getByText("Orange")).hasCount(0);
        rate(lucie, "Hall 1", "jaune", "");
        rate(lucie, "Hall 2", "vert", "");
        button(lucie, "J’ai fini de coter").click();
        assertThat(lucie.getByText("sur 2 au même niveau")).isVisible();
        Browser.look(lucie, "halls-ecarts");

        var hall = lucie.locator(".hall-comparison").first();
        hall.getByLabel("Niveau convenu").selectOption("Orange, 3 sur 4");
        hall.getByLabel("En une phrase, pourquoi").fill("Deux portes forcées par mois : ce n’est plus une alerte.");
        hall.getByRole(AriaRole.BUTTON).click();
        assertThat(lucie.getByText("Convenu\u00a0:")).isVisible();

        samuel.navigate("/halls");
        Browser.look(samuel, "halls");
        samuel.navigate("/halls/" + town.hall1);
        assertThat(samuel.getByText("Niveau convenu entre")).isVisible();
        Browser.look(samuel, "hall");
        samuel.navigate("/halls/grille");
        Browser.look(samuel, "halls-grille");
        samuel.navigate("/lieux/" + town.town.cordiers);
        Browser.look(samuel, "halls-residence");
        samuel.context().close();
        paul.context().close();
        lucie.context().close();
    }

    private static void rate(Page page, String hall, String level, String comment) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(hall).setExact(true))
                .click();
        page.locator("label:has(.hall-" + (level.equals("vert") ? "green" : level.equals("jaune") ? "yellow" : "orange")
                        + ")")
                .click();
        page.getByLabel("Occupation").selectOption("WEEKLY");
        page.getByLabel("Commentaire").fill(comment);
        if (!comment.isEmpty()) {
            Browser.look(page, "halls-coter");
        }
        button(page, "Enregistrer la cotation").click();
        assertThat(page.getByText("cotation enregistrée")).isVisible();
    }

    private Page signedIn(Viewer viewer) {
        Page page = Browser.phone(port);
        page.navigate("/connexion");
        page.locator("input[name=email]").fill(viewer.account().value() + "@rivemont.example");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(address -> !address.contains("/connexion"));
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
