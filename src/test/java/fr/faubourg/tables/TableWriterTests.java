package fr.faubourg.tables;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.shared.Column;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.shared.TableExport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTests {
    private static final ExportStamp STAMP =
            new ExportStamp(Instant.parse("2026-11-20T08:30:00Z"), "Nadia Ferrand", "Rivemont");

    @TempDir
    Path folder;

    record Finding(
            String text,
            long number,
            BigDecimal amount,
            LocalDate day,
            @Nullable Instant at,
            boolean strength,
            @Nullable GeoPoint point) {}

    private static final Finding LIGHT = new Finding(
            "Éclairage éteint ; \"passage\" Garance",
            12,
            new BigDecimal("-12.50"),
            LocalDate.of(2026, 11, 20),
            Instant.parse("2026-11-20T13:05:00Z"),
            false,
            new GeoPoint(0.31, 47.21));

    @Test
    void csvOpensInFrenchSpreadsheets() throws IOException {
        assertThat(csv(CsvTableWriter.Style.SPREADSHEET, LIGHT))
                .isEqualTo(
                        "\uFEFFConstat;Numéro;Montant;Jour;Vu le;Point fort\r\n"
                                + "\"Éclairage éteint ; \"\"passage\"\" Garance\";12;-12,50;2026-11-20;2026-11-20 14:05;non\r\n");
    }

    @Test
    void plainCsvHasNoMarkAndDecimalPoints() throws IOException {
        assertThat(csv(CsvTableWriter.Style.PLAIN, LIGHT))
                .startsWith("Constat,Numéro,")
                .contains(",12,-12.50,");
    }

    @Test
    void formulasAreDefusedAndNumbersStay() {
        assertThat(Stream.of("=1+1", "@SUM(A1)", "+33 6 12 34 56 78", "-cmd|calc", "\t=1", "\r=1")
                        .map(CellText::defused))
                .allMatch(text -> text.startsWith("'"));
        assertThat(Stream.of("-5", "-12,5", "- 3 dalles").map(CellText::defused))
                .containsExactly("-5", "-12,5", "'- 3 dalles");
        assertThat(CellText.defused("a=b")).isEqualTo("a=b");
    }

    @Test
    void whatIsWrittenAsCsvReadsBackTheSame() throws IOException {
        Path file = SheetFiles.text(folder, csv(CsvTableWriter.Style.SPREADSHEET, LIGHT));
        assertThat(SheetFiles.rows(file).getFirst().cells())
                .containsExactly(
                        "Éclairage éteint ; \"passage\" Garance",
                        "12",
                        "-12,50",
                        "2026-11-20",
                        "2026-11-20 14:05",
                        "non");
    }

    @Test
    void workbookHasTypedCellsAndSaysWhereItComesFrom() throws IOException {
        Finding formula = new Finding("=1+1\u0001", 1, BigDecimal.ONE, LIGHT.day(), null, true, null);
        Path file = SheetFiles.bytes(folder, bytes(new XlsxTableWriter(), LIGHT, formula));
        List<Sheet.Row> rows = SheetFiles.rows(file);
        assertThat(rows.getFirst().cells())
                .containsExactly(
                        "Éclairage éteint ; \"passage\" Garance",
                        "12",
                        "-12.5",
                        "2026-11-20",
                        "2026-11-20 14:05",
                        "non");
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            assertThat(workbook.getFirstSheet().getName()).isEqualTo("Constats, Les Tanneries");
            assertThat(workbook.getFirstSheet().read().get(2).getCell(0).getType())
                    .isEqualTo(CellType.STRING);
            assertThat(workbook.getFirstSheet().read().get(2).getCell(0).getText())
                    .isEqualTo("=1+1");
            assertThat(workbook.findSheet("Sources et filtres").orElseThrow().read())
                    .extracting(row -> row.getCellText(0) + " | " + row.getCellText(1))
                    .contains(
                            "Source | Veille de Rivemont",
                            "Exporté le | 20 novembre 2026 à 09:30",
                            "Exporté par | Nadia Ferrand",
                            "Lignes | 2",
                            "Filtre\u00a0: Période | novembre 2026");
        }
    }

    @Test
    void geoJsonReadsBackAsATable() throws IOException {
        Finding nowhere = new Finding("Sans lieu", 1, BigDecimal.ONE, LIGHT.day(), null, true, null);
        Path file = SheetFiles.bytes(folder, bytes(new GeoJsonTableWriter(), LIGHT, nowhere));
        assertThat(SheetFiles.headings(file))
                .containsExactly("Constat", "Numéro", "Montant", "Jour", "Vu le", "Point fort", "geometry");
        assertThat(SheetFiles.rows(file))
                .extracting(row -> row.cells().getLast())
                .containsExactly("{\"type\":\"Point\",\"coordinates\":[0.31,47.21]}", "");
        assertThat(SheetFiles.rows(file).getFirst().cells()).contains("2026-11-20T14:05+01:00", "-12.50");
    }

    @Test
    void manyRowsTakeLittleMemory() throws IOException {
        TableExport<Finding> export = export(() -> LongStream.range(0, 300_000)
                .mapToObj(i -> new Finding("Constat " + i, i, BigDecimal.TEN, LIGHT.day(), null, true, null)));
        for (TableWriter writer : List.of(
                new CsvTableWriter(CsvTableWriter.Style.SPREADSHEET),
                new XlsxTableWriter(),
                new GeoJsonTableWriter())) {
            long written = writer.write(export, STAMP, OutputStream.nullOutputStream());
            assertThat(written).isEqualTo(300_000);
        }
    }

    @Test
    void fileNamesAreSafe() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        assertThat(FileNames.of("Constats, Les Tanneries / été", day, "csv"))
                .isEqualTo("constats-les-tanneries-ete-2026-11-20.csv");
        assertThat(FileNames.of("\"; drop", day, "csv")).isEqualTo("drop-2026-11-20.csv");
        assertThat(FileNames.received("C:\\temp\\Suivi\r\n 2026.xlsx")).isEqualTo("Suivi 2026.xlsx");
        assertThat(FileNames.received("../../etc/passwd")).isEqualTo("passwd");
    }

    private static String csv(CsvTableWriter.Style style, Finding... findings) throws IOException {
        return new String(bytes(new CsvTableWriter(style), findings), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(TableWriter writer, Finding... findings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(writer.write(export(() -> Stream.of(findings)), STAMP, out)).isEqualTo(findings.length);
        return out.toByteArray();
    }

    private static TableExport<Finding> export(Supplier<Stream<Finding>> rows) {
        return new TableExport<>(
                "constats",
                "Constats, Les Tanneries",
                "Veille de Rivemont",
                List.of(new TableExport.Filter("Période", "novembre 2026")),
                List.of(
                        Column.text("Constat", Finding::text),
                        Column.integer("Numéro", Finding::number),
                        Column.decimal("Montant", Finding::amount),
                        Column.date("Jour", Finding::day),
                        Column.dateTime("Vu le", Finding::at),
                        Column.yesNo("Point fort", Finding::strength)),
                Finding::point,
                rows);
    }
}
