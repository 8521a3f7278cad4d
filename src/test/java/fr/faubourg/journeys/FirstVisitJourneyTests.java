package fr.faubourg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first visit of each job, mostly without scripts. */
@Tag("slow")
@OnDatabase
class FirstVisitJourneyTests {

    @LocalServerPort
    private int port;

    @BeforeEach
    void inTheDemonstration() {
        Journey.beginDemonstration(port);
    }

    @Test
    void theRegulatorIsLedFromWhatArrivedToTheReport() {
        try (Page page = Browser.desktop(port)) {
            page.navigate("/connexion");
            Browser.look(page, "cartes-par-metier");
            Journey.enter(page, "Samuel Okoye");
            assertThat(visit(page)).containsText("Votre première visite");
            assertThat(page.locator("ol.visit > li")).hasCount(5);
            assertThat(done(page)).hasCount(0);
            Browser.look(page, "premiere-visite-regulateur");

            Journey.button(page, "Regarder ce qui est arrivé").click();
            assertThat(page).hasURL(Pattern.compile("/constats\\?etat=nouveau"));
            page.navigate("/aujourdhui");
            assertThat(done(page)).hasCount(1);

            Journey.link(page, "Qualifier un constat").click();
            assertThat(page).hasURL(Pattern.compile("/constats/[0-9a-f-]+$"));
            Journey.link(page, "Qualifier").click();
            Journey.pick(page, "Forte");
            Journey.button(page, "Qualifier le constat").click();
            assertThat(page.locator("main")).containsText("Constat qualifié.");
            page.navigate("/aujourdhui");
            assertThat(done(page)).hasCount(2);
            assertThat(visit(page)).containsText("2 étapes faites sur 5");
        }
    }

    @Test
    void theListIsPutAsideAndCalledBack() {
        try (Page page = Browser.withoutScripts(port)) {
            Journey.enter(page, "Mireille Castan");
            Journey.button(page, "Ne plus montrer").click();
            assertThat(visit(page)).hasCount(0);
            page.navigate("/aujourdhui");
            assertThat(visit(page)).hasCount(0);

            page.locator("nav.rail a[href='/premiere-visite']").click();
            assertThat(page.locator("h1")).containsText("Votre première visite");
            Journey.button(page, "Remettre sur la page Aujourd’hui").click();
            assertThat(visit(page)).isVisible();
        }
    }

    @Test
    void everyJobHasStepsOnPagesThatAreThere() {
        try (Page page = Browser.withoutScripts(port)) {
            page.navigate("/connexion");
            List<String> people = page.locator("button.card-link strong").allInnerTexts();
            assertThat(people).hasSizeGreaterThan(15);
            for (String person : people) {
                try (Page theirs = Browser.withoutScripts(port)) {
                    Journey.enter(theirs, person);
                    assertThat(theirs.locator("ol.visit > li").count())
                            .as(person)
                            .isBetween(4, 6);
                    for (String href : theirs.locator("ol.visit a").all().stream()
                            .map(link -> link.getAttribute("href"))
                            .toList()) {
                        assertThat(Objects.requireNonNull(theirs.navigate(href)).status())
                                .as(person + " " + href)
                                .isEqualTo(200);
                    }
                }
            }
        }
    }

    private static Locator visit(Page page) {
        return page.locator("section.first-visit");
    }

    private static Locator done(Page page) {
        return page.locator("ol.visit > li.past");
    }
}
