package fr.faubourg.tables;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.TestDatabaseConfiguration.CurrentDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Somebody imports a file in a browser. */
@OnDatabase
@Tag("slow")
class ImportsJourneyTests {
    private static final String PASSWORD = "quatre mots sans rapport";

    @LocalServerPort
    int port;

    @Autowired
    ToyKind toy;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Instance instance;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    CurrentDatabase database;

    private String email = "";

    @BeforeEach
    void someoneImports() throws SQLException {
        try (Connection owner = database.access().connect(database.access().owner());
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "create table if not exists tables.toy_bench (code text primary key, name text, source text, writes int)");
            statement.execute("grant select, insert, update on tables.toy_bench to "
                    + database.access().collective().user());
            statement.execute("truncate tables.toy_bench");
        }
        instance.setUp("Rivemont", Instance.Mode.OWN);
        Viewer samuel = Accounts.with(jdbc, "Samuel Okoye", Role.REGULATOR);
        email = samuel.account().value() + "@rivemont.example";
        jdbc.sql("update access.account set password_hash = :hash where id = :id")
                .param("hash", passwords.encode(PASSWORD))
                .param("id", samuel.account().value())
                .update();
        toy.open(true);
    }

    @AfterEach
    void closeTheToy() {
        toy.open(false);
    }

    @Test
    void importsAFileAndLooksAtEachPage() {
        Page page = signedIn(Browser.desktop(port));
        page.navigate("/imports");
        Browser.look(page, "imports-vide");
        page.navigate("/imports/nouveau");
        Browser.look(page, "imports-nouveau");
        upload(page);
        Browser.look(page, "imports-colonnes");
        page.getByLabel("libelle").selectOption("");
        press(page, "Vérifier le fichier");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choisissez la colonne qui donne «\u00a0Nom\u00a0»");
        Browser.look(page, "imports-colonnes-a-corriger");
        page.getByLabel("libelle").selectOption("name");
        press(page, "Vérifier le fichier");
        assertThat(heading(page)).containsText("lignes sont refusées");
        Browser.look(page, "imports-compte-rendu");
        press(page, "Importer");
        assertThat(heading(page)).containsText("lignes importées");
        Browser.look(page, "imports-fini");
        page.navigate("/imports");
        Browser.look(page, "imports");
        page.navigate("/travaux");
        Browser.look(page, "travaux");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Import de bancs.csv"))
                .click();
        Browser.look(page, "travail");
    }

    @Test
    void importsAFileWithoutScripts() throws InterruptedException {
        Page page = signedIn(Browser.withoutScripts(port));
        page.navigate("/imports/nouveau");
        upload(page);
        press(page, "Vérifier le fichier");
        reloadUntil(page, "lignes sont refusées");
        press(page, "Importer");
        reloadUntil(page, "lignes importées");
    }

    private void upload(Page page) {
        StringBuilder file = new StringBuilder("code_banc;libelle;places assises;relevé par\n");
        for (int i = 1; i <= 60; i++) {
            file.append("B")
                    .append(i)
                    .append(";")
                    .append(i % 9 == 0 ? "interdit" : "Banc de la place " + i + (i % 7 == 0 ? " !" : ""))
                    .append(";")
                    .append(i % 11 == 0 ? "trois" : i % 4)
                    .append(";équipe GUSP\n");
        }
        page.getByRole(AriaRole.RADIO).first().check();
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("bancs.csv", "text/csv", file.toString().getBytes(StandardCharsets.UTF_8)));
        press(page, "Déposer le fichier");
        assertThat(heading(page)).hasText("Que donne chaque colonne\u00a0?");
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

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static void reloadUntil(Page page, String words) throws InterruptedException {
        for (int i = 0; i < 60 && !heading(page).innerText().contains(words); i++) {
            Thread.sleep(500);
            page.reload();
        }
        assertThat(heading(page)).containsText(words);
    }
}
