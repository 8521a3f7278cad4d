package fr.faubourg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.faubourg.testing.WebClient;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** The gestures that all journeys share. */
final class Journey {
    private Journey() {}

    /** Makes the empty instance the demonstration, unless it is already. */
    static void beginDemonstration(int port) {
        var client = new WebClient("http://localhost:" + port);
        try {
            if (client.get("/").uri().getPath().equals("/bienvenue")) {
                client.post("/bienvenue", "/bienvenue/demonstration", Map.of());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says on the first page that the instance is a territory's own, with the code of the console. */
    static void beginOwnTerritory(Page page, String territory, String code) {
        page.navigate("/");
        page.getByLabel("Territoire").fill(territory);
        page.getByLabel("Vos prénom et nom").fill("Hugo Bellanger");
        page.getByLabel("Votre courriel").fill("hugo.bellanger@ville.example");
        page.getByLabel("Mot de passe").fill("quatre mots sans rapport");
        page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(code);
        button(page, "Commencer").click();
    }

    /** Enters the demonstration with somebody's card. */
    static void enter(Page page, String name) {
        page.navigate("/connexion");
        page.locator("button.card-link", new Page.LocatorOptions().setHasText(name))
                .click();
        assertThat(page.getByRole(AriaRole.NAVIGATION).first())
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(20_000));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    static Locator link(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    static String heading(Page page) {
        return page.locator("h1").innerText();
    }

    /** Picks the option of a list whose words contain these. */
    static void choose(Locator list, String words) {
        // A choice made before the page's scripts are there waits for its button, as without them.
        list.page()
                .waitForFunction("() => matchMedia('(scripting: none)').matches"
                        + " || (window.htmx && document.readyState === 'complete')");
        Locator option = list.locator("option", new Locator.LocatorOptions().setHasText(words))
                .first();
        list.selectOption(option.getAttribute("value"));
    }

    /** Picks a chip or a radio button by what is written on it. */
    static void pick(Page page, String words) {
        page.locator("label", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
    }

    /** Sends a file as one kind of import, up to its columns. */
    static void deposit(Page page, String kind, Path file) {
        page.navigate("/imports/nouveau");
        pick(page, kind);
        page.locator("input[type=file]").setInputFiles(file);
        button(page, "Déposer le fichier").click();
        assertThat(page).hasURL(Pattern.compile("/imports/[0-9a-f-]+/colonnes"));
    }

    /** Tells what a column of the file gives. */
    static void map(Page page, String column, String field) {
        choose(page.getByLabel(column, new Page.GetByLabelOptions().setExact(true)), field);
    }

    /** Waits until the report says that the dry run is over. */
    static void check(Page page, double timeout) {
        button(page, "Vérifier le fichier").click();
        awaitReport(page, timeout);
    }

    /** Applies a checked import and waits until it is over. */
    static void apply(Page page, double timeout) {
        applyButton(page).click();
        awaitReport(page, timeout);
    }

    static Locator applyButton(Page page) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Importer .*lignes?$")));
    }

    /** Waits until the work on the import is over. */
    static void awaitReport(Page page, double timeout) {
        assertThat(page.locator("h1"))
                .not()
                .containsText(
                        Pattern.compile("en cours"),
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(timeout));
    }

    /** A figure of the page by what it counts, without spaces. */
    static int figure(Page page, String label) {
        String value = page.locator(".figs .fig", new Page.LocatorOptions().setHasText(Pattern.compile(label)))
                .first()
                .innerText();
        return Integer.parseInt(value.replaceAll("[^0-9]", ""));
    }

    /** A photograph as a phone takes it. */
    static FilePayload photo(String name) {
        var image = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0xB7C4CC), 0, 1200, new Color(0x8A7B6A)));
        pen.fillRect(0, 0, 1600, 1200);
        pen.setColor(new Color(0x5B4A3C));
        pen.fillRect(380, 620, 760, 330);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", bytes);
            return new FilePayload(name, "image/jpeg", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
