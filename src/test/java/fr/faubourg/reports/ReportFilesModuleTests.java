package fr.faubourg.reports;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Period;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.PdfTests;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The files of a report, with the parts and columns that somebody chose. */
@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportFilesModuleTests {
    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WatchReports reports;

    private ReportTown town;
    private Coordinates year;

    @BeforeAll
    void build() {
        VeraGreenfieldFoundryProvider.initialise();
        town = new ReportTown(jdbc, reports.today());
        year = new Coordinates(town.tanneries, new Period(reports.today().minusDays(364), reports.today()), null);
    }

    @Test
    void pageOffersEveryPartAndColumnAndKeepsPlaceAndPeriod() throws Exception {
        String page = text(year.query().on("/bilans/fichier"));
        assertThat(page)
                .contains("Exporter «\u00a0Bilan de la veille, Les Tanneries")
                .contains("name=\"lieu\" value=\"" + town.tanneries + "\"")
                .contains("Par organisation", "Délai médian", "Liste des constats")
                .contains("value=\"MAP\" checked")
                .doesNotContain("value=\"KIND\" checked");
        assertThat(text(year.query().on("/bilans"))).contains("/bilans/fichier?lieu=" + town.tanneries);
    }

    @Test
    void workbookHoldsTheChosenSheetsAndColumnsTyped() throws Exception {
        String address = made("xlsx", List.of("CATEGORIES", "FINDINGS"), List.of("TOTAL", "LATE"), List.of("DAY"));
        assertThat(address).startsWith("/bilans.xlsx?").contains("parties=CATEGORIES%2CFINDINGS");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(address, town.reader)))) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly("Catégories", "Constats", "Sources et filtres");
            List<Row> lines = workbook.findSheet("Catégories").orElseThrow().read();
            assertThat(lines.getFirst().stream().map(Cell::getText))
                    .containsExactly("Catégorie", "Constats", "En retard");
            assertThat(lines.get(1).getCell(1).getType()).isEqualTo(CellType.NUMBER);
            List<Row> findings = workbook.findSheet("Constats").orElseThrow().read();
            assertThat(findings.getFirst().stream().map(Cell::getText)).containsExactly("Vu le", "Constat");
            assertThat(findings.get(1).getCellAsDate(0)).isPresent();
            assertThat(findings)
                    .hasSize((int) reports.of(year, town.reader).whole().total() + 1);
            assertThat(workbook.findSheet("Sources et filtres").orElseThrow().read())
                    .extracting(row -> row.getCellText(0) + " | " + row.getCellText(1))
                    .contains("Filtre\u00a0: Parties | Par catégorie, Liste des constats");
        }
    }

    @Test
    void paperHoldsTheChosenPartsAndStaysAccessible() throws Exception {
        String address = made("pdf", List.of("ORGANISATIONS", "STATES"), List.of("TOTAL", "MEDIAN"), List.of());
        assertThat(address).startsWith("/bilans.pdf?");
        byte[] pdf = bytes(address, town.reader);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/report-chosen.pdf"), pdf);
        assertThat(PdfTests.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(words(pdf))
                .contains("Par organisation en charge", "Par état", "Délai médian")
                .doesNotContain("Par catégorie", "Sur la carte", "Points forts", "En retard");
        byte[] list = bytes(made("pdf", List.of("FINDINGS"), List.of(), List.of("KIND", "STATE")), town.reader);
        assertThat(PdfTests.violations(list, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(words(list)).contains("Dans la liste", "Nid-de-poule").doesNotContain("Confié à", "Par état");
    }

    @Test
    void partnerFindsInTheFileWhatThePartnerMayReadAndNoMore() throws Exception {
        String address = made("xlsx", List.of("FINDINGS"), List.of(), List.of("NUMBER"));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(address, town.partner)))) {
            assertThat(workbook.findSheet("Constats").orElseThrow().read())
                    .hasSize((int) reports.of(year, town.partner).whole().total() + 1)
                    .hasSizeLessThan((int) reports.of(year, town.reader).whole().total());
        }
    }

    @Test
    void emptyChoicesAreMendedOnThePageThatKeepsTheOthers() throws Exception {
        assertThat(sent("pdf", List.of(), List.of("TOTAL"), List.of()))
                .satisfies(answer -> assertThat(answer.getStatus()).isEqualTo(422))
                .extracting(ReportFilesModuleTests::body)
                .asString()
                .contains("Cochez au moins une partie.")
                .contains("value=\"TOTAL\" checked")
                .doesNotContain("value=\"OPEN\" checked");
        assertThat(body(sent("xlsx", List.of("MAP"), List.of("TOTAL"), List.of())))
                .contains("Un classeur ne tient que des tableaux");
        assertThat(body(sent("pdf", List.of("CATEGORIES"), List.of(), List.of())))
                .contains("Cochez au moins un chiffre");
    }

    @Test
    void everyFileIsJournalledOnPaperToo() throws Exception {
        bytes(made("pdf", List.of("STATES"), List.of(), List.of()), town.reader);
        bytes(year.query().on("/bilans.xlsx"), town.reader);
        List<String> lines = jdbc.sql("""
                select format || ' ' || filters::text from tables.export_journal where kind = 'bilan' and account_id = :account
                """)
                .param("account", town.reader.account().value())
                .query(String.class)
                .list();
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("pdf").contains("Par état"));
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith("xlsx").contains("Les Tanneries"));
    }

    private String made(String format, List<String> parts, List<String> figures, List<String> facts) throws Exception {
        MockHttpServletResponse answer = sent(format, parts, figures, facts);
        assertThat(answer.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private MockHttpServletResponse sent(String format, List<String> parts, List<String> figures, List<String> facts)
            throws Exception {
        var request = post("/bilans/fichier").with(as(town.reader)).with(csrf()).param("format", format);
        year.query().fields().forEach(field -> request.param(field.getKey(), field.getValue()));
        parts.forEach(part -> request.param("parties", part));
        figures.forEach(figure -> request.param("chiffres", figure));
        facts.forEach(fact -> request.param("listes", fact));
        return web.perform(request).andReturn().getResponse();
    }

    private static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String text(String address) throws Exception {
        return new String(bytes(address, town.reader), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String address, Viewer viewer) throws Exception {
        MockHttpServletResponse answer = web.perform(get(URI.create(address)).with(as(viewer)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    private static String words(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
