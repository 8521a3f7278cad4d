package fr.faubourg.watch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.faubourg.access.Instance;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people with a phone, at the same time: one asks about an observation, the other answers. */
@Tag("slow")
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsJourneyTests {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Instance instance;

    @Autowired
    Recording recording;

    @Autowired
    Clock clock;

    private WatchTown town;
    private String observation = "";

    @BeforeAll
    void build() {
        instance.setUp("Rivemont", Instance.Mode.DEMONSTRATION);
        town = new WatchTown(jdbc);
        observation = "/constats/"
                + recording
                        .record(
                                town.lampOut(town.tanneries, WatchTown.IN_TANNERIES),
                                Ids.next(),
                                List.of(),
                                town.regulator)
                        .value();
    }

    @Test
    void oneAsksAndTheOtherAnswersEachOnTheirPhone() {
        try (Page asking = Browser.phone(port);
                Page asked = Browser.phone(port)) {
            enter(asking, "Samuel Okoye");
            enter(asked, "Nadia Ferrand");

            asking.navigate(observation);
            asking.getByText("Demander à…").click();
            assertThat(asking.locator("#choix")).containsText("Mireille Castan");
            Browser.look(asking, "ask-whom");
            asking.getByLabel("Un nom, un métier, une organisation").pressSequentially("nadia");
            assertThat(asking.locator("#choix")).not().containsText("Mireille Castan");
            asking.locator("#choix a").first().click();
            assertThat(asking.locator("h1")).hasText("Demander à Nadia Ferrand");
            asking.getByLabel("Votre question").fill("Le mât est-il encore sous tension ? Les enfants jouent autour.");
            asking.getByLabel("Réponse souhaitée pour le")
                    .fill(LocalDate.now(clock).plusDays(3).toString());
            Browser.look(asking, "ask");
            button(asking, "Demander");
            assertThat(asking.locator("main")).containsText("Question posée à Nadia Ferrand");
            Browser.look(asking, "question-asked");

            asked.navigate("/aujourdhui");
            assertThat(asked.locator("main")).containsText("Ce qu’on vous demande");
            assertThat(asked.locator("header .bell b")).hasText("1");
            Browser.look(asked, "today-asked");
            asked.getByText("Le mât est-il encore sous tension").click();
            Browser.look(asked, "question-to-answer");
            asked.getByLabel("Votre réponse").fill("Non, coupé ce matin ; la réparation est pour jeudi.");
            button(asked, "Répondre");
            assertThat(asked.locator("main")).containsText("Réponse envoyée à Samuel Okoye");

            asking.navigate("/avis");
            assertThat(asking.locator("main")).containsText("Réponse donnée par Nadia Ferrand");
            asking.locator(".notices .as-link").first().click();
            assertThat(asking.locator("main")).containsText("coupé ce matin");
            Browser.look(asking, "question-answered");
            asking.navigate(observation);
            assertThat(asking.locator("main")).containsText("Nadia Ferrand a répondu");
            Browser.look(asking, "record-with-question");
            asking.navigate("/questions");
            Browser.look(asking, "questions");
        }
    }

    @Test
    void askingWorksWithoutScripts() {
        try (Page page = Browser.withoutScripts(port)) {
            enter(page, "Samuel Okoye");
            page.navigate(observation);
            page.getByText("Demander à…").click();
            page.getByLabel("Un nom, un métier, une organisation").fill("castan");
            button(page, "Chercher");
            page.getByText("Mireille Castan").click();
            page.getByLabel("Votre question").fill("Qui suit ce passage ?");
            button(page, "Demander");
            assertThat(page.locator("main")).containsText("Question posée à Mireille Castan");
            button(page, "Retirer ma question");
            assertThat(page.locator("main")).containsText("Question retirée");
        }
    }

    private static void enter(Page page, String name) {
        page.navigate("/connexion");
        page.locator("button.card-link", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
