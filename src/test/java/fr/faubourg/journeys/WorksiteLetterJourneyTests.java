package fr.faubourg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A worksite's letter: from the works that one hears of to the paper in the letterboxes, with and without scripts. */
@Tag("slow")
@OnDatabase
class WorksiteLetterJourneyTests {

    @LocalServerPort
    private int port;

    @BeforeEach
    void inTheDemonstration() {
        Journey.beginDemonstration(port);
    }

    @Test
    void worksiteIsDrawnItsLetterIsDraftedFinishedAndPrinted() throws IOException {
        try (Page page = Browser.desktop(port)) {
            Journey.enter(page, "Samuel Okoye");
            page.navigate("/chantiers");
            page.locator("faubourg-map .map-canvas").waitFor();
            Browser.look(page, "chantiers");
            Journey.link(page, "Ajouter un chantier").click();
            page.getByLabel("Nom du chantier").fill("Rue du Moulin : réseau de chaleur");
            Journey.choose(page.locator("#f-owner"), "Ville de Rivemont");
            page.getByLabel("Nature des travaux").fill("Pose du réseau de chaleur sous la chaussée.");
            page.locator("#f-hours").fill("du lundi au vendredi, de 8h à 17h");
            page.getByLabel("Contact pour les réclamations").fill("Allô Rivemont, 05 00 00 00 10");
            page.locator("faubourg-map .map-canvas").waitFor();
            var map = page.locator(".map-canvas");
            var box = map.boundingBox();
            for (int[] corner : new int[][] {{-60, -60}, {60, -60}, {60, 10}, {-60, 10}}) {
                map.click(
                        new Locator.ClickOptions().setPosition(box.width / 2 + corner[0], box.height / 2 + corner[1]));
                page.waitForTimeout(400);
            }
            Browser.look(page, "chantier-trace");
            assertThat(page.locator(".map-said")).hasText("Périmètre de 4 points.");
            assertThat(page.getByLabel("Périmètre tracé").inputValue()).contains("\"Polygon\"");
            Browser.look(page, "chantier-trace");
            Journey.button(page, "Enregistrer le chantier").click();
            assertThat(page.locator("h1")).hasText("Rue du Moulin : réseau de chaleur");

            Journey.link(page, "Ajouter une phase").click();
            page.getByLabel("Nom de la phase").fill("Tranchées");
            page.getByLabel("Premier jour").fill("2026-12-07");
            page.getByLabel("Dernier jour").fill("2027-02-26");
            Journey.button(page, "Enregistrer").click();
            Journey.link(page, "Prévoir un impact").click();
            Journey.choose(page.locator("#f-kind"), "Bruit");
            Journey.choose(page.locator("#f-level"), "fort");
            page.getByLabel("Ce qui sera gêné").fill("Marteau-piqueur");
            page.getByLabel("Mesure prise pour réduire la gêne").fill("Jamais avant 9h");
            Journey.button(page, "Enregistrer").click();

            Journey.link(page, "Préparer une lettre aux habitants").click();
            assertThat(page.locator("#f-body").inputValue())
                    .contains("Pose du réseau de chaleur sous la chaussée.")
                    .contains("du 7 décembre 2026 au 26 février 2027")
                    .contains("Allô Rivemont")
                    .contains("jamais avant 9\u00a0h");
            Browser.look(page, "chantier-lettre");
            page.locator("#f-body")
                    .fill(page.locator("#f-body")
                            .inputValue()
                            .replaceAll("\\[Dites ici par où[^]]*]", "Les piétons passent côté pair."));
            page.getByLabel("Pour qui").fill("Tous les riverains de la rue du Moulin");
            Journey.button(page, "Enregistrer").click();
            assertThat(page.locator("main")).containsText("Message enregistré.");
            String address = Journey.link(page, "Imprimer (PDF)").getAttribute("href");
            byte[] paper = page.request().get(address).body();
            Files.write(Path.of("target/pictures/chantier-lettre.pdf"), paper);
            try (var pdf = Loader.loadPDF(paper)) {
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains("réseau de chaleur")
                        .contains("Les piétons passent côté pair.");
            }
            page.getByLabel("Diffusé le").fill("2026-11-23");
            Journey.button(page, "Enregistrer").click();
            assertThat(page.locator("#messages")).containsText("boîtes aux lettres");
            assertThat(page.locator("#messages")).containsText("lun. 23 nov. 2026");
        }
    }

    @Test
    void renovationShowsWhatIsObservedAndWhatIsLate() throws IOException {
        try (Page page = Browser.desktop(port)) {
            Journey.enter(page, "Samuel Okoye");
            page.navigate("/chantiers");
            Journey.link(page, "Réhabilitation de la résidence des Cordiers").click();
            assertThat(page.locator("#constats")).containsText("pendant la phase 2");
            Browser.look(page, "chantier");
            String panel = page.locator("main")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("PDF"))
                    .last()
                    .getAttribute("href");
            Files.write(
                    Path.of("target/pictures/chantier-lettre-ouverture.pdf"),
                    page.request().get(panel).body());
            page.navigate(page.locator("#constats td.num a").first().getAttribute("href"));
            assertThat(page.locator("h1")).containsText("constat");
            Browser.look(page, "chantier-constats");
            page.navigate("/chantiers/types");
            Browser.look(page, "chantier-types");
        }
    }

    @Test
    void complaintIsNotedWithoutScripts() {
        try (Page page = Browser.withoutScripts(port)) {
            Journey.enter(page, "Samuel Okoye");
            page.navigate("/chantiers");
            Journey.link(page, "Rue Garance\u00a0: réseaux et trottoirs").click();
            Journey.link(page, "Noter une réclamation").first().click();
            Journey.button(page, "Enregistrer").click();
            assertThat(page.locator(".error-summary")).isVisible();
            page.getByLabel("De quoi l’on se plaint").fill("Le passage piéton est fermé côté pair");
            page.getByLabel("Par", new Page.GetByLabelOptions().setExact(true)).selectOption("TELEPHONE");
            Journey.button(page, "Enregistrer").click();
            assertThat(page.locator("#reclamations")).containsText("Le passage piéton est fermé côté pair");
        }
    }
}
