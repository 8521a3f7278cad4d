package fr.faubourg.tables;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.TestDatabaseConfiguration.CurrentDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@OnDatabase
class ImportsModuleTests {
    @Autowired
    ImportRepository repository;

    @Autowired
    Imports imports;

    @Autowired
    Exports exports;

    @Autowired
    ExportPurge exportPurge;

    @Autowired
    ToyKind toy;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Autowired
    Instance instance;

    @Autowired
    CurrentDatabase database;

    @TempDir
    Path folder;

    private Viewer samuel;

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
        samuel = Accounts.with(jdbc, "Samuel Okoye", Role.REGULATOR);
        toy.open(true);
    }

    @AfterEach
    void closeTheToy() {
        toy.open(false);
        toy.personal(false);
    }

    @Test
    void fileGoesFromUploadToRecords() throws Exception {
        UUID id = upload("Code_Banc;Libellé;Divers\nB1;Place du Marché;x\nB2;interdit;y\nB3;Quai !;z\nB4;;\n");
        web.perform(get("/imports/" + id + "/colonnes").with(as(samuel)))
                .andExpect(content().string(containsString("Place du Marché · interdit · Quai !")))
                .andExpect(content().string(containsString("Relevé de terrain")));
        check(id);
        StoredImport checked = await(id, ImportState.CHECKED);
        assertThat(checked.checked()).isEqualTo(new ImportCounts(2, 0, 0, 2, 1));
        web.perform(get("/imports/" + id).with(as(samuel)))
                .andExpect(content().string(containsString("lignes sont refusées")))
                .andExpect(content().string(containsString("Ce nom est interdit.")))
                .andExpect(content().string(containsString("Cette cellule est vide.")))
                .andExpect(content().string(containsString("bonnes lignes</button>")));
        assertThat(benches()).isEmpty();
        apply(id);
        StoredImport applied = await(id, ImportState.APPLIED);
        assertThat(applied.applied()).isEqualTo(new ImportCounts(2, 0, 0, 0, 1));
        assertThat(benches()).containsExactly("B1 Place du Marché 1", "B3 Quai ! 1");
        assertThat(jdbc.sql("select distinct source from tables.toy_bench")
                        .query(String.class)
                        .single())
                .isEqualTo("Relevé de terrain");
        web.perform(get("/imports/" + id).with(as(samuel)))
                .andExpect(content().string(containsString("lignes importées")));
    }

    @Test
    void sameFileTwiceChangesNothingAndChangesAreShownFirst() throws Exception {
        String file = "code,name\nB1,Ancien\nB2,Même\n";
        run(upload(file));
        UUID second = upload(file.replace("Ancien", "Nouveau"));
        check(second);
        assertThat(await(second, ImportState.CHECKED).checked()).isEqualTo(new ImportCounts(0, 1, 1, 0, 0));
        web.perform(get("/imports/" + second).with(as(samuel)))
                .andExpect(content().string(containsString("Ancien → Nouveau")));
        apply(second);
        assertThat(await(second, ImportState.APPLIED).applied()).isEqualTo(new ImportCounts(0, 1, 1, 0, 0));
    }

    @Test
    void secondRowOfARecordIsRefusedEvenInALaterChunk() throws Exception {
        StringBuilder file = new StringBuilder("code,name\n");
        for (int i = 1; i <= 25; i++) {
            file.append("B").append(i).append(",Banc\n");
        }
        file.append("B3,Encore\nB26,a\nB26,b\n");
        UUID id = upload(file.toString());
        check(id);
        assertThat(await(id, ImportState.CHECKED).checked()).isEqualTo(new ImportCounts(26, 0, 0, 2, 0));
        web.perform(get("/imports/" + id).with(as(samuel)))
                .andExpect(content().string(containsString("le même objet que la ligne 4.")))
                .andExpect(content().string(containsString("le même objet que la ligne 28.")));
    }

    @Test
    void importThatFailsHalfwayGoesOnAndWritesEachRowOnce() throws Exception {
        StringBuilder file = new StringBuilder("code;name\n");
        for (int i = 100; i < 147; i++) {
            file.append("B").append(i).append(";Banc\n");
        }
        UUID id = upload(file.toString());
        check(id);
        await(id, ImportState.CHECKED);
        toy.failOnceAfter(2);
        apply(id);
        StoredImport applied = await(id, ImportState.APPLIED);
        assertThat(applied.applied()).isEqualTo(new ImportCounts(47, 0, 0, 0, 0));
        assertThat(benches()).hasSize(47).allMatch(bench -> bench.endsWith(" 1"));
    }

    @Test
    void importIsAppliedOnce() throws Exception {
        UUID id = upload("code,name\nB1,a\n");
        check(id);
        await(id, ImportState.CHECKED);
        apply(id);
        apply(id);
        await(id, ImportState.APPLIED);
        assertThat(benches()).containsExactly("B1 a 1");
    }

    @Test
    void mappingThatLacksANeededColumnIsSentBackAsTyped() throws Exception {
        UUID id = upload("code,name\nB1,a\n");
        web.perform(post("/imports/" + id + "/colonnes")
                        .with(as(samuel))
                        .with(csrf())
                        .param("c0", "code")
                        .param("c1", "")
                        .param("o-source", "Mon relevé")
                        .param("o-year", "1900"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choisissez la colonne qui donne «\u00a0Nom\u00a0»")))
                .andExpect(content().string(containsString("Choisissez «\u00a0Année\u00a0» dans la liste.")))
                .andExpect(content().string(containsString("Mon relevé")));
    }

    @Test
    void refusedRowsComeBackWithTheirReasons() throws Exception {
        UUID id = upload("code;name;note\nB1;interdit;=1+1\nB2;bon;\n");
        check(id);
        await(id, ImportState.CHECKED);
        String csv = Objects.requireNonNull(
                web.perform(get("/imports/" + id + "/lignes-refusees").with(as(samuel)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
        assertThat(csv)
                .isEqualTo("\uFEFFcode;name;note;Ligne d’origine;Motif du refus\r\n"
                        + "B1;interdit;'=1+1;2;Nom\u00a0: Ce nom est interdit. Choisissez-en un autre.\r\n");
        assertThat(jdbc.sql("select row_count from tables.export_journal where account_id = :account")
                        .param("account", samuel.account().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        awaitNotice(id);
    }

    /** The job ends a moment after the import's state says so. */
    private void awaitNotice(UUID id) throws Exception {
        Instant limit = Instant.now().plusSeconds(30);
        while (Instant.now().isBefore(limit)) {
            String page = web.perform(get("/avis").with(as(samuel)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            if (page.contains("Des lignes sont refusées, 1")) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("nobody was told of the refused row of " + id);
    }

    @Test
    void journalOfExportsIsErasedAfterFiveYears() {
        jdbc.sql("""
                insert into tables.export_journal (id, account_id, kind, title, format, filters, exported_at)
                select gen_random_uuid(), :account, 'essai', 'Essai', 'csv', '[]', now() - age * interval '1 year'
                from generate_series(4, 6) as age
                """).param("account", samuel.account().value()).update();
        exportPurge.run();
        assertThat(jdbc.sql("select count(*) from tables.export_journal where account_id = :account")
                        .param("account", samuel.account().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void exportThatFailsBeforeItsFirstRowIsNoFile() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        TableExport<String> export = new TableExport<>(
                "essai", "Essai", "Essais", List.of(), List.of(Column.text("Nom", name -> name)), null, () -> {
                    throw new IllegalStateException("expected by the test");
                });
        assertThatThrownBy(() -> exports.send(response, export, ExportFormat.XLSX, samuel))
                .isInstanceOf(IllegalStateException.class);
        assertThat(response.getHeader("Content-Disposition")).isNull();
        assertThat(jdbc.sql(
                                "select count(*) from tables.export_journal where account_id = :account and row_count is null")
                        .param("account", samuel.account().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void unreadableFileIsRefusedOnTheForm() throws Exception {
        web.perform(multipart("/imports")
                        .file(new MockMultipartFile(
                                "file", "photo.pdf", null, "%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
                        .param("kind", ToyKind.KEY)
                        .with(as(samuel))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ce fichier est un document ou une image")));
    }

    @Test
    void demonstrationRefusesPersonalData() throws Exception {
        toy.personal(true);
        jdbc.sql("update access.instance set mode = 'DEMONSTRATION'").update();
        try {
            web.perform(multipart("/imports")
                            .file(file("code,name\nB1,a\n"))
                            .param("kind", ToyKind.KEY)
                            .with(as(samuel))
                            .with(csrf()))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("pas de données personnelles")));
        } finally {
            jdbc.sql("update access.instance set mode = 'OWN'").update();
        }
    }

    @Test
    void importIsSeenByWhoBroughtItAndByAdministrators() throws Exception {
        UUID id = upload("code,name\nB1,a\n");
        Viewer ines = Accounts.with(jdbc, "Inès Morvan", Role.PRACTITIONER);
        Viewer hugo = Accounts.with(jdbc, "Hugo Bellanger", Role.ADMINISTRATOR);
        Viewer paul = Accounts.with(jdbc, "Paul Lestienne", Role.PARTNER);
        web.perform(get("/imports/" + id + "/colonnes").with(as(ines))).andExpect(status().isNotFound());
        web.perform(get("/imports/" + id + "/colonnes").with(as(hugo))).andExpect(status().isOk());
        web.perform(get("/imports").with(as(ines))).andExpect(content().string(not(containsString(id.toString()))));
        web.perform(get("/imports/" + id + "/colonnes").with(as(paul))).andExpect(status().isNotFound());
        web.perform(get("/imports").with(as(paul))).andExpect(content().string(not(containsString(id.toString()))));
        web.perform(get("/imports/nouveau").with(as(ines)))
                .andExpect(content().string(not(containsString("Bancs publics"))));
    }

    @Test
    void abandonedImportLeavesNoFile() throws Exception {
        UUID id = upload("code,name\nB1,a\n");
        web.perform(post("/imports/" + id + "/abandon").with(as(samuel)).with(csrf()))
                .andExpect(status().isSeeOther());
        assertThat(repository.find(id).orElseThrow().state()).isEqualTo(ImportState.ABANDONED);
        assertThat(jdbc.sql("select count(*) from tables.import_file where import_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void modulesReadTheRowsForAPreviewAndLoadTheirOwnFiles() throws Exception {
        UUID id = upload("code,name\nB1,a\nB2,\nB3,c\n");
        check(id);
        await(id, ImportState.CHECKED);
        List<String> codes = new ArrayList<>();
        imports.read(id, samuel, row -> codes.add(row.text("code")));
        assertThat(codes).containsExactly("B1", "B3");
        Path file = SheetFiles.text(folder, "code,name\nB8,a\nB9,b\n");
        assertThat(imports.load(ToyKind.KEY, file, "bancs.csv", Map.of("source", "Monde"), samuel))
                .isEqualTo(new ImportCounts(2, 0, 0, 0, 0));
        assertThat(benches()).containsExactly("B8 a 1", "B9 b 1");
    }

    private void run(UUID id) throws Exception {
        check(id);
        await(id, ImportState.CHECKED);
        apply(id);
        await(id, ImportState.APPLIED);
    }

    private UUID upload(String content) throws Exception {
        String address = Objects.requireNonNull(web.perform(multipart("/imports")
                        .file(file(content))
                        .param("kind", ToyKind.KEY)
                        .with(as(samuel))
                        .with(csrf()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        return UUID.fromString(address.split("/", -1)[2]);
    }

    private static MockMultipartFile file(String content) {
        return new MockMultipartFile("file", "bancs.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the mapping that the page proposes. */
    private void check(UUID id) throws Exception {
        StoredImport stored = repository.find(id).orElseThrow();
        MappingForm form =
                MappingForm.proposed(toy, ColumnMapping.propose(toy, stored.headings()), stored.headings(), samuel);
        var request = post("/imports/" + id + "/colonnes").with(as(samuel)).with(csrf());
        for (int i = 0; i < form.targets().size(); i++) {
            request.param(MappingForm.control(i), form.targets().get(i));
        }
        form.options().forEach((name, value) -> request.param("o-" + name, value));
        web.perform(request).andExpect(status().isSeeOther());
    }

    private void apply(UUID id) throws Exception {
        web.perform(post("/imports/" + id + "/application").with(as(samuel)).with(csrf()))
                .andExpect(status().isSeeOther());
    }

    private List<String> benches() {
        return jdbc.sql("select code || ' ' || name || ' ' || writes from tables.toy_bench order by code")
                .query(String.class)
                .list();
    }

    private StoredImport await(UUID id, ImportState state) throws InterruptedException {
        Instant limit = Instant.now().plusSeconds(90);
        while (Instant.now().isBefore(limit)) {
            StoredImport stored = repository.find(id).orElseThrow();
            if (stored.state() == state) {
                return stored;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the import is not " + state + ": " + repository.find(id));
    }
}
