package fr.faubourg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people at the same observation, and one who clicks twice: nothing is lost, nothing is there twice. */
@Tag("slow")
@OnDatabase
class StaleEditJourneyTests {

    @LocalServerPort
    private int port;

    @BeforeEach
    void inTheDemonstration() {
        Journey.beginDemonstration(port);
    }

    @Test
    void theSecondSeesBothTexts() {
        String observation;
        try (Page samuel = Browser.desktop(port);
                Page nadia = Browser.desktop(port)) {
            Journey.enter(samuel, "Samuel Okoye");
            observation = note(samuel, "Lampadaire éteint au fond du passage", false);
            Journey.enter(nadia, "Nadia Ferrand");
            nadia.navigate(observation + "/modification");
            samuel.navigate(observation + "/modification");

            samuel.getByLabel("Ce qui a été vu").fill("Deux lampadaires éteints au fond du passage");
            Journey.button(samuel, "Enregistrer les modifications").click();
            assertThat(samuel.locator("main")).containsText("Constat modifié.");

            nadia.getByLabel("Ce qui a été vu").fill("Lampadaire éteint, les enfants passent dans le noir");
            Journey.button(nadia, "Enregistrer les modifications").click();
            assertThat(nadia.getByRole(AriaRole.ALERT)).containsText("Ce constat a changé pendant que vous écriviez");
            assertThat(nadia.getByRole(AriaRole.ALERT)).containsText("Samuel Okoye");
            assertThat(nadia.getByRole(AriaRole.ALERT)).containsText("Deux lampadaires éteints au fond du passage");
            assertThat(nadia.getByRole(AriaRole.ALERT))
                    .containsText("Lampadaire éteint, les enfants passent dans le noir");
            assertThat(nadia.getByLabel("Ce qui a été vu"))
                    .hasValue("Lampadaire éteint, les enfants passent dans le noir");
            Browser.look(nadia, "modification-croisee");

            nadia.getByLabel("Ce qui a été vu").fill("Deux lampadaires éteints, les enfants passent dans le noir");
            Journey.button(nadia, "Enregistrer les modifications").click();
            assertThat(nadia.locator("main"))
                    .containsText("Deux lampadaires éteints, les enfants passent dans le noir");
        }
    }

    @Test
    void aDoubleClickRecordsOnce() {
        try (Page page = Browser.desktop(port)) {
            Journey.enter(page, "Samuel Okoye");
            note(page, "Poubelles renversées par le vent", true);

            page.navigate("/constats?texte=renversées");
            assertThat(page.locator("table.list tbody tr")).hasCount(1);
        }
    }

    private static String note(Page page, String finding, boolean twice) {
        page.navigate("/constats/nouveau");
        Journey.pick(page, "Propreté");
        page.getByLabel("Ce que vous voyez").fill(finding);
        Journey.choose(page.locator("select[name=place]"), "Résidence du Moulin");
        if (twice) {
            Journey.button(page, "Garder ce constat").dblclick();
        } else {
            Journey.button(page, "Garder ce constat").click();
        }
        assertThat(page.locator("h1")).not().containsText("Que voyez-vous");
        return page.url().replaceFirst("^https?://[^/]+", "");
    }
}
