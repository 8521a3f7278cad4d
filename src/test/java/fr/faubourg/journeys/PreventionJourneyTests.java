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
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A preventive operation from plan to result. */
@Tag("slow")
@OnDatabase
class PreventionJourneyTests {

    @LocalServerPort
    private int port;

    @BeforeEach
    void inTheDemonstration() {
        Journey.beginDemonstration(port);
    }

    @Test
    void aPreventiveOperationFromPlanToResult() {
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
        String operation = plan(page, pictures);
        hold(page, operation);
        assess(page, operation, pictures);
    }

    /** The list, with the one that the other test planned or without it, and an operation that is over: each of its counts opens as many observations. */
    private static void lookAround(Page page, boolean pictures) {
        page.navigate("/operations-preventives");
        assertThat(page.locator("h1")).containsText(Pattern.compile("[56]\\u00A0opérations préventives"));
        look(page, "operations-preventives", pictures);
        Journey.link(page, "Grand nettoyage des Cordiers").press("Enter");
        assertThat(page.locator("main")).containsText("ailleurs dans la commune sur les mêmes périodes");
        look(page, "operation-preventive-finie", pictures);
        Map<String, String> figures = new LinkedHashMap<>();
        for (Locator figure : page.locator("#avant-apres .table-scroll a").all()) {
            figures.putIfAbsent(String.valueOf(figure.getAttribute("href")), figure.innerText());
        }
        assertThat(figures).hasSizeGreaterThanOrEqualTo(4);
        figures.forEach((href, count) -> {
            page.navigate(href);
            String headline = page.locator("h1").innerText();
            assertThat(headline).as(href).startsWith(count.equals("0") ? "Aucun" : count);
        });
    }

    private static String plan(Page page, boolean pictures) {
        page.navigate("/operations-preventives");
        Journey.link(page, "Prévoir une opération").first().press("Enter");
        Journey.button(page, "Enregistrer l’opération").press("Enter");
        assertThat(page.locator("main")).containsText("Donnez un nom à l’opération.");
        look(page, "operation-preventive-a-corriger", pictures);
        page.locator("input[name=title]").fill("Soirée du hall 7");
        page.locator("select[name=kind]").selectOption(new SelectOption().setLabel("Réunion de hall"));
        Journey.pick(page, "Propreté, déchets, encombrants");
        Journey.choose(page.locator("select[name=places]").first(), "Résidence des Cordiers");
        page.locator("input[name=plannedFrom]").fill(day(10));
        Journey.choose(page.locator("select[name=lead]"), "agence Nord");
        Journey.button(page, "Enregistrer l’opération").press("Enter");
        assertThat(page.locator("main")).containsText("Opération enregistrée.");
        assertThat(page.locator("main")).containsText("dès qu’une séance sera notée");
        return page.url();
    }

    private static void hold(Page page, String operation) {
        page.navigate(operation);
        page.locator("#seances details summary").press("Enter");
        page.locator("#seances input[name=heldOn]").fill(day(8));
        page.locator("#seances input[name=startsAt]").fill("18 h 30");
        page.locator("#seances input[name=endsAt]").fill("20 h");
        page.locator("#seances textarea[name=done]").fill("Tour du hall, règles affichées");
        page.locator("#seances input[name=residents]").fill("16");
        Journey.button(page, "Noter la séance").press("Enter");
        assertThat(page.locator("main")).containsText("Séance notée.");
        assertThat(page.locator("main")).containsText("La période d’après n’est pas finie");
    }

    private static void assess(Page page, String operation, boolean pictures) {
        page.navigate(operation);
        Journey.link(page, "Écrire le bilan").press("Enter");
        page.locator("textarea[name=learnt]").fill("Venir plus tôt : à vingt heures, les familles dînent.");
        Journey.button(page, "Enregistrer le bilan").press("Enter");
        assertThat(page.locator("main")).containsText("Bilan enregistré");
        assertThat(page.locator("main")).containsText("terminée");
        look(page, "operation-preventive", pictures);
    }

    private static String day(int ago) {
        return LocalDate.now(FrenchFormat.PARIS).minusDays(ago).toString();
    }

    private static void look(Page page, String name, boolean pictures) {
        if (pictures) {
            Browser.look(page, name);
        }
    }
}
