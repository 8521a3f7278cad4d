package fr.faubourg.tables;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.tables.ImportTrial.Trial;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do after a first import: its other sheets, its refused rows mended, and "all or nothing" that turns out to be nothing. */
@OnDatabase
class FilesUsedAgainModuleTests {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Instance instance;

    @TempDir
    Path folder;

    private Viewer samuel;
    private ImportTrial trial;

    @BeforeEach
    void someoneImports() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        trial = new ImportTrial(application);
        samuel = Accounts.with(jdbc, "Samuel Okoye", Role.ADMINISTRATOR);
    }

    @Test
    void anotherSheetIsImportedFromTheReportWithoutSendingTheFileAgain() throws Exception {
        Trial partners = trial.run("partenaires", "carnet.xlsx", workbook("Carnet"), Map.of(), samuel);
        assertThat(partners.created()).isEqualTo(2);
        assertThat(trial.page("/imports/" + partners.id(), samuel)).contains("Contacts");
        UUID second = trial.anotherSheet(partners.id(), "Contacts", "contacts", samuel);
        trial.check(second, Map.of(), samuel);
        assertThat(trial.applied(second, samuel).created()).isEqualTo(1);
        assertThat(jdbc.sql("""
                        select o.name from directory.contact c join directory.organisation o on o.id = c.organisation_id
                        where c.name = 'Nadia du Carnet'
                        """).query(String.class).list()).containsExactly("Habitat du Carnet");
    }

    @Test
    void anImportThatWroteNothingOffersNoUndoing() throws Exception {
        String file = "nom;nature\nToujours la même;association\n";
        Trial first = trial.run("partenaires", file, samuel);
        Trial again = trial.run("partenaires", file, samuel);
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(trial.page("/imports/" + first.id(), samuel)).contains("Annuler cet import");
        assertThat(trial.page("/imports/" + again.id(), samuel)).doesNotContain("Annuler cet import");
    }

    @Test
    void refusedRowsOfAWorkbookAreMendedInItAndSentAgain() throws Exception {
        Trial first = trial.run("partenaires", "carnet.xlsx", workbook("Loir"), Map.of(), samuel);
        assertThat(first.refusals()).hasSize(1);
        byte[] refused = trial.refusedRows(first.id(), samuel);
        Trial mended = trial.run(
                "partenaires", "lignes-refusees.xlsx", edited(refused, "Truc", "Association"), Map.of(), samuel);
        assertThat(mended.refusals()).isEmpty();
        assertThat(mended.created()).isEqualTo(1);
        assertThat(names("% du Loir")).containsExactly("Amicale du Loir", "Habitat du Loir", "Régie du Loir");
    }

    @Test
    void allOrNothingTakesBackWhatItWroteWhenARowIsRefusedAtTheLastMoment() throws Exception {
        trial.run("partenaires", "nom;nature;courriel\nVille d’Essai;ville;avant@ville.example\n", samuel);
        UUID id = trial.upload("partenaires", "services.csv", """
                nom;nature;rattachement;courriel
                Ville d’Essai;ville;;apres@ville.example
                Régie d’Essai;association;;
                Voirie d’Essai;ville;Parent d’Essai;
                """.getBytes(StandardCharsets.UTF_8), samuel);
        trial.run("partenaires", "nom;nature\nParent d’Essai;ville\n", samuel);
        trial.check(id, Map.of(), samuel);
        // Between the dry run and the import, somebody renames the organisation that a row needs.
        jdbc.sql(
                        "update directory.organisation set name = 'Autre nom', version = version + 1 where name = 'Parent d’Essai'")
                .update();
        assertThat(trial.applyAllOrNothing(id, samuel)).isEqualTo("UNDONE 1 1 0");
        assertThat(names("% d’Essai")).containsExactly("Ville d’Essai");
        assertThat(jdbc.sql("select email from directory.organisation where name = 'Ville d’Essai'")
                        .query(String.class)
                        .single())
                .isEqualTo("avant@ville.example");
        assertThat(trial.page("/imports/" + id, samuel))
                .contains("tout ou rien")
                .contains("Aucun partenaire ne s’appelle «\u00a0Parent d’Essai\u00a0».");
    }

    private List<String> names(String like) {
        return jdbc.sql("select name from directory.organisation where name like :like order by name")
                .param("like", like)
                .query(String.class)
                .list();
    }

    private static byte[] workbook(String of) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Essai", "1.0")) {
            Worksheet partners = book.newWorksheet("Partenaires");
            fill(partners, 0, "Raison sociale", "Type");
            fill(partners, 1, "Habitat du " + of, "Bailleur social");
            fill(partners, 2, "Régie du " + of, "Régie de quartier");
            fill(partners, 3, "Amicale du " + of, "Truc");
            Worksheet contacts = book.newWorksheet("Contacts");
            fill(contacts, 0, "Structure", "Interlocuteur", "Joindre par");
            fill(contacts, 1, "Habitat du " + of, "Nadia du " + of, "nadia@carnet.example");
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }

    /** The workbook with one cell typed anew, all its sheets and styles as they were. */
    private byte[] edited(byte[] workbook, String cell, String typed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile parts = new ZipFile(SheetFiles.bytes(folder, workbook).toFile());
                ZipOutputStream edited = new ZipOutputStream(out)) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                edited.putNextEntry(new ZipEntry(part.getName()));
                edited.write(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8)
                        .replace(">" + cell + "<", ">" + typed + "<")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
