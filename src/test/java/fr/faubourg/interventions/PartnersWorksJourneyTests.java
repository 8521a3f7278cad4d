package fr.faubourg.interventions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.faubourg.access.AccountId;
import fr.faubourg.access.Role;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.FrenchFormat;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A landlord brings its own table of works, takes it back, and reads what comes back in its residence. */
@OnDatabase
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnersWorksJourneyTests {
    private static final String PASSWORD = "quatre mots sans rapport";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    private InterventionTown town;
    private String landlord = "";
    private String regulator = "";

    @BeforeAll
    void aHallWhereTheDoorComesBack() {
        town = new InterventionTown(jdbc);
        landlord = withPassword(town.town
                .person("Nora Petit", Role.PARTNER, town.town.landlord, null)
                .account());
        regulator = withPassword(town.town.regulator.account());
        var today = LocalDate.now(FrenchFormat.PARIS);
        UUID first = town.seen("parties-communes", town.hall1, today.minusDays(80));
        UUID second = town.seen("parties-communes", town.hall1, today.minusDays(40));
        town.seen("proprete", town.hall2, today.minusDays(12));
        done(first, 70);
        done(second, 30);
        UUID third = town.seen("parties-communes", town.hall1, today.minusDays(3));
        jdbc.sql("""
                        insert into watch.recurrence (observation_id, former_id, days)
                        select r.observation_id, r.former_id, r.days from watch.recurrences_of(:ids) r
                        """).param("ids", new UUID[] {first, second, third}).update();
    }

    @Test
    void aTableOfWorksComesInAndGoes() {
        Page page = signedIn(Browser.desktop(port), landlord);
        page.navigate("/interventions");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Importer un tableau"))
                .first()
                .click();
        page.locator("input[type=radio][value=interventions]").check();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("bons.csv", "text/csv", """
                Numéro;Maître d’ouvrage;Date;Lieu;Corps d’état;Intervention
                BT-1;;02/03/2026;Bâtiment A, Hall 1;Serrurerie;Serrure changée
                BT-2;Logis du Val;03/03/2026;Hall 2;Serrurerie;Cylindre changé
                """.getBytes(StandardCharsets.UTF_8)));
        press(page, "Déposer le fichier");
        Browser.look(page, "partenaire-import-colonnes");
        press(page, "Vérifier le fichier");
        assertThat(page.locator("main")).containsText("Cette ligne est pour une autre organisation que la vôtre.");
        Browser.look(page, "partenaire-import-verifie");
        press(page, "Importer");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Annuler cet import"))
                .click();
        press(page, "Annuler tout l’import");
        assertThat(page.locator("h1")).containsText("Cet import a été annulé");
    }

    @Test
    void aPlaceTellsWhatComesBackThere() {
        Page page = signedIn(Browser.desktop(port), landlord);
        page.navigate("/lieux/" + town.town.cordiers);
        assertThat(page.locator("main")).containsText("Ce qui revient");
        Browser.look(page, "lieu-ce-qui-revient");
        page.locator("table.list a:text('2\u00a0fois')").first().click();
        assertThat(page.locator("h1")).containsText("2\u00a0constats");
        page.locator("main table tbody a[href^='/constats/']").first().click();
        assertThat(page.locator("main")).containsText("revenu au bout de");
        Browser.look(page, "constat-fil-des-retours");
    }

    @Test
    void manyAreWeighedAndATimelineOpensItsLists() {
        Page page = signedIn(Browser.desktop(port), regulator);
        page.navigate("/constats/frise?etat=tous");
        Browser.look(page, "frise-chiffres-ouverts");
        page.locator("table.list a[href*='evenement=realise']").first().click();
        assertThat(page.locator("h1")).containsText("1\u00a0constat");
        page.navigate("/constats?etat=nouveau");
        page.locator("input[name=constat]").first().check();
        page.locator("select[name=geste]").selectOption("QUALIFY");
        press(page, "Les constats cochés");
        page.locator("select[name=severity]").selectOption("3");
        Browser.look(page, "geste-groupe-qualifier");
    }

    private void done(UUID id, int daysAgo) {
        jdbc.sql(
                        "update watch.observation set state = 'DONE', done_at = now() - :days * interval '1 day' where id = :id")
                .param("id", id)
                .param("days", daysAgo)
                .update();
    }

    private String withPassword(AccountId account) {
        jdbc.sql("update access.account set password_hash = :hash where id = :id")
                .param("hash", passwords.encode(PASSWORD))
                .param("id", account.value())
                .update();
        return account.value() + "@rivemont.example";
    }

    private static Page signedIn(Page page, String email) {
        page.navigate("/connexion");
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(address -> !address.contains("/connexion"));
        return page;
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }
}
