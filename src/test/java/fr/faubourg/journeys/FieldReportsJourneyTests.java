package fr.faubourg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import fr.faubourg.access.ConsoleCode;
import fr.faubourg.bench.PublicData;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A town that already collects reports elsewhere brings in its year: Paris, its seventeen sectors and its 39,515 reports. */
@Tag("slow")
@OnDatabase
class FieldReportsJourneyTests {

    private static final int REPORTS = 39_515;
    private static final double PATIENCE = 300_000;

    private final ApplicationContext application;
    private final int port;

    @Autowired
    FieldReportsJourneyTests(ApplicationContext application, @LocalServerPort int port) {
        this.application = application;
        this.port = port;
    }

    @Test
    void theReportsOfParisComeInOnce() throws IOException {
        var data = PublicData.orSkip();
        try (Page page = Browser.desktop(port)) {
            Journey.beginOwnTerritory(page, "Paris", ConsoleCode.of(application));
            assertThat(page.locator("nav.rail")).isVisible();
            bringSectors(page, data);
            bringReports(page, data);
            lookAtTheList(page);
            bringThemAgain(page, data);
        }
    }

    private static void bringSectors(Page page, PublicData data) {
        Journey.deposit(
                page, "Communes et arrondissements", data.folder().resolve("communes/paris_arrondissements.geojson"));
        Journey.choose(page.getByLabel("Ce que contient le fichier"), "arrondissements");
        Journey.check(page, 60_000);
        Journey.apply(page, 60_000);
        assertThat(page.locator("h1")).containsText("17 lignes importées");
    }

    private static void bringReports(Page page, PublicData data) {
        deposit(page, data);
        Instant begun = Instant.now();
        Journey.button(page, "Vérifier le fichier").click();
        assertThat(page.locator("main")).containsText("Vous pouvez fermer cette page");
        Journey.awaitReport(page, PATIENCE);
        Instant checked = Instant.now();
        assertThat(Journey.figure(page, "à créer")).isEqualTo(REPORTS);
        assertThat(Journey.figure(page, "^\\D*[\\d\\s]+refusées")).isZero();
        Browser.look(page, "import-signalements");

        Instant decided = Instant.now();
        Journey.apply(page, PATIENCE);
        Instant over = Instant.now();
        assertThat(Journey.figure(page, "créées")).isEqualTo(REPORTS);
        System.out.printf(
                "Field reports: %d rows checked in %d s, brought in in %d s%n",
                REPORTS,
                Duration.between(begun, checked).toSeconds(),
                Duration.between(decided, over).toSeconds());
    }

    private static void lookAtTheList(Page page) throws IOException {
        Instant asked = Instant.now();
        page.navigate("/constats?etat=tous");
        assertThat(Journey.heading(page)).contains("10\u202f000");
        System.out.printf(
                "Field reports: the list of all in %d ms%n",
                Duration.between(asked, Instant.now()).toMillis());
        Journey.choose(page.locator("select[name=lieu]"), "11");
        assertThat(page).hasURL(java.util.regex.Pattern.compile("lieu="));
        Browser.look(page, "constats-paris");
        String shown =
                Journey.heading(page).replaceFirst("^([\\d\\h]+).*", "$1").replaceAll("\\D", "");

        assertThat(exported(page)).isEqualTo(Long.parseLong(shown));
    }

    /** How many observations the export of the list holds. */
    private static long exported(Page page) throws IOException {
        Download download = page.waitForDownload(
                new Page.WaitForDownloadOptions().setTimeout(60_000),
                () -> Journey.link(page, "CSV").click());
        Path file = Files.createTempFile("constats-", ".csv");
        download.saveAs(file);
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.matches("^\\ufeff?\"?\\d+\"?;.*")).count();
        } finally {
            Files.delete(file);
        }
    }

    private static void bringThemAgain(Page page, PublicData data) throws IOException {
        deposit(page, data);
        Journey.check(page, PATIENCE);
        assertThat(Journey.figure(page, "à créer")).isZero();
        assertThat(Journey.figure(page, "inchangées")).isEqualTo(REPORTS);
        Journey.apply(page, PATIENCE);
        page.navigate("/constats?etat=tous");
        assertThat(exported(page)).isEqualTo(REPORTS);
    }

    /** The neighbourhood council's column says something of the place: it is mapped by hand. */
    private static void deposit(Page page, PublicData data) {
        Journey.deposit(page, "Constats et signalements", data.folder().resolve("reports/paris_field_reports.csv"));
        page.getByLabel("Source des constats").fill("Dans Ma Rue");
        Journey.map(page, "numero", "Ne pas reprendre");
        Journey.map(page, "id_dmr", "Numéro");
    }
}
