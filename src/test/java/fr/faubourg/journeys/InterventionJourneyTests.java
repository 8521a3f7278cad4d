package fr.faubourg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An intervention and its recurrence: what was done is written down, the trouble comes back, and the place's page says so. */
@Tag("slow")
@OnDatabase
class InterventionJourneyTests {

    @LocalServerPort
    private int port;

    @BeforeEach
    void inTheDemonstration() {
        Journey.beginDemonstration(port);
    }

    @Test
    void interventionAndItsRecurrence() {
        try (Page page = Browser.desktop(port)) {
            tell(page, true);
        }
    }

    @Test
    void theSameWithoutJavaScript() {
        try (Page page = Browser.withoutScripts(port)) {
            tell(page, false);
        }
    }

    private void tell(Page page, boolean pictures) {
        Journey.enter(page, "Samuel Okoye");
        String hall = lookAround(page, pictures);
        String intervention = added(page, hall, pictures);
        comesBack(page, hall, intervention, pictures);
        if (pictures) {
            trades(page);
        }
    }

    /** The list, then the residence whose halls are read one by one; gives the page of a hall that is among the worst. */
    private String lookAround(Page page, boolean pictures) {
        page.navigate("/interventions");
        assertThat(page.locator("h1")).containsText(Pattern.compile("interventions, dont \\d+\\u00A0prévues"));
        assertThat(page.locator("main")).containsText("TTC");
        look(page, "interventions", pictures);
        page.navigate("/interventions?vue=mois");
        look(page, "interventions-mois", pictures);
        page.navigate("/lieux?q=Résidence+du+Moulin");
        page.locator("main").getByText("Résidence du Moulin").first().click();
        assertThat(page.locator("main")).containsText(Pattern.compile("intervention.*retour"));
        assertThat(page.locator("main")).containsText("Entrée par entrée");
        look(page, "lieu-interventions", pictures);
        Locator first = page.locator("section")
                .filter(new Locator.FilterOptions().setHasText("Entrée par entrée"))
                .last()
                .locator("tbody th a")
                // What comes back in one journey is not to be found in the other.
                .nth(pictures ? 0 : 1);
        return String.valueOf(first.getAttribute("href"));
    }

    /** From the hall's page: the lock is changed, yesterday. */
    private String added(Page page, String hall, boolean pictures) {
        page.navigate(hall);
        Journey.link(page, "Ajouter une intervention").first().press("Enter");
        Journey.button(page, "Enregistrer l’intervention").press("Enter");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("Choisissez un corps d’état");
        look(page, "intervention-a-corriger", pictures);
        page.getByLabel("Ce qui a été fait, ou est prévu").fill("Changement de la serrure et du ferme-porte");
        page.locator("select[name=trade]")
                .selectOption(
                        new com.microsoft.playwright.options.SelectOption().setLabel("Serrurerie, contrôle d'accès"));
        page.locator("input[name=startedOn]")
                .fill(LocalDate.now(FrenchFormat.PARIS).minusDays(1).toString());
        Journey.choose(page.locator("select[name=organisation]"), "agence Nord");
        page.locator("input[name=firm]").fill("Serrures du Val");
        page.locator("input[name=cost]").fill("412,80");
        Journey.button(page, "Enregistrer l’intervention").press("Enter");
        assertThat(page.locator("main")).containsText("Intervention enregistrée.");
        assertThat(page.locator("main")).containsText("Délai en cours");
        assertThat(page.locator("main")).containsText("412,80");
        Locator proposed = page.locator("input[name=observation]").first();
        if (proposed.count() > 0) {
            proposed.check();
            Journey.button(page, "Relier").press("Enter");
            assertThat(page.locator("main")).containsText("Constat relié.");
        }
        look(page, "intervention", pictures);
        return page.url();
    }

    /** Today the same door is noted again, at the same hall. */
    private void comesBack(Page page, String hall, String intervention, boolean pictures) {
        page.navigate("/constats/nouveau?lieu=" + hall.substring(hall.lastIndexOf('/') + 1));
        Journey.pick(page, "Accès et sécurité");
        page.getByLabel("Ce que vous voyez").fill("La porte du hall ne ferme plus, déjà");
        Journey.button(page, "Garder ce constat").press("Enter");
        assertThat(page.locator("main")).containsText("Constat enregistré.");
        page.navigate(intervention);
        assertThat(page.locator("main")).containsText("le même trouble a été revu");
        assertThat(page.locator("main")).containsText("La porte du hall ne ferme plus, déjà");
        look(page, "intervention-revenue", pictures);
        page.navigate(hall);
        assertThat(page.locator("main")).containsText("revenu le");
        look(page, "hall-interventions", pictures);
    }

    private void trades(Page page) {
        page.navigate("/corps-d-etat");
        look(page, "corps-d-etat", true);
        Journey.link(page, "Serrurerie, contrôle d'accès").click();
        look(page, "corps-d-etat-serrurerie", true);
    }

    private static void look(Page page, String name, boolean pictures) {
        if (pictures) {
            Browser.look(page, name);
        }
    }
}
