package fr.faubourg.tables;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.access.Viewers;
import fr.faubourg.shared.Ids;
import fr.faubourg.shared.TableExport;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.ui.PdfTests;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@OnDatabase
class ExportsModuleTests {
    private static final String LONG = "60000";

    @Autowired
    ExportFileRepository files;

    @Autowired
    ExportPurge purge;

    @Autowired
    Exports exports;

    @Autowired
    ToyList toy;

    @Autowired
    Viewers viewers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Autowired
    Instance instance;

    private Viewer samuel;

    @BeforeEach
    void someoneExports() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        samuel = Accounts.with(jdbc, "Samuel Okoye", Role.REGULATOR);
        toy.open(true);
    }

    @AfterEach
    void closeTheToy() {
        toy.open(false);
        toy.reach();
    }

    @Test
    void listComesAsShownWithFormulasDefused() throws Exception {
        assertThat(file("format=csv"))
                .isEqualTo("\uFEFFNuméro;Nom du banc;Formule\r\n1;Banc œuvré n° 1;'=1+1\r\n"
                        + "2;Banc œuvré n° 2;'=1+1\r\n3;Banc œuvré n° 3;'=1+1\r\n");
        assertThat(file("format=csv&encodage=simple")).startsWith("Numéro,Nom du banc,Formule\r\n");
        assertThat(file("format=geojson")).contains("\"type\":\"FeatureCollection\"");
        web.perform(get("/exports/fichier?liste=" + ToyList.KEY + "&format=docx")
                        .with(as(samuel)))
                .andExpect(status().isNotFound());
    }

    @Test
    void chosenColumnsComeInTheOrderOfTheirRanks() throws Exception {
        web.perform(get("/exports/nouveau?liste=" + ToyList.KEY + "&combien=2").with(as(samuel)))
                .andExpect(content().string(containsString("Couleur")))
                .andExpect(content().string(containsString("UTF-8 avec BOM (Excel)")))
                .andExpect(content().string(containsString("Combien\u00a0: 2.")));
        String address = web.perform(post("/exports")
                        .with(as(samuel))
                        .with(csrf())
                        .param("liste", ToyList.KEY)
                        .param("combien", "2")
                        .param("format", "csv")
                        .param("encodage", "simple")
                        .param("colonne", "numero", "couleur", "nom-du-banc")
                        .param("rang.numero", "3")
                        .param("rang.couleur", "1")
                        .param("rang.nom-du-banc", "2"))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(address).contains("combien=2").contains("colonnes=couleur%2Cnom-du-banc%2Cnumero");
        assertThat(body(String.valueOf(address), samuel))
                .isEqualTo("Couleur,Nom du banc,Numéro\r\nvert,Banc œuvré n° 1,1\r\nvert,Banc œuvré n° 2,2\r\n");
    }

    @Test
    void formWithoutColumnsKeepsWhatWasTyped() throws Exception {
        web.perform(post("/exports")
                        .with(as(samuel))
                        .with(csrf())
                        .param("liste", ToyList.KEY)
                        .param("combien", "7")
                        .param("format", "pdf"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Cochez au moins une colonne.")))
                .andExpect(content().string(containsString("name=\"combien\" value=\"7\"")));
    }

    @Test
    void paperIsAccessibleAndRefusesWhatNobodyReads() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] pdf = bytes("/exports/fichier?liste=" + ToyList.KEY + "&format=pdf&combien=120", samuel);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/list-sample.pdf"), pdf);
        assertThat(PdfTests.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfTests.violations(pdf, PDFAFlavour.PDFA_2_U)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            PDFTextStripper lastPage = new PDFTextStripper();
            lastPage.setStartPage(document.getNumberOfPages());
            assertThat(lastPage.getText(document))
                    .contains("Nom du banc")
                    .contains("Banc œuvré n° 120")
                    .contains("page " + document.getNumberOfPages() + " sur " + document.getNumberOfPages());
        }
        web.perform(get("/exports/fichier?liste=" + ToyList.KEY + "&format=pdf&combien=5001")
                        .with(as(samuel)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Un PDF tient 5 000 lignes au plus")));
    }

    @Test
    void longListIsMadeInTheBackgroundAndTakenByItsMakerOnly() throws Exception {
        web.perform(get("/exports/fichier?liste=" + ToyList.KEY + "&format=csv&combien=" + LONG)
                        .with(as(samuel)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Préparer le fichier")));
        UUID id = prepared(samuel);
        String csv = body("/exports/" + id + "/fichier", samuel);
        assertThat(csv.lines()).hasSize(60_001).last().isEqualTo("60000;Banc œuvré n° 60000");
        assertThat(files.find(id).orElseThrow().byteCount()).isEqualTo(csv.getBytes(StandardCharsets.UTF_8).length);
        web.perform(get("/exports").with(as(samuel)))
                .andExpect(content().string(containsString("/exports/" + id + "/fichier")));
        Viewer ines = Accounts.with(jdbc, "Inès Caron", Role.REGULATOR);
        web.perform(get("/exports/" + id + "/fichier").with(as(ines))).andExpect(status().isNotFound());
        web.perform(get("/exports").with(as(ines))).andExpect(content().string(not(containsString(id.toString()))));
        assertThat(acts(samuel)).containsExactly("PREPARE 60000", "DOWNLOAD 60000");
    }

    @Test
    void fileMadeEarlierIsRefusedOnceARightIsGone() throws Exception {
        jdbc.sql(
                        "insert into access.role_grant (id, account_id, role, organisation_id) values (:id, :account, 'PARTNER', :organisation)")
                .param("id", Ids.next())
                .param("account", samuel.account().value())
                .param("organisation", Ids.next())
                .update();
        UUID id = prepared(samuel);
        String path = "/exports/" + id + "/fichier";
        web.perform(get(path).with(as(now(samuel)))).andExpect(status().isOk());

        jdbc.sql("delete from access.role_grant where account_id = :account and role = 'REGULATOR'")
                .param("account", samuel.account().value())
                .update();
        assertThat(now(samuel).isStaff()).isFalse();
        web.perform(get(path).with(as(now(samuel))))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("Ce fichier ne peut plus vous être remis")))
                .andExpect(content().string(containsString("/exports/nouveau?liste=" + ToyList.KEY)));
        assertThat(acts(samuel)).containsExactly("PREPARE 60000", "DOWNLOAD 60000", "REFUSE null");
        assertThat(body("/exports/fichier?liste=" + ToyList.KEY + "&format=csv&combien=40", now(samuel))
                        .lines())
                .hasSize(5);
    }

    @Test
    void fileMadeEarlierIsRefusedOnceWhatItShowedIsOutOfReach() throws Exception {
        toy.reach("place A", "place B");
        UUID id = prepared(samuel);
        toy.reach("place A", "place B", "place C");
        web.perform(get("/exports/" + id + "/fichier").with(as(samuel))).andExpect(status().isOk());
        toy.reach("place B", "place C");
        web.perform(get("/exports/" + id + "/fichier").with(as(samuel))).andExpect(status().isForbidden());
    }

    @Test
    void filesAreErasedOnTheirClockAndOnDemand() throws Exception {
        UUID old = prepared(samuel);
        UUID unwanted = prepared(samuel);
        jdbc.sql("update tables.export_file set expires_at = now() - interval '1 minute' where id = :id")
                .param("id", old)
                .update();
        web.perform(get("/exports/" + old + "/fichier").with(as(samuel))).andExpect(redirectedUrl("/exports"));
        purge.run();
        web.perform(post("/exports/" + unwanted + "/suppression")
                        .with(as(samuel))
                        .with(csrf()))
                .andExpect(redirectedUrl("/exports"));
        assertThat(List.of(old, unwanted))
                .allSatisfy(
                        id -> assertThat(files.find(id).orElseThrow().state()).isEqualTo(ExportFileState.ERASED));
        assertThat(jdbc.sql("select count(*) from tables.export_part where file_id in (:ids)")
                        .param("ids", List.of(old, unwanted))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void administratorReadsTheJournalAndTakesItOut() throws Exception {
        file("format=xlsx");
        Viewer claire = Accounts.with(jdbc, "Claire Morin", Role.ADMINISTRATOR);
        web.perform(get("/exports/journal?objet=" + ToyList.KEY).with(as(claire)))
                .andExpect(content().string(containsString("Samuel Okoye")))
                .andExpect(content().string(containsString("Combien : 3")));
        assertThat(body("/exports/fichier?liste=journal-exports&format=csv&objet=" + ToyList.KEY, claire))
                .contains("Samuel Okoye;exporté;Bancs des essais;XLSX;Combien : 3;3");
        web.perform(get("/exports/fichier?liste=journal-exports&format=csv").with(as(samuel)))
                .andExpect(status().isNotFound());
    }

    @Test
    void browserThatGoesAwayIsLetGo() {
        MockHttpServletResponse gone = new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                return new Broken();
            }
        };
        exports.send(gone, shortList(), ExportFormat.XLSX, samuel);
        assertThat(acts(samuel)).containsExactly("EXPORT null");
    }

    private TableExport<?> shortList() {
        return toy.of(UrlQuery.empty(), samuel);
    }

    private UUID prepared(Viewer viewer) throws Exception {
        web.perform(post("/exports")
                        .with(as(viewer))
                        .with(csrf())
                        .param("liste", ToyList.KEY)
                        .param("combien", LONG)
                        .param("format", "csv")
                        .param("colonne", "numero", "nom-du-banc"))
                .andExpect(redirectedUrl("/exports"));
        UUID id = files.latest(viewer.account(), 1).getFirst().id();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (files.find(id).orElseThrow().state() == ExportFileState.WAITING && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertThat(files.find(id).orElseThrow().state()).isEqualTo(ExportFileState.READY);
        return id;
    }

    private Viewer now(Viewer viewer) {
        return viewers.find(viewer.account()).orElseThrow();
    }

    private List<String> acts(Viewer viewer) {
        return jdbc.sql("""
                select act || ' ' || coalesce(row_count::text, 'null') from tables.export_journal where account_id = :account order by id
                """)
                .param("account", viewer.account().value())
                .query(String.class)
                .list();
    }

    private String file(String parameters) throws Exception {
        return body("/exports/fichier?liste=" + ToyList.KEY + "&" + parameters, samuel);
    }

    private String body(String path, Viewer viewer) throws Exception {
        return new String(bytes(path, viewer), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path, Viewer viewer) throws Exception {
        return web.perform(get(URI.create(path)).with(as(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    /** The way to a browser that went away. */
    private static final class Broken extends ServletOutputStream {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int single) throws IOException {
            throw new IOException("broken pipe");
        }
    }
}
