package fr.faubourg.tables;

import static fr.faubourg.tables.SheetFiles.bytes;
import static fr.faubourg.tables.SheetFiles.headings;
import static fr.faubourg.tables.SheetFiles.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxSheetTests {
    @TempDir
    Path folder;

    @Test
    void readsTypedCells() {
        Path file = workbook(sheet -> {
            titles(sheet, 0, "texte", "entier", "décimal", "jour", "moment", "oui", "formule");
            sheet.value(1, 0, "  Cité  ");
            sheet.value(1, 1, 1053);
            sheet.value(1, 2, 0.1 + 0.2);
            sheet.value(1, 3, LocalDate.of(2026, 11, 20));
            sheet.style(1, 3).format("dd/mm/yyyy").set();
            sheet.value(1, 4, LocalDateTime.of(2026, 11, 20, 14, 30));
            sheet.style(1, 4).format("yyyy-mm-dd hh:mm").set();
            sheet.value(1, 5, true);
            sheet.formula(1, 6, "1+1");
        });
        Sheet.Row row = rows(file).getFirst();
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.cells().subList(0, 6))
                .containsExactly("Cité", "1053", "0.3", "2026-11-20", "2026-11-20 14:30", "oui");
    }

    @Test
    void keepsPlainNumbersThatLookLikeDates() {
        Path file = workbook(sheet -> {
            titles(sheet, 0, "montant", "taux");
            sheet.value(1, 0, 45000);
            sheet.style(1, 0).format("#,##0.00 \"euros d’aide\"").set();
            sheet.value(1, 1, 0.5);
            sheet.style(1, 1).format("0%").set();
        });
        assertThat(rows(file).getFirst().cells()).containsExactly("45000", "0.5");
    }

    @Test
    void skipsATitleAboveTheHeadingsAndEmptyRows() {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "Suivi GUSP 2026");
            titles(sheet, 2, "code", "nom");
            sheet.value(5, 0, "A1");
        });
        assertThat(headings(file)).containsExactly("code", "nom");
        assertThat(rows(file)).containsExactly(new Sheet.Row(6, List.of("A1", ""), null));
    }

    @Test
    void readsASingleColumn() {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "code");
            sheet.value(1, 0, "A1");
            sheet.value(2, 0, "A2");
        });
        assertThat(headings(file)).containsExactly("code");
        assertThat(rows(file)).extracting(Sheet.Row::line).containsExactly(2L, 3L);
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        assertThatThrownBy(() -> headings(bytes(folder, zip("content.xml", 10))))
                .hasMessageContaining("LibreOffice");
        assertThatThrownBy(() -> headings(bytes(folder, zip("photo.jpg", 10)))).hasMessageContaining("Cette archive");
        assertThatThrownBy(() -> headings(bytes(folder, zip("xl/workbook.xml", 10))))
                .hasMessageContaining("abîmé");
        assertThatThrownBy(() -> headings(bytes(folder, "PK\u0003\u0004rest".getBytes(StandardCharsets.ISO_8859_1))))
                .hasMessageContaining("abîmé");
    }

    @Test
    void refusesAZipBombWhateverItDeclares() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 50; i++) {
                zip.write(zeros);
            }
        }
        assertThatThrownBy(() -> headings(bytes(folder, out.toByteArray()))).hasMessageContaining("trop grand");
    }

    private Path workbook(Consumer<Worksheet> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "tests", "1.0")) {
            content.accept(workbook.newWorksheet("Feuille"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes(folder, out.toByteArray());
    }

    private static void titles(Worksheet sheet, int row, String... names) {
        for (int i = 0; i < names.length; i++) {
            sheet.value(row, i, names[i]);
        }
    }

    private static byte[] zip(String entry, int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(new byte[size]);
        }
        return out.toByteArray();
    }
}
