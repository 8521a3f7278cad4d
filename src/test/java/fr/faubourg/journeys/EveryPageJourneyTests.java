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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page that somebody of the demonstration reaches from the rail and one click deeper (two from a record), once for each route: axe finds
 * nothing, nothing overflows sideways (at 200 % zoom either), no page is heavy. Whoever comes first to a route has it weighed and pictured in its
 * four variants; for the others it is checked as it stands. {@code -Dfaubourg.pictures=false} checks only, in a third of the time.
 */
@Tag("slow")
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageJourneyTests {

    /**
     * What a staff page may weigh in bytes as transferred, with an empty cache; photos, the map library and the ground of the map aside (tiles in a
     * territory's own instance, one drawing that browsers keep for a year in the demonstration).
     */
    private static final long HEAVIEST = 200_000;

    private static final boolean PICTURES = !"false".equals(System.getProperty("faubourg.pictures"));
    private static final int MOST_PAGES_EACH = 45;

    /** One person of each role, and the pages that must be among those met. */
    enum Visitor {
        REGULATOR(
                "Samuel Okoye",
                "/exports",
                "/avis",
                "/avis/reglages",
                "/travaux",
                "/moi/absence",
                "/retour",
                "/bilans/figes",
                "/fil/observation/{id}",
                "/historique/constat/{id}",
                "/historique/lieu/{id}"),
        ADMINISTRATOR(
                "Hugo Bellanger",
                "/administration/exploitation",
                "/travaux/abandons",
                "/travaux/reguliers",
                "/fusions",
                "/comptes/journal",
                "/comptes/delegations",
                "/exports/journal"),
        PRACTITIONER("Inès Morvan", "/exports", "/avis", "/constats/nouveau"),
        PARTNER("Paul Lestienne", "/exports", "/avis"),
        READER("Mireille Castan", "/exports", "/avis", "/bilans");

        private final String person;
        private final List<String> musts;

        Visitor(String person, String... musts) {
            this.person = person;
            this.musts = List.of(musts);
        }
    }

    @LocalServerPort
    private int port;

    private final Set<String> pictured = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private final AtomicLong heaviest = new AtomicLong();

    @BeforeAll
    void inTheDemonstration() {
        Journey.beginDemonstration(port);
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsAccessibleAndLight(Visitor visitor) {
        long began = System.nanoTime();
        wrong.clear();
        try (Page page = Browser.desktop(port)) {
            Journey.enter(page, visitor.person);
            var network = page.context().newCDPSession(page);
            network.send("Network.enable");
            network.send("Network.setCacheDisabled", disabled());
            Set<String> met = tour(page, visitor);
            System.out.printf(
                    "%s: %d pages in %d s, %d routes so far, the heaviest %d kB%n",
                    visitor,
                    met.size(),
                    (System.nanoTime() - began) / 1_000_000_000,
                    pictured.size(),
                    heaviest.get() / 1_000);
            assertThat(wrong).isEmpty();
            assertThat(met).containsAll(visitor.musts).hasSizeGreaterThan(12);
        }
    }

    private Set<String> tour(Page page, Visitor visitor) {
        Map<String, String> met = new LinkedHashMap<>();
        Deque<String> next = new ArrayDeque<>();
        for (String link : links(page, "nav.rail a[href^='/']:not([href='/']), header.top a[href^='/']")) {
            if (met.putIfAbsent(route(link), link) == null) {
                next.add(link);
            }
        }
        for (String must : visitor.musts) {
            if (!must.contains("{") && met.putIfAbsent(must, must) == null) {
                next.add(must);
            }
        }
        Set<String> fromTheRail = Set.copyOf(next);
        List<String> musts = visitor.musts;
        Set<String> visited = new LinkedHashSet<>();
        for (int i = 0; !next.isEmpty() && i < MOST_PAGES_EACH; i++) {
            String link = next.remove();
            visit(page, visitor.person, link);
            visited.add(route(link));
            if (fromTheRail.contains(link) || isRecord(route(link))) {
                for (String deeper : links(page, "main a[href^='/']:not([download])")) {
                    if (isPage(deeper) && met.putIfAbsent(route(deeper), deeper) == null) {
                        if (musts.contains(route(deeper)) || isRecord(route(deeper))) {
                            next.addFirst(deeper);
                        } else {
                            next.addLast(deeper);
                        }
                    }
                }
            }
        }
        return visited;
    }

    /** Pages from which one goes deeper still. */
    private static boolean isRecord(String route) {
        return route.matches("/(constats|lieux|partenaires)/\\{id}");
    }

    private void visit(Page page, String person, String link) {
        String where = person + " at " + route(link);
        boolean first = pictured.add(route(link));
        List<Request> requests = new ArrayList<>();
        java.util.function.Consumer<Request> listener = requests::add;
        page.onRequestFinished(listener);
        int status = Objects.requireNonNull(page.navigate(link)).status();
        if (first) {
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        }
        page.offRequestFinished(listener);
        if (status != 200) {
            wrong.add(where + " answers " + status);
            return;
        }
        try {
            if (first) {
                weigh(where, requests);
            }
            if (first && PICTURES) {
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

    private void weigh(String where, List<Request> requests) {
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
