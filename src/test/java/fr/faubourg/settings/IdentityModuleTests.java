package fr.faubourg.settings;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.microsoft.playwright.Page;
import fr.faubourg.access.DemoWorld;
import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.PdfTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Name, colour and logo: refused when they would not read, shown on every page at once. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityModuleTests {

    @Autowired
    MockMvc web;

    @Autowired
    Instance instance;

    @Autowired
    DemoWorld world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private Viewer administrator;

    @BeforeAll
    void buildTheDemonstration() {
        transaction.executeWithoutResult(_ -> {
            instance.setUp(world.name(), Instance.Mode.DEMONSTRATION);
            world.build();
        });
        administrator = Accounts.with(jdbc, "Hugo", Role.ADMINISTRATOR);
    }

    @Test
    void nameColourAndLogoAreOnEveryPageAtOnce() throws Exception {
        assertThat(post("/reglages/identite/couleur", "couleur", "#ffcc00")).isEqualTo(422);
        assertThat(post("/reglages/identite/couleur", "couleur", "#0057b8")).isEqualTo(303);
        assertThat(post("/reglages/identite/nom", "name", " ")).isEqualTo(422);
        assertThat(post("/reglages/identite/nom", "name", "Rivemont-Métropole")).isEqualTo(303);
        assertThat(logo("gif")).isEqualTo(422);
        assertThat(logo("png")).isEqualTo(303);
        String signIn = page("/connexion");
        assertThat(signIn).contains("Rivemont-Métropole", "/logo.png");
        Matcher sheet =
                Pattern.compile("href=\"(/apparence/[^\"]+/couleurs.css)\"").matcher(signIn);
        assertThat(sheet.find()).isTrue();
        var answer = web.perform(get(sheet.group(1))).andReturn().getResponse();
        assertThat(answer.getContentAsString()).contains("--brick: #0057b8");
        assertThat(answer.getHeader("Cache-Control")).contains("immutable");
        assertThat(page("/comptes/journal")).contains("couleur #0057b8", "Rivemont-Métropole");
        try (Page page = Browser.desktop(port)) {
            page.navigate("/connexion");
            page.locator("form", new Page.LocatorOptions().setHasText("Administr"))
                    .first()
                    .locator("button")
                    .click();
            page.navigate("/reglages/identite?couleur=%23007a3d");
            Browser.look(page, "reglages-identite");
            page.navigate("/reglages");
            Browser.look(page, "reglages");
            page.navigate("/reglages/calendrier");
            Browser.look(page, "reglages-calendrier");
            page.navigate("/reglages/seuils/delai-par-defaut");
            Browser.look(page, "reglages-seuil");
            logoTakesNoHeightOnAPhone(page);
        }
        documentBearsThem("liste", "/exports/fichier?liste=constats&format=pdf");
        documentBearsThem("bilan", "/bilans.pdf?lieu=" + neighbourhood());
        assertThat(post("/reglages/identite/logo/retrait", "x", "x")).isEqualTo(303);
        assertThat(post("/reglages/identite/couleur/retrait", "x", "x")).isEqualTo(303);
        assertThat(page("/connexion")).doesNotContain("/apparence/");
    }

    private static void logoTakesNoHeightOnAPhone(Page page) {
        page.setViewportSize(390, 844);
        var header = page.locator("header.top");
        var logo = header.locator("img.town-logo");
        assertThat(logo.isVisible()).isTrue();
        double with = header.boundingBox().height;
        logo.evaluate("logo => logo.remove()");
        assertThat(header.boundingBox().height).isEqualTo(with);
        page.setViewportSize(1440, 900);
    }

    private void documentBearsThem(String name, String path) throws Exception {
        Viewer reader = Accounts.with(jdbc, "Camille", Role.REGULATOR);
        byte[] pdf = web.perform(get(path).with(as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/identity-" + name + ".pdf"), pdf);
        VeraGreenfieldFoundryProvider.initialise();
        assertThat(PdfTests.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfTests.violations(pdf, PDFAFlavour.PDFA_2_U)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Rivemont-Métropole");
            var first = document.getPage(0);
            assertThat(first.getResources().getXObjectNames())
                    .anyMatch(each -> first.getResources().isImageXObject(each));
            var drawn = new PDFRenderer(document).renderImageWithDPI(0, 72);
            assertThat(IntStream.range(0, drawn.getWidth() * drawn.getHeight())
                            .map(each -> drawn.getRGB(each % drawn.getWidth(), each / drawn.getWidth()) & 0xffffff))
                    .as("the colour of the territory")
                    .contains(0x0057b8);
        }
    }

    private UUID neighbourhood() {
        return jdbc.sql("select id from territory.place where kind = 'NEIGHBOURHOOD' order by name limit 1")
                .query(UUID.class)
                .single();
    }

    private int post(String path, String name, String value) throws Exception {
        return web.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(path)
                        .param(name, value)
                        .with(csrf())
                        .with(as(administrator)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private int logo(String format) throws Exception {
        return web.perform(multipart("/reglages/identite/logo")
                        .file(new MockMultipartFile("logo", AccentTests.picture(format, 400, 160)))
                        .with(csrf())
                        .with(as(administrator)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String page(String path) throws Exception {
        var request = get(path);
        return web.perform(path.startsWith("/connexion") ? request : request.with(as(administrator)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
