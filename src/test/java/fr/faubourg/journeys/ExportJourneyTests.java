package fr.faubourg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody takes a list to a meeting: the columns that matter, in their order, as a file and on paper. */
@Tag("slow")
@OnDatabase
class ExportJourneyTests {
    private final int port;

    @Autowired
    ExportJourneyTests(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void demonstration() {
        Journey.beginDemonstration(port);
    }

    @Test
    void columnsAreChosenAndOrderedWithoutScripts() throws IOException {
        try (Page page = Browser.withoutScripts(port)) {
            Journey.enter(page, "Mireille Castan");
            page.navigate("/constats?etat=tous");
            Journey.link(page, "Exporter…").click();
            assertThat(page.locator("h1")).containsText("Exporter «\u00a0Constats\u00a0»");
            page.getByLabel("CSV", new Page.GetByLabelOptions().setExact(false))
                    .first()
                    .check();
            for (String heading : List.of("Catégorie", "Nature", "Adresse", "Échéance", "Urgence")) {
                page.getByLabel(heading, new Page.GetByLabelOptions().setExact(true))
                        .uncheck();
            }
            page.getByLabel("Latitude", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.getByLabel("Rang de Constat").fill("0");
            Download download = page.waitForDownload(
                    () -> Journey.button(page, "Télécharger le fichier").press("Enter"));
            assertThat(download.suggestedFilename()).matches("constats-.*\\.csv");
            assertThat(Files.readAllLines(download.path()).getFirst())
                    .isEqualTo("\uFEFFConstat;Numéro;Observé le;Thème;Lieu;État;Confié à;En retard;Gravité;Latitude");
        }
    }

    @Test
    void pagesOfExportsAreLookedAt() throws IOException {
        try (Page page = Browser.desktop(port)) {
            Journey.enter(page, "Mireille Castan");
            page.navigate("/constats");
            Browser.look(page, "liste-exports");
            Journey.link(page, "Exporter…").click();
            Browser.look(page, "exporter");
            Download paper = page.waitForDownload(() -> {
                page.getByLabel("PDF").first().check();
                Journey.button(page, "Télécharger le fichier").click();
            });
            Files.copy(paper.path(), Path.of("target/liste-constats.pdf"), StandardCopyOption.REPLACE_EXISTING);
            page.navigate("/exports");
            Browser.look(page, "exports-vide");
            page.navigate("/lieux");
            Browser.look(page, "lieux-exports");
        }
    }

    @Test
    void pagesWithNewListsAndTheChoiceOfAReportAreLookedAt() {
        try (Page page = Browser.desktop(port)) {
            Journey.enter(page, "Hugo Bellanger");
            for (String path : List.of(
                    "/comptes",
                    "/fusions",
                    "/travaux/reguliers",
                    "/categories",
                    "/recherche?q=tanneries",
                    "/reglages/seuils",
                    "/reglages/calendrier")) {
                page.navigate(path);
                assertThat(page.getByText("Exporter…").first()).isVisible();
                Browser.look(page, "exporter-" + path.substring(1).replaceAll("[^a-z]+", "-"));
            }
            page.navigate("/bilans");
            Journey.link(page, "Exporter…").click();
            assertThat(page.locator("h1")).containsText("Exporter «\u00a0Bilan de la veille");
            Browser.look(page, "exporter-bilan");
        }
    }
}
