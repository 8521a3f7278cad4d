package fr.faubourg.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as people keep them. */
class PeoplesTablesTests {
    @TempDir
    Path folder;

    @Test
    void headingsOnTwoRowsAndCellsMergedDownwardsAreUnderstood() {
        Path file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("Constats");
            fill(sheet, 0, "Suivi GUSP 2026");
            fill(sheet, 2, "Quartier", "Constat", "", "Lieu", "");
            fill(sheet, 3, "", "Date", "Type", "Rue", "Ville");
            fill(sheet, 4, "Tanneries", "12/03/26", "Propreté", "Moulin", "Rivemont");
            fill(sheet, 5, "", "13/03/26", "Voirie", "Loir", "Rivemont");
            fill(sheet, 6, "Total", "2");
            sheet.range(0, 0, 0, 4).merge();
            sheet.range(2, 0, 3, 0).merge();
            sheet.range(2, 1, 2, 2).merge();
            sheet.range(2, 3, 2, 4).merge();
            sheet.range(4, 0, 5, 0).merge();
        });
        try (Sheet sheet = Sheets.open(file)) {
            assertThat(sheet.headings())
                    .containsExactly("Quartier", "Constat – Date", "Constat – Type", "Lieu – Rue", "Lieu – Ville");
            List<Sheet.Row> rows = rows(sheet);
            assertThat(rows).extracting(Sheet.Row::line).containsExactly(5L, 6L);
            assertThat(rows.get(1).cells()).containsExactly("Tanneries", "13/03/26", "Voirie", "Loir", "Rivemont");
            assertThat(sheet.leftAside()).isEqualTo(new LeftAside(1, List.of(new LeftAside.Line(7, "Total"))));
        }
    }

    @Test
    void titlesBetweenRowsAndHeadingsPrintedAgainAreLeftAside() {
        Path file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("Liste");
            fill(sheet, 0, "code", "nom", "valeur");
            fill(sheet, 1, "Quartier Nord");
            sheet.range(1, 0, 1, 2).merge();
            fill(sheet, 2, "A", "Un", "1");
            fill(sheet, 3, "Sous-total Nord", "", "1");
            fill(sheet, 4, "code", "nom", "valeur");
            fill(sheet, 5, "TotalEnergies", "Deux", "Prêt");
        });
        try (Sheet sheet = Sheets.open(file)) {
            assertThat(rows(sheet)).extracting(Sheet.Row::line).containsExactly(3L, 6L);
            assertThat(sheet.leftAside().count()).isEqualTo(3);
        }
        try (Sheet sheet = Sheets.open(file, new SheetChoice("", 1, 1, true))) {
            assertThat(rows(sheet)).as("totals are kept when asked for").hasSize(3);
        }
    }

    @Test
    void theSheetWithTheKnownHeadingsIsProposedAndTheOthersCanBeChosen() {
        Path file = workbook(book -> {
            fill(book.newWorksheet("Lisez-moi"), 0, "Ce classeur", "contient");
            Worksheet benches = book.newWorksheet("Bancs");
            fill(benches, 0, "code", "nom");
            fill(benches, 1, "B1", "Place");
            Worksheet others = book.newWorksheet("Arbres");
            fill(others, 0, "essence", "année");
            fill(others, 1, "Tilleul", "1990");
        });
        List<SheetOutline> outlines = Sheets.outlines(file, headings -> headings.contains("code") ? 1 : 0);
        assertThat(outlines).extracting(SheetOutline::name).containsExactly("Lisez-moi", "Bancs", "Arbres");
        assertThat(outlines).extracting(SheetOutline::rows).containsExactly(0, 1, 1);
        assertThat(outlines.get(1).score()).isGreaterThan(outlines.get(2).score());
        try (Sheet sheet = Sheets.open(file, SheetChoice.PROPOSED.of("Arbres"))) {
            assertThat(sheet.headings()).containsExactly("essence", "année");
        }
    }

    @Test
    void theRowOfTheHeadingsCanBeCorrected() {
        Path file = workbook(book -> {
            Worksheet sheet = book.newWorksheet("Liste");
            fill(sheet, 0, "Commune", "Rivemont", "2026");
            fill(sheet, 1, "code", "nom", "valeur");
            fill(sheet, 2, "A", "Un", "1");
        });
        try (Sheet sheet = Sheets.open(file, new SheetChoice("", 2, 1, false))) {
            assertThat(sheet.headings()).containsExactly("code", "nom", "valeur");
        }
    }

    private static void fill(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                sheet.value(row, column, cells[column]);
            }
        }
    }

    private static List<Sheet.Row> rows(Sheet sheet) {
        List<Sheet.Row> rows = new ArrayList<>();
        sheet.rows().forEachRemaining(rows::add);
        return rows;
    }

    private Path workbook(Consumer<Workbook> content) {
        Path file = folder.resolve("classeur.xlsx");
        try (var out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Essai", "1.0")) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
