package fr.faubourg.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import fr.faubourg.access.Instance;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every component, in a real browser, under the application's own headers. */
@OnDatabase
@Tag("slow")
class ShowcaseJourneyTests {
    @LocalServerPort
    int port;

    @Autowired
    Instance instance;

    @BeforeEach
    void demonstration() {
        instance.setUp("Rivemont", Instance.Mode.DEMONSTRATION);
    }

    @Test
    void componentsPassAxeAndTheContentSecurityPolicy() {
        try (Page page = Browser.desktop(port)) {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.navigate("/ui");
            page.locator("faubourg-map .map-canvas canvas").first().waitFor();
            Browser.look(page, "ui-composants");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void pageWithoutItsMapLibraryWeighsAtMost200Kilobytes() {
        try (Page page = Browser.desktop(port)) {
            List<Response> responses = new ArrayList<>();
            page.onResponse(responses::add);
            page.navigate("/ui");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            long weight = responses.stream()
                    .filter(response -> !response.url().contains("/ol/"))
                    .mapToLong(response -> response.request().sizes().responseBodySize)
                    .sum();
            assertThat(weight).isPositive().isLessThanOrEqualTo(200_000);
            assertThat(responses)
                    .filteredOn(response -> response.url().contains(Assets.PATH))
                    .allSatisfy(response -> assertThat(response.headerValue("cache-control"))
                            .contains("max-age=31536000", "immutable"));
        }
    }

    @Test
    void filterAppliesAtOnceLivesInTheAddressAndKeepsTheFocus() {
        try (Page page = Browser.desktop(port)) {
            page.navigate("/ui?du=&tri=numero");
            page.locator("#f-au").fill("2026-11-20");
            page.waitForURL(url -> url.contains("au=2026-11-20"));
            page.locator("#f-categorie").focus();
            page.locator("#f-categorie").selectOption("light");
            page.waitForURL(url -> url.contains("categorie=light"));
            assertThat(page.url()).contains("tri=numero").doesNotContain("revenus");
            assertThat(page.locator("#f-categorie").inputValue()).isEqualTo("light");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("f-categorie");
            assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
        }
    }

    @Test
    void drawingStaysWithoutScripts() {
        try (Page page = Browser.withoutScripts(port)) {
            page.navigate("/ui");
            assertThat(page.locator("faubourg-map > svg").boundingBox().width).isCloseTo(490, within(60.0));
            assertThat(page.locator(".filters button").isVisible()).isTrue();
        }
    }

    @Test
    void summaryTakesTheFocusAndLeadsToTheField() {
        try (Page page = Browser.phone(port)) {
            page.navigate("/ui");
            page.locator(".error-summary:focus").waitFor();
            page.locator(".error-summary a").first().click();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("f-finding");
        }
    }
}
