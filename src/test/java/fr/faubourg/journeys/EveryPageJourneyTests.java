package fr.faubourg.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page that somebody of the demonstration reaches from the rail and one click deeper, once for each route: axe finds nothing, nothing
 * overflows sideways (at 200 % zoom either), no page is heavy.
 */
@Tag("slow")
@OnDatabase
class EveryPageJourneyTests {

    /**
     * What a staff page may weigh in bytes as transferred, with an empty cache; photos, the map library and the ground of the map aside (tiles in a
     * territory's own instance, one drawing that browsers keep for a year in the demonstration).
     */
    private static final long HEAVIEST = 200_000;

    private static final int MOST_PAGES_EACH = 40;
    private static final List<String> PEOPLE = List.of(
            "Samuel Okoye", "Hugo Bellanger", "Nadia Ferrand", "Inès Morvan", "Paul Lestienne", "Mireille Castan");

    @LocalServerPort
    private int port;

    private final Set<String> pictured = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private final AtomicLong heaviest = new AtomicLong();

    @BeforeEach
    void inTheDemonstration() {
        Journey.beginDemonstration(port);
    }

    @Test
    void everyPageIsAccessibleAndLight() {
        int seen = 0;
        for (String person : PEOPLE) {
            try (Page page = Browser.desktop(port)) {
                Journey.enter(page, person);
                var network = page.context().newCDPSession(page);
                network.send("Network.enable");
                network.send("Network.setCacheDisabled", disabled());
                seen += tour(page, person);
            }
        }
        System.out.printf(
                "Every page: %d pages of %d people, %d routes pictured, the heaviest %d kB%n",
                seen, PEOPLE.size(), pictured.size(), heaviest.get() / 1_000);
        assertThat(wrong).isEmpty();
        assertThat(pictured).hasSizeGreaterThan(15);
    }

    private int tour(Page page, String person) {
        Map<String, String> met = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>();
        for (String link : links(page, "nav.rail a[href^='/'], header.top a[href^='/']")) {
            if (met.putIfAbsent(route(link), link) == null) {
                next.add(link);
            }
        }
        int fromTheRail = next.size();
        for (int i = 0; !next.isEmpty() && i < MOST_PAGES_EACH; i++) {
            String link = next.remove();
            visit(page, person, link);
            if (i < fromTheRail) {
                for (String deeper : links(page, "main a[href^='/']:not([download])")) {
                    if (isPage(deeper) && met.putIfAbsent(route(deeper), deeper) == null) {
                        next.add(deeper);
                    }
                }
            }
        }
        return met.size();
    }

    private void visit(Page page, String person, String link) {
        List<Request> requests = new ArrayList<>();
        java.util.function.Consumer<Request> listener = requests::add;
        page.onRequestFinished(listener);
        int status = Objects.requireNonNull(page.navigate(link)).status();
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        page.offRequestFinished(listener);
        String where = person + " at " + route(link);
        if (status != 200) {
            wrong.add(where + " answers " + status);
            return;
        }
        long weight = requests.stream()
                .filter(EveryPageJourneyTests::counts)
                .mapToLong(request -> request.sizes().responseBodySize)
                .sum();
        heaviest.accumulateAndGet(weight, Math::max);
        if (weight > HEAVIEST) {
            wrong.add(where + " weighs " + weight + " bytes: "
                    + requests.stream()
                            .map(request -> request.url().replaceFirst("^.*?//[^/]+", "") + " "
                                    + request.sizes().responseBodySize)
                            .toList());
        }
        try {
            if (pictured.add(route(link))) {
                Browser.look(
                        page,
                        "page-" + route(link).replaceAll("[^a-z0-9{}]+", "-").replaceAll("[{}]|^-|-$", ""));
            } else {
                assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            }
        } catch (AssertionError problem) {
            wrong.add(where + ": " + problem.getMessage());
        }
        page.setViewportSize(720, 450);
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!Objects.equals(overflow, 0)) {
            wrong.add(where + " overflows by " + overflow + " at 200 % zoom");
        }
        page.setViewportSize(1440, 900);
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page, String selector) {
        return (List<String>) page.evalOnSelectorAll(selector, "all => all.map(a => a.getAttribute('href'))");
    }

    /** The route of an address: without what names one record or one filter. */
    private static String route(String link) {
        return link.replaceFirst("[?#].*$", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
    }

    private static boolean isPage(String link) {
        String route = route(link);
        return !route.matches(".*\\.(geojson|xlsx|csv|pdf)|/pieces/.*");
    }

    private static boolean counts(Request request) {
        return !request.url().matches(".*(/pieces/|/webjars/ol/|/fonds/).*");
    }

    private static com.google.gson.JsonObject disabled() {
        var parameters = new com.google.gson.JsonObject();
        parameters.addProperty("cacheDisabled", true);
        return parameters;
    }
}
