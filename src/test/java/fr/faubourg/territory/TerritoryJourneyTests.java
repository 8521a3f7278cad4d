package fr.faubourg.territory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import fr.faubourg.bench.PublicData;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.WebClient;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnDatabase
@Tag("slow")
class TerritoryJourneyTests {

    @LocalServerPort
    int port;

    @BeforeEach
    void beginDemonstration() throws IOException {
        WebClient client = new WebClient("http://localhost:" + port);
        if (client.get("/").uri().getPath().equals("/bienvenue")) {
            client.post("/bienvenue", "/bienvenue/demonstration", Map.of());
        }
    }

    @Test
    void regulatorLooksAtThePlacesAndAtWhoHoldsThem() {
        try (Page page = entered("Samuel Okoye")) {
            page.navigate("/lieux");
            Browser.look(page, "lieux");
            page.getByLabel("Nom, code ou adresse").fill("Tanneries");
            page.getByLabel("Nom, code ou adresse").press("Enter");
            assertThat(page).hasURL(Pattern.compile("q=Tanneries"));
            link(page, "Les Tanneries").click();
            assertThat(heading(page)).hasText("Les Tanneries");
            Browser.look(page, "lieu-quartier");
            button(page, "Travailler ici").click();
            assertThat(page.locator("a.here")).containsText("Les Tanneries");
            page.navigate("/lieux?type=RESIDENCE");
            page.locator("tbody th a").first().click();
            assertThat(page.locator("aside.side")).containsText("Qui possède, qui gère");
            Browser.look(page, "lieu-residence");
            link(page, "Mettre à jour").click();
            Browser.look(page, "lieu-responsabilites");
            page.goBack();
            link(page, "Modifier").click();
            Browser.look(page, "lieu-modification");
            page.navigate("/partenaires");
            Browser.look(page, "partenaires");
            link(page, "Habitat des Deux Rives").click();
            Browser.look(page, "partenaire");
            link(page, "Modifier").click();
            Browser.look(page, "partenaire-modification");
        }
    }

    @Test
    @Tag("real-data")
    void administratorPreviewsRealPerimetersOnTheMapBeforeImportingThem() {
        PublicData data = PublicData.orSkip();
        try (Page page = entered("Hugo Bellanger")) {
            page.navigate("/imports/nouveau");
            page.locator("input[value=quartiers]").check();
            page.locator("input[type=file]").setInputFiles(data.folder().resolve("qpv/qpv2015_occitanie.geojson"));
            button(page, "Déposer le fichier").click();
            page.getByLabel("Ce que contient le fichier").selectOption("QPV_2015");
            button(page, "Vérifier le fichier").click();
            Locator preview = link(page, "Voir sur la carte");
            assertThat(preview).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(90_000));
            preview.click();
            assertThat(heading(page)).containsText("105");
            assertThat(page.locator("main")).containsText("WGS84");
            assertThat(page.locator("main")).containsText("Contour qui se croise");
            Browser.look(page, "import-apercu");
            button(page, "Importer").first().click();
            Locator result = link(page, "Voir ce qui a été importé");
            assertThat(result).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
            result.click();
            assertThat(heading(page)).containsText(Pattern.compile("1\\d\\d"));
        }
    }

    private Page entered(String name) {
        Page page = Browser.desktop(port);
        page.navigate("/connexion");
        page.locator("button.card-link", new Page.LocatorOptions().setHasText(name))
                .click();
        assertThat(page).hasURL(Pattern.compile("/aujourdhui"));
        return page;
    }

    private static Locator heading(Page page) {
        return page.locator("h1");
    }

    private static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
