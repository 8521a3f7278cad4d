package fr.faubourg.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A number plate on a photo of an observation: marked with the mouse, from the keyboard, with a finger, and without a script. */
@Tag("slow")
@OnDatabase
class BlurJourneyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void inTheDemonstration() {
        Journey.beginDemonstration(port);
    }

    @Test
    void aPlateIsBlurredWithTheMouseAndFromTheKeyboard() {
        try (Page page = Browser.desktop(port)) {
            Journey.enter(page, "Samuel Okoye");
            page.navigate("/constats/" + withPhoto(0));
            Browser.look(page, "constat-photo-a-flouter");
            page.locator(".photos a:has-text('Flouter')").first().press("Enter");
            Journey.button(page, "Flouter pour toujours").press("Enter");
            assertThat(page.locator("main")).containsText("Marquez au moins une zone");
            var drawing = page.locator(".blur-drawing svg").boundingBox();
            page.mouse().move(drawing.x + drawing.width * 0.3, drawing.y + drawing.height * 0.4);
            page.mouse().down();
            page.mouse().move(drawing.x + drawing.width * 0.5, drawing.y + drawing.height * 0.6);
            page.mouse().up();
            Journey.button(page, "Ajouter un rectangle").press("Enter");
            page.locator(".blur-areas input[data-side=left]").last().press("Home");
            assertThat(page.locator(".blur-areas li")).hasCount(2);
            assertThat(page.locator("input[name=zones]").last().inputValue()).startsWith("rectangle 0 440 ");
            Browser.look(page, "flouter");
            String before = page.locator(".blur-picture img").getAttribute("src");
            Journey.button(page, "Flouter pour toujours").press("Enter");
            assertThat(page.locator("main")).containsText("Photo floutée");
            assertThat(page.locator("main")).containsText("Samuel Okoye");
            assertThat(page.locator(".blur-picture img").getAttribute("src")).isNotEqualTo(before);
            Browser.look(page, "flouter-apres");
        }
    }

    @Test
    void onAPhoneATapMarksAFace() {
        try (Page page = Browser.phone(port)) {
            Journey.enter(page, "Samuel Okoye");
            page.navigate("/constats/" + withPhoto(1));
            page.locator(".photos a:has-text('Flouter')").first().click();
            var picture = page.locator(".blur-drawing svg").boundingBox();
            page.mouse().click(picture.x + picture.width / 2, picture.y + picture.height / 2);
            assertThat(page.locator(".blur-areas li")).hasCount(1);
            assertThat(page.locator("input[name=zones]").inputValue()).matches("ellipse 4[34][0-9] 4[34][0-9] 120 120");
            Journey.button(page, "Flouter pour toujours").click();
            assertThat(page.locator("main")).containsText("1\u00A0zone");
        }
    }

    @Test
    void withoutAScriptSquaresAreTicked() {
        try (Page page = Browser.withoutScripts(port)) {
            Journey.enter(page, "Samuel Okoye");
            page.navigate("/constats/" + withPhoto(2));
            page.locator(".photos a:has-text('Flouter')").first().press("Enter");
            page.getByLabel("Ligne 4, colonne 6").press("Space");
            page.getByLabel("Ligne 4, colonne 7").press("Space");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/pictures/flouter-sans-script.png")));
            Journey.button(page, "Flouter pour toujours").press("Enter");
            assertThat(page.locator("main")).containsText("2\u00A0zones");
        }
    }

    private UUID withPhoto(int rank) {
        return jdbc.sql("""
                        select distinct observation_id from watch.observation_photo order by observation_id offset :rank limit 1
                        """).param("rank", rank).query(UUID.class).single();
    }
}
