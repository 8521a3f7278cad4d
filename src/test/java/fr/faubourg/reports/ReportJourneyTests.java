package fr.faubourg.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.faubourg.access.Instance;
import fr.faubourg.shared.Period;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An elected member reads the first page, searches, and opens the report; once without JavaScript too. */
@OnDatabase
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportJourneyTests {
    @LocalServerPort
    int port;

    @Autowired
    Instance instance;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WatchReports reports;

    private String report;

    @BeforeAll
    void build() {
        instance.setUp("Rivemont", Instance.Mode.DEMONSTRATION);
        var town = new ReportTown(jdbc, reports.today());
        report = new Coordinates(town.tanneries, new Period(reports.today().minusDays(300), reports.today()), null)
                .query()
                .on("/bilans");
    }

    @Test
    void figureOfTheReportOpensItsRecords() {
        try (Page page = entered(Browser.desktop(port))) {
            page.navigate(report);
            page.locator("faubourg-map").first().waitFor();
            Browser.look(page, "bilan");
            Locator figure = page.locator(".figs .fig a").first();
            String count = figure.innerText();
            figure.click();
            assertThat(page.locator("h1").innerText()).startsWith(count);
        }
    }

    @Test
    void delayOfTheFollowUpOpensItsTasksAndIsKeptInAFrozenReport() {
        try (Page page = entered(Browser.desktop(port))) {
            page.navigate(report);
            Locator done = page.locator("#delais tbody tr.sum td a").nth(1);
            String count = done.innerText();
            done.click();
            page.waitForURL("**/bilans/constats?**");
            assertThat(page.locator("h1").innerText()).isEqualTo("Demandes réalisées\u00a0: " + count);
            Browser.look(page, "bilan-chiffre");
            page.goBack();
            page.getByText("Figer ce bilan").click();
            page.waitForURL("**/bilans/figes/*");
            page.locator("summary")
                    .filter(new Locator.FilterOptions().setHasText("chiffres inchangés"))
                    .click();
            assertThat(page.locator("main").innerText()).contains("demandes réalisées", "délai médian", "ouvrés");
            Browser.look(page, "bilan-fige");
        }
    }

    @Test
    void reportIsReadWithoutScripts() {
        try (Page page = entered(Browser.withoutScripts(port))) {
            page.navigate(report);
            assertThat(page.locator("h1").innerText()).contains("points forts");
            page.getByLabel("Lieu").selectOption("");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filtrer"))
                    .click();
            assertThat(page.url()).contains("/bilans?").doesNotContain("lieu=0");
            assertThat(page.locator("table.list").count()).isGreaterThan(2);
        }
    }

    @Test
    void searchIsUsedFromTheKeyboard() {
        try (Page page = entered(Browser.desktop(port))) {
            page.keyboard().press("/");
            page.keyboard().type("tanneri");
            page.keyboard().press("Enter");
            page.waitForURL("**/recherche?q=tanneri");
            assertThat(page.locator("h1").innerText()).contains("«\u00a0tanneri\u00a0»");
            Browser.look(page, "recherche");
            page.keyboard().press("/");
            page.keyboard().press("ArrowDown");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Les Tanneries");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Garder cette recherche"))
                    .click();
            page.getByText("Recherche gardée").waitFor();
            page.keyboard().press("Control+k");
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("q");
            page.navigate("/recherche");
            Browser.look(page, "recherche-gardee");
            page.navigate("/recherche?q=introuvable");
            Browser.look(page, "recherche-vide");
        }
    }

    @Test
    void firstPageSaysWhatWaits() {
        try (Page page = entered(Browser.desktop(port))) {
            page.navigate("/");
            page.waitForURL("**/aujourdhui");
            Browser.look(page, "aujourdhui");
        }
    }

    private static Page entered(Page page) {
        page.navigate("/connexion");
        page.getByText("Mireille Castan").click();
        page.waitForURL("**/aujourdhui");
        return page;
    }
}
