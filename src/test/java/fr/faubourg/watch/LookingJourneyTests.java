package fr.faubourg.watch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.SignIn;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** One set of filters as a list, a timeline and a view that is kept, shared, given up and taken back. */
@OnDatabase
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LookingJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    private WatchTown town;

    /** Ninety observations over as many days, more and more of them; half of the older ones are closed. */
    @BeforeAll
    void someMonths() {
        town = new WatchTown(jdbc);
        jdbc.sql("""
                        insert into watch.observation (id, observed_on, recorded_at, source, category_id, kind, finding, lon, lat, state, done_at, closed_at)
                        select gen_random_uuid(), current_date - d, now() - d * interval '1 day', case when d % 3 = 0 then 'ROUND' else 'REPORT' end,
                            :category, 'WEAKNESS', 'Éclairage éteint, candélabre ' || d, 0.312 + d * 0.00005, 47.212, case when d % 2 = 0 and d > 12 then 'CLOSED' else 'NEW' end,
                            case when d % 2 = 0 and d > 12 then now() - (d - 9) * interval '1 day' end,
                            case when d % 2 = 0 and d > 12 then now() - (d - 11) * interval '1 day' end
                        from generate_series(0, 89) d
                        """).param("category", town.category("eclairage").value()).update();
        SignIn.allow(jdbc, passwords, town.regulator);
    }

    @Test
    void filtersAreSeenInTimeAndKeptUnderAName() {
        kept(Browser.desktop(port), true);
    }

    @Test
    void theSameWithoutJavaScript() {
        kept(Browser.withoutScripts(port), false);
    }

    private void kept(Page page, boolean pictures) {
        SignIn.as(town.regulator, page);
        page.navigate("/constats?etat=tous");
        page.getByText("Plus de filtres").click();
        look(page, pictures, "constats-filtres");
        page.navigate("/constats?etat=tous&source=tournee&retour=sans");
        assertThat(page.locator("h1")).containsText(Pattern.compile("30.constats, dont"));
        page.locator(".views").first().getByText("Frise").click();
        assertThat(page.locator("figure strong")).containsText("est la plus chargée");
        look(page, pictures, "frise");
        page.locator("figure svg a").last().click();
        assertThat(page).hasURL(Pattern.compile(".*/constats\\?du=.*source=tournee&retour=sans"));
        page.goBack();
        page.getByText("Enregistrer cette vue").click();
        page.locator("input[name=nom]").fill("Tournées sans retour");
        page.locator("select[name=portee]").selectOption("ORGANISATION");
        look(page, pictures, "vue-a-enregistrer");
        press(page, "Enregistrer la vue");
        assertThat(page).hasURL(Pattern.compile(".*/constats/frise\\?etat=tous&source=tournee&retour=sans"));
        assertThat(page.locator(".saved-views [aria-current=true]")).containsText("Tournées sans retour");
        page.navigate("/aujourdhui");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tournées sans retour"))
                .click();
        assertThat(page.locator("h1")).containsText(Pattern.compile("30.constats, dont"));
        page.navigate("/vues");
        look(page, pictures, "vues");
        press(page, "Supprimer");
        assertThat(page.locator("main")).containsText("supprimée");
        press(page, "Annuler cette modification");
        assertThat(page.locator(".saved-view")).containsText("Tournées sans retour");
        press(page, "Supprimer");
        assertThat(page.locator(".saved-view")).hasCount(0);
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
