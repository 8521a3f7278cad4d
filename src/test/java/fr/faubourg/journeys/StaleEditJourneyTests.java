package fr.faubourg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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
            assertThat(nadia.getByLabel("Garder la vôtre")).isChecked();
            assertThat(nadia.getByRole(AriaRole.ALERT))
                    .containsText("Avant\u00a0: Lampadaire éteint au fond du passage");

            nadia.getByLabel("Ce qui a été vu").fill("Deux lampadaires éteints, les enfants passent dans le noir");
            Journey.button(nadia, "Enregistrer les modifications").click();
            assertThat(nadia.locator("main"))
                    .containsText("Deux lampadaires éteints, les enfants passent dans le noir");

            Journey.button(nadia, "Annuler cette modification").click();
            assertThat(nadia.locator("main")).containsText("Modification annulée.");
            assertThat(nadia.locator(".standfirst").first()).hasText("Deux lampadaires éteints au fond du passage");
            Journey.link(nadia, "Historique des modifications").click();
            assertThat(nadia.locator("h1")).containsText("modifications enregistrées");
            assertThat(nadia.locator("ol.history")).containsText("Samuel Okoye");
            Browser.look(nadia, "historique");
        }
    }

    @Test
    void theSecondTakesTheOtherVersionWithTheKeyboardAlone() {
        try (Page samuel = Browser.desktop(port);
                Page nadia = Browser.desktop(port)) {
            Journey.enter(samuel, "Samuel Okoye");
            var observation = note(samuel, "Banc renversé près du lavoir", false);
            Journey.enter(nadia, "Nadia Ferrand");
            nadia.navigate(observation + "/modification");
            samuel.navigate(observation + "/modification");
            samuel.getByLabel("Ce qui a été vu").fill("Banc relevé, à refixer");
            Journey.button(samuel, "Enregistrer les modifications").click();
            assertThat(samuel.locator("main")).containsText("Constat modifié.");

            nadia.getByLabel("Ce qui a été vu").fill("Banc cassé");
            nadia.getByLabel("Préconisation").fill("Le refixer au sol");
            Journey.button(nadia, "Enregistrer les modifications").click();
            nadia.getByLabel("Garder la vôtre").focus();
            nadia.keyboard().press("ArrowUp");
            assertThat(nadia.getByLabel("Prendre la version de Samuel Okoye")).isChecked();
            Journey.button(nadia, "Enregistrer les modifications").press("Enter");
            assertThat(nadia.locator("main")).containsText("Banc relevé, à refixer");
            assertThat(nadia.locator("main")).containsText("Le refixer au sol");
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
        send(page, twice);
        // Others may have noted something alike near by: this is another trouble.
        Locator apart = page.getByLabel("Non, le noter à part");
        assertThat(apart.or(page.getByText("Constat enregistré.")).first()).isVisible();
        if (apart.count() > 0) {
            Journey.pick(page, "Non, le noter à part");
            send(page, twice);
        }
        assertThat(page.locator("h1")).not().containsText("Que voyez-vous");
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    private static void send(Page page, boolean twice) {
        if (twice) {
            Journey.button(page, "Garder ce constat").dblclick();
        } else {
            Journey.button(page, "Garder ce constat").click();
        }
    }
}
