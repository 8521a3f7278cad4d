package fr.faubourg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A report given to the council stays as it was, and says what changed since; a past day is counted again. */
@Tag("slow")
@OnDatabase
class FrozenReportJourneyTests {

    @LocalServerPort
    private int port;

    @BeforeEach
    void inTheDemonstration() {
        Journey.beginDemonstration(port);
    }

    @Test
    void frozenReportShowsWhatChangedSince() {
        try (Page page = Browser.desktop(port)) {
            Journey.enter(page, "Samuel Okoye");
            page.navigate("/bilans");
            Journey.button(page, "Figer ce bilan").click();
            assertThat(page.locator("main")).containsText("ses chiffres ne bougeront plus");
            assertThat(page.locator("h1")).hasText("Aucun chiffre n’a changé depuis");
            String frozen = page.url();

            page.navigate("/constats?etat=nouveau");
            page.locator("table.list tbody th a").first().click();
            Journey.link(page, "Rejeter").click();
            page.locator("textarea[name=reason]").fill("Noté deux fois.");
            page.locator("main form.form button[type=submit]").click();
            assertThat(page.locator("main")).containsText("Annuler cette modification");

            page.navigate(frozen);
            assertThat(page.locator("h1")).containsText("depuis");
            Browser.look(page, "bilan-fige");
            Locator open = page.locator("table.list tbody tr")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^Ensemble, ouverts")));
            assertThat(open).containsText("sorti");
            open.getByRole(AriaRole.LINK).click();
            assertThat(page.locator("h2").first()).containsText("Sortis depuis");
            Browser.look(page, "bilan-fige-chiffre");
            page.locator("ul.results a").first().click();
            assertThat(page.locator("ol.history")).containsText("Rejeté");

            page.navigate("/bilans/figes");
            assertThat(page.locator("table.list tbody tr")).hasCount(1);
        }
    }

    @Test
    void reportOfAPastDaySaysSo() {
        try (Page page = Browser.withoutScripts(port)) {
            Journey.enter(page, "Mireille Castan");
            page.navigate("/bilans?enregistre=2020-01-01");
            assertThat(page.locator("main")).containsText("Données telles qu’elles étaient enregistrées le");
            assertThat(page.locator("h1")).hasText("Aucun constat sur cette période");
            Journey.link(page, "Voir ce qui est enregistré aujourd’hui").click();
            assertThat(page.locator("h1")).not().hasText("Aucun constat sur cette période");
        }
    }
}
