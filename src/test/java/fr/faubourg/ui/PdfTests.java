package fr.faubourg.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

public class PdfTests {
    private static final String PAGE = """
            <html lang="fr"><head><title>Bilan de la veille</title><style>%s</style></head><body>
            <h1>61 constats, dont 9 points forts</h1><p>Délai médian : 8,5\u202Fjours, −3 sur l’été « œuvre ».</p>
            <h2>Par catégorie</h2>
            <svg xmlns="http://www.w3.org/2000/svg" width="640" height="40" role="img" alt="Propreté : 31"
              font-family="sans-serif"><text x="0" y="15" fill="#1F2A44">Propreté, déchets</text>
              <text x="600" y="15" font-weight="600">31</text><rect x="0" y="21" width="300" height="9" fill="#1F2A44"/></svg>
            <table><thead><tr><th scope="col">Catégorie</th><th scope="col">Constats</th></tr></thead>
            <tbody><tr><th scope="row">Propreté\u0001</th><td>31</td></tr></tbody></table>
            </body></html>""".formatted(Pdf.styles());

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void documentIsAccessibleAndArchivable() throws Exception {
        byte[] pdf = Pdf.of(PAGE);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/pdf-sample.pdf"), pdf);
        assertThat(violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(violations(pdf, PDFAFlavour.PDFA_2_U)).isEmpty();
    }

    @Test
    void languageTitleAndEveryGlyphAreThere() throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.of(PAGE))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Bilan de la veille");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Délai médian : 8,5\u202Fjours, −3 sur l’été « œuvre ».")
                    .contains("Par catégorie")
                    .doesNotContain("□")
                    .doesNotContain("#");
        }
    }

    public static java.util.List<String> violations(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(each -> each.getRuleId() + " " + each.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
