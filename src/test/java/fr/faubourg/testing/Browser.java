package fr.faubourg.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A real Chromium, one for the test JVM; each page opened is a browser of its own, without cookies. */
public final class Browser {

    private static final Playwright PLAYWRIGHT = Playwright.create(
            new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final com.microsoft.playwright.Browser CHROMIUM = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(chromium()))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    private Browser() {}

    /** A desktop browser, 1440 pixels wide. */
    public static Page desktop(int port) {
        return open(port, 1440, 900, true);
    }

    /** A phone, 390 pixels wide. */
    public static Page phone(int port) {
        return open(port, 390, 844, true);
    }

    /** A desktop browser with JavaScript off. */
    public static Page withoutScripts(int port) {
        return open(port, 1440, 900, false);
    }

    private static Page open(int port, int width, int height, boolean scripts) {
        BrowserContext context = CHROMIUM.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(width, height)
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(20_000);
        return context.newPage();
    }

    /**
     * Looks at the page as it stands: axe must find nothing, nothing may overflow sideways, and four pictures (390 and 1440 pixels, light and dark)
     * are kept in {@code target/pictures} under the name.
     */
    public static void look(Page page, String name) {
        int height = page.viewportSize().height;
        int width = page.viewportSize().width;
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int each : List.of(1440, 390)) {
                page.setViewportSize(each, each == 390 ? 844 : 900);
                Object overflow =
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(
                                "target",
                                "pictures",
                                "%s-%d-%s.png"
                                        .formatted(name, each, scheme.name().toLowerCase(java.util.Locale.ROOT)))));
                var violations = new AxeBuilder(page).analyze().getViolations();
                if (!violations.isEmpty()) {
                    throw new AssertionError("axe on %s at %d px, %s: %s"
                            .formatted(
                                    name,
                                    each,
                                    scheme,
                                    violations.stream()
                                            .map(rule -> rule.getId() + " "
                                                    + rule.getNodes().stream()
                                                            .map(node -> node.getTarget() + " " + node.getHtml())
                                                            .toList())
                                            .toList()));
                }
                if (!Objects.equals(overflow, 0)) {
                    throw new AssertionError("%s overflows sideways by %s at %d px".formatted(name, overflow, each));
                }
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(width, height);
    }

    private static String chromium() {
        String told = System.getenv("FAUBOURG_CHROMIUM");
        return told == null || told.isBlank() ? "/usr/bin/chromium" : told;
    }
}
