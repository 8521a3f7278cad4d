package fr.faubourg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The elected member prepares the steering committee: the report of a neighbourhood's year, and what stands behind each figure. */
@Tag("slow")
@OnDatabase
class AnnualReportJourneyTests {

    @LocalServerPort
    private int port;

    @BeforeEach
    void inTheDemonstration() {
        Journey.beginDemonstration(port);
    }

    @Test
    void eachFigureOpensItsRecords() throws IOException {
        try (Page page = Browser.desktop(port)) {
            Journey.enter(page, "Mireille Castan");
            page.locator("nav.rail a[href='/bilans']").click();
            Journey.choose(page.locator("select[name=lieu]"), "Les Tanneries");
            assertThat(page.locator("#bilan")).containsText("Les Tanneries");
            var today = LocalDate.now(ZoneId.of("Europe/Paris"));
            page.navigate(
                    page.url().replaceAll("[&?](du|au)=[^&]*", "") + "&du=" + today.minusYears(1) + "&au=" + today);
            Browser.look(page, "bilan-tanneries");
            String report = page.url();

            Map<String, String> figures = new LinkedHashMap<>();
            for (Locator figure : page.locator(".figs .fig a[href], main table.list td.num a[href^='/constats?']")
                    .all()) {
                figures.putIfAbsent(figure.getAttribute("href"), figure.innerText());
            }
            assertThat(figures).hasSizeGreaterThan(10);
            figures.forEach((href, count) -> {
                page.navigate(href);
                assertThat(page.locator("h1").innerText()).as(href).startsWith(count);
            });
            System.out.printf("Report: %d figures opened on as many records%n", figures.size());

            page.navigate(report);
            openPdf(page);
            openWorkbook(page);
        }
    }

    private static void openPdf(Page page) {
        APIResponse answer = page.request().get(Journey.link(page, "PDF").getAttribute("href"));
        assertThat(answer.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(new String(answer.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(answer.body().length).isGreaterThan(20_000);
    }

    private static void openWorkbook(Page page) throws IOException {
        Download download =
                page.waitForDownload(() -> Journey.link(page, "XLSX").click());
        assertThat(download.suggestedFilename()).endsWith(".xlsx");
        assertThat(Files.size(download.path())).isGreaterThan(5_000);
    }
}
