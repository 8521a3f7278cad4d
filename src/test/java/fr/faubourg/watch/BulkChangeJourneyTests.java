package fr.faubourg.watch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.SignIn;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** One gesture on many observations, and the whole of it taken back. */
@OnDatabase
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BulkChangeJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Recording recording;

    @Autowired
    Handling handling;

    @Autowired
    PasswordEncoder passwords;

    private WatchTown town;

    @BeforeAll
    void someoneWatches() {
        town = new WatchTown(jdbc);
        for (int i = 0; i < 5; i++) {
            var id =
                    recording.record(town.lampOut(null, WatchTown.IN_TANNERIES), Ids.next(), List.of(), town.regulator);
            if (i > 0) {
                handling.move(
                        id,
                        town.regulator,
                        new Submission(Ids.next(), 0, "", List.of()),
                        new Gesture.Qualify(town.category("eclairage"), FindingKind.WEAKNESS, 2, 2));
            }
        }
        SignIn.allow(jdbc, passwords, town.regulator);
    }

    @Test
    void bulkActionAndItsUndo() {
        takenBack(Browser.desktop(port), true);
    }

    @Test
    void bulkActionAndItsUndoWithoutJavaScript() {
        takenBack(Browser.withoutScripts(port), false);
    }

    private void takenBack(Page page, boolean pictures) {
        SignIn.as(town.regulator, page);
        page.navigate("/constats");
        Locator ticks = page.locator("input[name=constat]");
        int before = ticks.count();
        ticks.first().check();
        ticks.nth(1).check();
        look(page, pictures, "gestes-groupes-liste");
        press(page, "Les constats cochés…");
        assertThat(page.locator("main")).containsText("Choisissez ce qu’il faut faire de ces constats.");
        assertThat(page.locator("input[name=constat]").nth(1)).isChecked();
        page.locator("select[name=geste]").selectOption("CLOSE");
        press(page, "constats de cette liste…");
        assertThat(page.locator("h1")).containsText("Clore");
        assertThat(page.locator("main")).containsText("«\u00a0Nouveau\u00a0»\u00a0: à qualifier d’abord.");
        look(page, pictures, "gestes-groupes-confirmation");
        page.locator("textarea[name=reason]").fill("Remplacés par le plan lumière.");
        page.locator("main form button[type=submit]").click();
        shows(page, "clos, ");
        assertThat(page.locator("main")).containsText("laissé");
        look(page, pictures, "gestes-groupes-resultat");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Annuler ce geste groupé"))
                .click();
        page.locator("textarea[name=reason]").fill("Le plan lumière est repoussé.");
        look(page, pictures, "gestes-groupes-annulation");
        page.locator("main form button[type=submit]").click();
        shows(page, "ont repris");
        look(page, pictures, "gestes-groupes-annule");
        page.navigate("/constats/gestes-groupes");
        assertThat(page.locator("main")).containsText("annulé");
        look(page, pictures, "gestes-groupes");
        page.navigate("/constats");
        assertThat(page.locator("input[name=constat]")).hasCount(before);
    }

    /** The work goes on in the background: the page is asked again until it says so, as a person would. */
    private static void shows(Page page, String words) {
        for (int i = 0; i < 100 && !page.locator("main").innerText().contains(words); i++) {
            page.waitForTimeout(200);
            page.reload();
        }
        assertThat(page.locator("main")).containsText(words);
        for (int i = 0; i < 100 && page.locator("#avancement").count() > 0; i++) {
            page.waitForTimeout(200);
            page.reload();
        }
    }

    private static void look(Page page, boolean pictures, String name) {
        if (pictures) {
            Browser.look(page, name);
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }
}
