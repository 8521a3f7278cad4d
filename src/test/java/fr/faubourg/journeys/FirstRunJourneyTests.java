package fr.faubourg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.faubourg.access.ConsoleCode;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.TestDatabaseConfiguration.CurrentDatabase;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A newcomer's first minutes: the demonstration, or one's own territory. */
@OnDatabase
class FirstRunJourneyTests {

    private final ApplicationContext application;
    private final int port;

    @Autowired
    FirstRunJourneyTests(ApplicationContext application, @LocalServerPort int port) {
        this.application = application;
        this.port = port;
    }

    @BeforeEach
    void nothingIsThereYet(@Autowired CurrentDatabase database) {
        database.renew();
    }

    @Test
    void theAdministratorBeginsWithTheirOwnTerritory() {
        try (Page page = Browser.desktop(port)) {
            page.navigate("/");
            assertThat(page).hasURL(Pattern.compile("/bienvenue$"));
            Browser.look(page, "bienvenue");

            Journey.button(page, "Commencer").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Donnez le nom de votre territoire");
            Browser.look(page, "bienvenue-a-corriger");

            Journey.beginOwnTerritory(page, "Val d’Orne-Claire", "AAAA-AAAA-AAAA");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Ce n’est pas le code");
            assertThat(page.getByLabel("Territoire")).hasValue("Val d’Orne-Claire");

            Journey.beginOwnTerritory(page, "Val d’Orne-Claire", ConsoleCode.of(application));
            assertThat(page).hasURL(Pattern.compile("/aujourdhui$"));
            assertThat(page.locator("main")).containsText("Pour commencer");
            Browser.look(page, "aujourdhui-vide");

            page.locator("main ol.thread a").first().click();
            assertThat(page).not().hasURL(Pattern.compile("/aujourdhui$"));
            assertThat(page.locator("h1")).isVisible();
        }
    }

    @Test
    void theDemonstrationShowsOneCardForEachJob() {
        try (Page page = Browser.desktop(port)) {
            page.navigate("/");
            Journey.button(page, "Essayer la démonstration").click();

            assertThat(page).hasURL(Pattern.compile("/connexion$"));
            assertThat(page.locator("button.card-link").allInnerTexts())
                    .anyMatch(card -> card.contains("Nadia Ferrand"))
                    .anyMatch(card -> card.contains("Samuel Okoye"))
                    .anyMatch(card -> card.contains("Paul Lestienne"))
                    .anyMatch(card -> card.contains("Mireille Castan"))
                    .anyMatch(card -> card.contains("Hugo Bellanger"));
            assertThat(page.locator("body")).containsText("Démonstration");
            Browser.look(page, "connexion");

            Journey.enter(page, "Samuel Okoye");
            assertThat(page).hasURL(Pattern.compile("/aujourdhui$"));
            Browser.look(page, "aujourdhui-samuel");
        }
    }
}
