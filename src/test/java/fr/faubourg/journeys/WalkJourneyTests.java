package fr.faubourg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A walk from the pavement to what came of it. */
@Tag("slow")
@OnDatabase
class WalkJourneyTests {

    @LocalServerPort
    private int port;

    @BeforeEach
    void inTheDemonstration() {
        Journey.beginDemonstration(port);
    }

    @Test
    void aWalkFromThePavementToWhatCameOfIt() {
        try (Page page = Browser.desktop(port)) {
            tell(page, true);
        }
    }

    @Test
    void theSameWithoutJavaScript() {
        try (Page page = Browser.withoutScripts(port)) {
            tell(page, false);
        }
    }

    private void tell(Page page, boolean pictures) {
        Journey.enter(page, "Samuel Okoye");
        lookAround(page, pictures);
        String walk = walk(page, pictures);
        note(page, walk, pictures);
        choose(page, walk, pictures);
        report(page, pictures);
    }

    /** An older walk of the story: each of its figures that opens a list opens as many observations. */
    private static void lookAround(Page page, boolean pictures) {
        page.navigate("/marches");
        assertThat(page.locator("h1")).containsText("participations");
        look(page, "marches", pictures);
        page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Marche exploratoire"))
                .first()
                .locator("a")
                .press("Enter");
        assertThat(page.locator("#boucle")).containsText("Sur ");
        assertThat(page.locator("#participants")).containsText("Habitantes");
        look(page, "marche-exploratoire", pictures);
        Map<String, String> figures = new LinkedHashMap<>();
        for (Locator figure : page.locator("#boucle td a").all()) {
            figures.putIfAbsent(String.valueOf(figure.getAttribute("href")), figure.innerText());
        }
        assertThat(figures).isNotEmpty();
        figures.forEach((href, count) -> {
            page.navigate(href);
            assertThat(page.locator("h1").innerText()).as(href).startsWith(count);
        });
    }

    private static String walk(Page page, boolean pictures) {
        page.navigate("/marches");
        Journey.link(page, "Noter une marche").first().press("Enter");
        page.locator("input[name=women]").fill("Mme Petit");
        Journey.button(page, "Enregistrer la marche").press("Enter");
        assertThat(page.locator("main")).containsText("sans aucun nom");
        look(page, "marche-a-corriger", pictures);
        page.locator("select[name=kind]").selectOption(new SelectOption().setLabel("Diagnostic en marchant"));
        page.locator("input[name=walkedOn]").fill(today());
        page.locator("input[name=startsAt]").fill("14 h 30");
        Journey.choose(page.locator("select[name=place]"), "Résidence des Cordiers");
        page.locator("textarea[name=itinerary]").fill("Le tour des halls, puis le mail");
        page.locator("input[name=women]").fill("6");
        page.locator("input[name=city]").fill("3");
        page.locator("input[name=landlord]").fill("2");
        Journey.button(page, "Enregistrer la marche").press("Enter");
        assertThat(page.locator("main")).containsText("Marche enregistrée.");
        assertThat(page.locator("#participants")).containsText("11");
        return page.url();
    }

    /** One thing seen, noted from the walk's page: the walk, its place and its source are filled in. */
    private static void note(Page page, String walk, boolean pictures) {
        page.navigate(walk);
        Journey.link(page, "Noter un constat de la marche").press("Enter");
        assertThat(page.locator("select[name=walk] option:checked")).containsText("Diagnostic en marchant du");
        look(page, "noter-pendant-une-marche", pictures);
        Journey.pick(page, "Éclairage");
        page.locator("textarea[name=finding]").fill("Hublot éteint au-dessus de la boîte à livres");
        Journey.button(page, "Garder ce constat").press("Enter");
        if (page.locator("input[name=ajouter][value=a-part]").count() > 0) {
            page.locator("input[name=ajouter][value=a-part]").check();
            Journey.button(page, "Garder ce constat").press("Enter");
        }
        assertThat(page.locator("main")).containsText("Vu pendant une marche");
        page.navigate(walk);
        assertThat(page.locator("#vu")).containsText("Hublot éteint");
        assertThat(page.locator("#boucle")).containsText("trouble vu");
    }

    /** It is taken off the walk, and the undoing brings it back. */
    private static void choose(Page page, String walk, boolean pictures) {
        page.navigate(walk);
        Journey.link(page, "Choisir ses constats").press("Enter");
        look(page, "constats-de-la-marche", pictures);
        page.locator("input[name=constat]").first().uncheck();
        Journey.button(page, "Garder ces constats").press("Enter");
        assertThat(page.locator("main")).containsText("Aucun constat n’est rattaché");
        page.locator("button")
                .filter(new Locator.FilterOptions().setHasText("Annuler"))
                .first()
                .press("Enter");
        page.navigate(walk);
        assertThat(page.locator("#vu")).containsText("Hublot éteint");
        look(page, "marche", pictures);
    }

    private static void report(Page page, boolean pictures) {
        page.navigate("/bilans?du=" + LocalDate.now(FrenchFormat.PARIS).minusDays(60) + "&au=" + today());
        assertThat(page.locator("#marches")).containsText("participations");
        assertThat(page.locator("#marches")).containsText("Habitantes");
        page.locator("#marches").scrollIntoViewIfNeeded();
        look(page, "bilan-des-marches", pictures);
    }

    private static String today() {
        return LocalDate.now(FrenchFormat.PARIS).toString();
    }

    private static void look(Page page, String name, boolean pictures) {
        if (pictures) {
            Browser.look(page, name);
        }
    }
}
