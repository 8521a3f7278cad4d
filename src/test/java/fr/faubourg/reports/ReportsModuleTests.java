package fr.faubourg.reports;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Period;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.PdfTests;
import fr.faubourg.ui.UrlQuery;
import fr.faubourg.watch.ObservationFilters;
import fr.faubourg.watch.ObservationSelections;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@OnDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsModuleTests {
    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WatchReports reports;

    @Autowired
    ObservationSelections selections;

    private ReportTown town;
    private LocalDate today;

    @BeforeAll
    void build() {
        VeraGreenfieldFoundryProvider.initialise();
        today = reports.today();
        town = new ReportTown(jdbc, today);
    }

    @Test
    void everyFigureIsTheNumberOfRecordsThatItOpens() {
        for (Viewer viewer : List.of(town.reader, town.partner)) {
            for (Coordinates coordinates :
                    List.of(year(), new Coordinates(null, new Period(today.minusDays(90), today), null))) {
                List<WatchReport.Figure> figures =
                        reports.of(coordinates, viewer).figures();
                assertThat(figures).hasSizeGreaterThan(20);
                for (WatchReport.Figure figure : figures) {
                    assertThat(opened(figure.href(), viewer)).as(figure.href()).isEqualTo(figure.count());
                }
            }
        }
    }

    @Test
    void unitsCountInTheirOrganisationAndTheLinesMakeUpTheWhole() {
        WatchReport report = reports.of(year(), town.reader);
        assertThat(report.byCategory().stream().mapToLong(Line::total).sum())
                .isEqualTo(report.whole().total());
        assertThat(report.byOrganisation().stream()
                        .filter(line -> line.depth() == 0)
                        .mapToLong(Line::total)
                        .sum())
                .as("what is asked of several organisations counts for each")
                .isEqualTo(jdbc.sql("""
                                select sum(greatest(1, (
                                    select count(distinct coalesce(g.parent_id, g.id))
                                    from unnest(o.organisations) asked (id) join directory.organisation g on g.id = asked.id)))
                                from watch.observation o join watch.observation_place op on op.observation_id = o.id and op.place_id = :place
                                where o.observed_on between :from and :to
                                """)
                        .param("place", town.tanneries.value())
                        .param("from", year().period().from())
                        .param("to", year().period().to())
                        .query(Long.class)
                        .single())
                .isGreaterThan(report.whole().total());
        assertThat(report.byOrganisation()).extracting(Line::label).contains("Agence Nord", "À personne encore");
        assertThat(report.byState().stream()
                        .mapToLong(WatchReport.StateCount::count)
                        .sum())
                .isEqualTo(report.whole().total());
    }

    @Test
    void partnerCountsOnlyWhatItMayRead() {
        assertThat(reports.of(year(), town.partner).whole().total())
                .isLessThan(reports.of(year(), town.reader).whole().total());
    }

    @Test
    void pageShowsTheReportAndAnEmptyOneSaysWhatToDo() throws Exception {
        String page = shown("/bilans" + year().query());
        assertThat(page)
                .contains("<h1>" + reports.of(year(), town.reader).headline() + "</h1>")
                .contains("Bilan de la veille · Les Tanneries")
                .contains("href=\"/constats?lieu=" + town.tanneries)
                .contains("bordure &lt;cassée")
                .doesNotContainPattern("\\sstyle=");
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/report.html"), page);
        assertThat(shown("/bilans?du=2001-01-01&au=2001-12-31")).contains("Aucun constat sur cette période");
        assertThat(shown("/bilans?du=hier&au=&lieu=ici")).contains("Bilan de la veille");
    }

    @Test
    void pdfIsAccessibleWholeAndWithoutLinks() throws Exception {
        byte[] pdf = web.perform(get("/bilans.pdf" + year().query()).with(as(town.reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/report.pdf"), pdf);
        assertThat(PdfTests.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Bilan de la veille, Les Tanneries");
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(reports.of(year(), town.reader).headline())
                    .contains("Par organisation en charge")
                    .contains("Nid-de-poule profond & bordure <cassée>")
                    .doesNotContain("#");
        }
    }

    @Test
    void emptyReportIsAPdfToo() throws Exception {
        web.perform(get("/bilans.pdf?du=2001-01-01&au=2001-12-31").with(as(town.reader)))
                .andExpect(status().isOk());
    }

    @Test
    void workbookHoldsEveryTableAndEveryObservation() throws Exception {
        byte[] file = web.perform(get("/bilans.xlsx" + year().query()).with(as(town.reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly(
                            "Catégories",
                            "Suivi",
                            "Délais par catégorie",
                            "Délais par organisation",
                            "Au fil du temps",
                            "De la marche aux travaux",
                            "Organisations",
                            "États",
                            "Points forts",
                            "Constats",
                            "Sources et filtres");
            assertThat(workbook.findSheet("Constats").orElseThrow().read())
                    .hasSize((int) reports.of(year(), town.reader).whole().total() + 1);
        }
    }

    private Coordinates year() {
        return new Coordinates(town.tanneries, new Period(today.minusDays(364), today), null);
    }

    private String shown(String address) throws Exception {
        return web.perform(get(URI.create(address)).with(as(town.reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** How many observations the list under an address is about. */
    private long opened(String href, Viewer viewer) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : URI.create(href).getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters
                    .computeIfAbsent(parts[0], _ -> new ArrayList<>())
                    .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        var selection = selections.of(ObservationFilters.parse(UrlQuery.of(parameters)), viewer);
        return jdbc.sql("select count(*) from " + selection.from() + " where " + selection.where())
                .params(selection.parameters())
                .query(Long.class)
                .single();
    }
}
