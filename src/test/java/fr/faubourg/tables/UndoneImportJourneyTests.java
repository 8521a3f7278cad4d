package fr.faubourg.tables;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A bad import undone: the workbook of a colleague, the wrong sheet, and back again. */
@OnDatabase
@Tag("slow")
class UndoneImportJourneyTests {
    private static final String PASSWORD = "quatre mots sans rapport";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Instance instance;

    @Autowired
    PasswordEncoder passwords;

    private String email = "";

    @BeforeEach
    void someoneImports() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        Viewer samuel = Accounts.with(jdbc, "Samuel Okoye", Role.ADMINISTRATOR);
        email = samuel.account().value() + "@rivemont.example";
        jdbc.sql("update access.account set password_hash = :hash where id = :id")
                .param("hash", passwords.encode(PASSWORD))
                .param("id", samuel.account().value())
                .update();
    }

    @Test
    void aBadImportIsUndone() throws IOException {
        Page page = signedIn(Browser.desktop(port));
        deposit(page);
        assertThat(page.locator("main")).containsText("Feuille «\u00a0Partenaires\u00a0», titres lus à la ligne 3");
        assertThat(page.locator("main")).containsText("Total");
        Browser.look(page, "imports-feuilles");
        press(page, "Vérifier le fichier");
        assertThat(page.locator("h1")).containsText("est refusée");
        Browser.look(page, "imports-partenaires-verifies");
        press(page, "Importer");
        assertThat(page.locator("h1")).containsText("lignes importées");
        Browser.look(page, "imports-partenaires");
        page.navigate("/partenaires");
        assertThat(page.locator("main")).containsText("Habitat du Loir");
        page.goBack();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Annuler cet import"))
                .click();
        Browser.look(page, "imports-annulation");
        // Meanwhile somebody changes one of the partners.
        jdbc.sql(
                        "update directory.organisation set remit = 'Gardiens', version = version + 1 where name = 'Habitat du Loir'")
                .update();
        press(page, "Annuler tout l’import");
        assertThat(page.locator("main")).containsText("Rien n’a été annulé");
        Browser.look(page, "imports-annulation-impossible");
        press(page, "Garder ces fiches et annuler le reste");
        assertThat(page.locator("h1")).containsText("Cet import a été annulé");
        assertThat(page.locator("main")).containsText("Habitat du Loir");
        Browser.look(page, "imports-annule");
        page.navigate("/partenaires");
        assertThat(page.locator("main")).not().containsText("Régie des Prés");
    }

    @Test
    void aBadFileOfResidencesIsUndoneButForWhatIsUsed() throws IOException {
        Page page = signedIn(Browser.desktop(port));
        deposit(page, "patrimoine", "residences.csv", "text/csv", """
                reference;nom;adresse;logements
                HDR-0412;Résidence des Cordiers;3 allée des Cordiers;48
                HDR-0413;Résidence du Lavoir;12 rue du Lavoir;12
                """.getBytes(StandardCharsets.UTF_8));
        page.getByLabel("De qui sont ces codes").fill("Habitat du Loir");
        press(page, "Vérifier le fichier");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Importer 2")))
                .isVisible();
        press(page, "Importer 2");
        assertThat(page.locator("h1")).containsText("lignes importées");
        jdbc.sql("""
                insert into territory.place (id, kind, name, parent_id)
                select gen_random_uuid(), 'BUILDING', 'Bâtiment A', id from territory.place where code = 'HDR-0412'
                """).update();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Annuler cet import"))
                .click();
        assertThat(page.locator("main")).containsText("utilisé par 1 lieu qui s’y trouve");
        Browser.look(page, "imports-annulation-lieux");
        press(page, "Garder ces fiches et annuler le reste");
        assertThat(page.locator("h1")).containsText("Cet import a été annulé");
        Browser.look(page, "imports-annule-lieux");
        page.navigate("/lieux");
        assertThat(page.locator("main")).containsText("Résidence des Cordiers");
        assertThat(page.locator("main")).not().containsText("Résidence du Lavoir");
    }

    @Test
    void theSameHeadingsAreMappedTheSameWayNextTime() throws IOException {
        Page page = signedIn(Browser.desktop(port));
        deposit(page);
        page.getByLabel("Remarque").selectOption("remit");
        press(page, "Vérifier le fichier");
        assertThat(page.locator("h1")).containsText("est refusée");
        deposit(page);
        assertThat(page.locator("main")).containsText("Ce fichier a les mêmes titres que «\u00a0carnet.xlsx\u00a0»");
        assertThat(page.getByLabel("Remarque")).hasValue("remit");
        Browser.look(page, "imports-colonnes-connues");
        page.locator("select[name=sheet]").selectOption("Contacts");
        press(page, "Relire le fichier ainsi");
        assertThat(page.locator("main")).containsText("Feuille «\u00a0Contacts\u00a0»");
        page.getByLabel("Ligne où sont les titres des colonnes").fill("99");
        press(page, "Relire le fichier ainsi");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("La ligne 99 ne donne pas de titres");
    }

    private void deposit(Page page) throws IOException {
        deposit(
                page,
                "partenaires",
                "carnet.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                workbook());
    }

    private static void deposit(Page page, String kind, String name, String type, byte[] file) {
        page.navigate("/imports/nouveau");
        page.locator("input[type=radio][value=" + kind + "]").check();
        page.locator("input[type=file]").setInputFiles(new FilePayload(name, type, file));
        press(page, "Déposer le fichier");
        assertThat(page.locator("h1")).hasText("Que donne chaque colonne\u00a0?");
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Essai", "1.0")) {
            Worksheet contacts = book.newWorksheet("Contacts");
            fill(contacts, 0, "Structure", "Interlocuteur", "Joindre par");
            fill(contacts, 1, "Habitat du Loir", "Nadia Ferrand", "nadia@loir.example");
            Worksheet partners = book.newWorksheet("Partenaires");
            fill(partners, 0, "Carnet GUSP 2026");
            fill(partners, 2, "Raison sociale", "Type", "Siret", "Mail", "Remarque");
            fill(partners, 3, "Habitat du Loir", "Bailleur social", "123 456 789 00012", "contact@loir.example", "");
            fill(partners, 4, "Régie des Prés", "Régie de quartier", "", "", "Espaces verts");
            fill(partners, 5, "Amicale du Moulin", "Association", "", "", "");
            fill(partners, 6, "Sans nature", "Truc", "", "", "");
            fill(partners, 7, "Total", "4");
            partners.range(0, 0, 0, 4).merge();
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                sheet.value(row, column, cells[column]);
            }
        }
    }

    private Page signedIn(Page page) {
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
