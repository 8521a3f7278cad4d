package fr.faubourg.worksites;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.faubourg.testing.OnDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** What residents are told: drafted from the worksite, finished by a person, put on paper; never translated by a machine. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LettersModuleTests {
    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    private WorksiteTown town;
    private String worksite;

    @BeforeAll
    void build() throws Exception {
        town = new WorksiteTown(jdbc, web);
        worksite = town.worksite(
                "Réhabilitation des Cordiers", town.town.landlord, town.town.cordiers, "", town.town.regulator);
        town.part(
                worksite,
                "phases",
                town.town.regulator,
                "name",
                "Façades",
                "firstDay",
                "2026-03-01",
                "lastDay",
                "2026-06-30");
        town.part(
                worksite,
                "phases",
                town.town.regulator,
                "name",
                "Halls",
                "firstDay",
                "2026-07-01",
                "lastDay",
                "2026-09-15");
        town.part(worksite, "entreprises", town.town.regulator, "name", "Bâti Ligérien", "trade", "gros œuvre");
        UUID noise = jdbc.sql("select id from worksites.impact_kind where code = 'bruit'")
                .query(UUID.class)
                .single();
        town.part(
                worksite,
                "impacts",
                town.town.regulator,
                "kind",
                noise.toString(),
                "level",
                "HIGH",
                "state",
                "TO_DO",
                "description",
                "Perçage des façades",
                "mitigation",
                "Aucun perçage avant 9h");
    }

    @Test
    void openingLetterSaysContextNuisancesWithTheirHoursAndTheContact() throws Exception {
        assertThat(draft("OPENING"))
                .contains("# Les travaux")
                .contains("Isolation des façades et remplacement des fenêtres.")
                .contains("Durée prévue : du 1er mars 2026 au 15 septembre 2026.")
                .contains("- Façades : ")
                .contains("# Circuler pendant les travaux")
                .contains("l’entrée 2 reste ouverte")
                .contains("Horaires du chantier : du lundi au vendredi, de 8 h à 17 h 30")
                .contains("- Bruit : perçage des façades. Ce qui est fait : aucun perçage avant 9 h.")
                .contains("# Une question, une réclamation ?")
                .contains("Agence Nord, 05 00 00 00 00")
                .contains("Habitat des Deux Rives");
    }

    @Test
    void frenchTypographyIsThatOfPrinters() throws Exception {
        String letter = draftAsIs("OPENING");
        assertThat(letter)
                .contains("Horaires du chantier\u00a0: ")
                .contains("8\u00a0h à 17\u00a0h\u00a030")
                .contains("parc\u202f; l’entrée")
                .contains("réclamation\u202f?")
                .doesNotContain("'");
        assertThat(Letters.typeset("Le « hall » ferme : d'accord ?"))
                .isEqualTo("Le «\u00a0hall\u00a0» ferme\u00a0: d’accord\u202f?");
        assertThat(Letters.typeset(Letters.typeset("Le « hall » ferme à 9h30 !")))
                .isEqualTo(Letters.typeset("Le « hall » ferme à 9h30 !"));
    }

    @Test
    void closingLetterAndPanelHaveWordsOfTheirOwn() throws Exception {
        assertThat(draft("CLOSING"))
                .contains("se terminent le 15 septembre 2026")
                .contains("Nous vous remercions de votre patience");
        assertThat(draft("PANEL"))
                .contains("Maître d’ouvrage : Habitat des Deux Rives")
                .contains("Bâti Ligérien (gros œuvre)")
                .doesNotContain("Madame");
        assertThat(draft("INFORMATION")).contains("Voici où en sont les travaux");
    }

    @Test
    void messageIsPutOnPaperAsItWasWritten() throws Exception {
        String message = message("FRENCH", "Bonjour à tous,\n\n# Le bruit\n\n- le matin\n- le soir\n\nMerci.");
        var answer = web.perform(get(message + "/lettre.pdf").with(as(town.town.reader)))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Bonjour à tous")
                    .contains("Le bruit")
                    .contains("le soir")
                    .contains("Merci.");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
        }
        assertThat(town.status(message + "/lettre.pdf", town.town.otherPartner)).isEqualTo(404);
    }

    @Test
    void arabicIsPrintedFromRightToLeftInItsOwnLettersAndFrenchWordsWithin() throws Exception {
        String message = message("ARABIC", "مرحبا\n\n# الضجيج\n\n- Rue Garance 12");
        assertThat(web.perform(get(worksite).with(as(town.town.reader)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(message + "/lettre.pdf");
        var answer = web.perform(get(message + "/lettre.pdf").with(as(town.town.reader)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            String read = Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC);
            assertThat(read)
                    .contains("مرحبا")
                    .contains("الضجيج")
                    .contains("Rue Garance 12")
                    .doesNotContain("□");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ar");
            Files.createDirectories(Path.of("target/pictures"));
            ImageIO.write(
                    new PDFRenderer(pdf).renderImageWithDPI(0, 60),
                    "png",
                    Path.of("target/pictures/lettre-arabe.png").toFile());
        }
    }

    @Test
    void otherAlphabetsArePrintedToo() throws Exception {
        assertThat(town.status(
                        message("TURKISH", "İyi günler, gürültü için özür dileriz.") + "/lettre.pdf", town.town.reader))
                .isEqualTo(200);
    }

    private String message(String language, String body) throws Exception {
        var answer = town.sent(
                worksite + "/messages/nouveau",
                town.town.regulator,
                "letter",
                "OPENING",
                "subject",
                "Travaux",
                "body",
                body,
                "language",
                language,
                "channel",
                "LETTERBOXES");
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private String draft(String kind) throws Exception {
        return draftAsIs(kind).replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private String draftAsIs(String kind) throws Exception {
        String page = town.page(worksite + "/messages/nouveau?modele=" + kind, town.town.regulator);
        int begin = page.indexOf('>', page.indexOf("<textarea")) + 1;
        return HtmlUtils.htmlUnescape(page.substring(begin, page.indexOf("</textarea>")));
    }
}
