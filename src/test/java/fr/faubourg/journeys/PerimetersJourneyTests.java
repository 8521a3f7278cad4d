package fr.faubourg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.faubourg.access.ConsoleCode;
import fr.faubourg.bench.PublicData;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The administrator of a new instance brings in the real neighbourhoods of Occitanie and their public indicators. */
@Tag("slow")
@OnDatabase
class PerimetersJourneyTests {

    private final ApplicationContext application;
    private final int port;

    @Autowired
    PerimetersJourneyTests(ApplicationContext application, @LocalServerPort int port) {
        this.application = application;
        this.port = port;
    }

    @Test
    void theNeighbourhoodsOfOccitanieComeInWhole() {
        var data = PublicData.orSkip();
        try (Page page = Browser.desktop(port)) {
            Journey.beginOwnTerritory(page, "Occitanie", ConsoleCode.of(application));
            assertThat(page.locator("nav.rail")).isVisible();
            bringPerimeters(page, data);
            lookAtAPlace(page);
            bringThemAgain(page, data);
            bringIndicators(page, data);
        }
    }

    private static void bringPerimeters(Page page, PublicData data) {
        Journey.deposit(page, "Périmètres de quartiers", data.folder().resolve("qpv/qpv2015_occitanie.geojson"));
        Browser.look(page, "import-colonnes");
        Journey.choose(page.getByLabel("Ce que contient le fichier"), "QPV de 2015");
        Journey.check(page, 60_000);
        assertThat(page.locator("h1")).containsText("Toutes les lignes sont bonnes");
        assertThat(Journey.figure(page, "à créer")).isEqualTo(105);
        assertThat(Journey.figure(page, "remarque")).isEqualTo(32);
        assertThat(page.locator("#lignes tbody tr").first()).containsText("crois");
        Browser.look(page, "import-compte-rendu");

        Journey.link(page, "Voir sur la carte").click();
        assertThat(page.locator("faubourg-map")).isVisible();
        Browser.look(page, "import-carte");
        page.goBack();

        Journey.apply(page, 60_000);
        assertThat(page.locator("h1")).containsText("105 lignes importées");
    }

    private static void lookAtAPlace(Page page) {
        page.navigate("/lieux?q=QP009");
        Browser.look(page, "lieux-occitanie");
        page.locator("table.list tbody a").first().click();
        assertThat(page.locator("main")).containsText("QP009");
        assertThat(page.locator("faubourg-map")).isVisible();
        Browser.look(page, "lieu-occitanie");
    }

    private static void bringThemAgain(Page page, PublicData data) {
        Journey.deposit(page, "Périmètres de quartiers", data.folder().resolve("qpv/qpv2015_occitanie.geojson"));
        Journey.choose(page.getByLabel("Ce que contient le fichier"), "QPV de 2015");
        Journey.check(page, 60_000);
        assertThat(Journey.figure(page, "à créer")).isZero();
        assertThat(Journey.figure(page, "à modifier")).isZero();
        assertThat(Journey.figure(page, "inchangées")).isEqualTo(105);
        page.navigate("/lieux");
        assertThat(page.locator("h1")).containsText("105 lieux");
    }

    private static void bringIndicators(Page page, PublicData data) {
        Journey.deposit(
                page, "Dictionnaire des indicateurs publics", data.folder().resolve("indicators/meta_qp.csv"));
        page.getByLabel("Millésime").fill("2015-2020");
        Journey.check(page, 60_000);
        Journey.apply(page, 60_000);

        Journey.deposit(
                page,
                "Indicateurs publics, par lieu",
                data.folder().resolve("indicators/qpv_occitanie_indicateurs.csv"));
        Journey.choose(page.getByLabel("De qui sont ces codes"), "QPV de 2015");
        page.getByLabel("Année des valeurs").fill("2020");
        page.getByLabel("Millésime").fill("2015-2020");
        Journey.check(page, 60_000);
        Journey.apply(page, 60_000);

        page.navigate("/lieux?q=QP009001");
        page.locator("table.list tbody a").first().click();
        assertThat(page.locator("section[aria-labelledby=indicateurs]")).containsText("ne s’additionne pas");
        assertThat(page.locator("section[aria-labelledby=indicateurs] tbody")).containsText("secret statistique");
        Browser.look(page, "lieu-indicateurs");
    }
}
