package fr.faubourg.tables;

import static fr.faubourg.tables.SheetFiles.description;
import static fr.faubourg.tables.SheetFiles.headings;
import static fr.faubourg.tables.SheetFiles.rows;
import static fr.faubourg.tables.SheetFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvSheetTests {
    @TempDir
    Path folder;

    @Test
    void readsQuotedCellsWithSeparatorsAndLineBreaks() {
        Path file = text(folder, "code,adresse\r\nA1,\"26 rue de la Lune, \"\"bas\"\"\r\nau fond\"\r\nA2,ici\r\n");
        assertThat(rows(file))
                .containsExactly(
                        new Sheet.Row(2, List.of("A1", "26 rue de la Lune, \"bas\"\r\nau fond"), null),
                        new Sheet.Row(4, List.of("A2", "ici"), null));
    }

    @Test
    void findsTheSeparator() {
        assertThat(headings(text(folder, "a;b;c\n1,5;2,5;3,5\n"))).containsExactly("a", "b", "c");
        assertThat(headings(text(folder, "code;taux, en %\nX;1,5\nY;2,5\n"))).containsExactly("code", "taux, en %");
        assertThat(headings(text(folder, "a\tb\n1\t2\n"))).containsExactly("a", "b");
        assertThat(headings(text(folder, "a|b\n1|2\n"))).containsExactly("a", "b");
        assertThat(headings(text(folder, "sep=,\na,b;c\n1,2\n"))).containsExactly("a", "b;c");
        assertThat(headings(text(folder, "seule\n1\n"))).containsExactly("seule");
    }

    @Test
    void countsTheLineOfTheSeparatorDeclaration() {
        assertThat(rows(text(folder, "sep=;\na;b\n\n1;2\n")).getFirst().line()).isEqualTo(4);
    }

    @Test
    void findsTheEncoding() {
        String content = "nom;ville\nCité;Orléans\n";
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("windows-1252")}) {
            assertThat(rows(text(folder, content, charset)).getFirst().cells()).containsExactly("Cité", "Orléans");
        }
        assertThat(headings(text(folder, "\uFEFF" + content))).containsExactly("nom", "ville");
        assertThat(rows(text(folder, "\uFEFF" + content.replace(';', '\t'), StandardCharsets.UTF_16LE))
                        .getFirst()
                        .cells())
                .containsExactly("Cité", "Orléans");
        assertThat(description(text(folder, content, Charset.forName("windows-1252"))))
                .isEqualTo("CSV, Windows-1252, séparateur point-virgule");
    }

    @Test
    void knowsWindowsEncodingHoweverLateTheFirstAccentComes() {
        String content = "nom;ville\n" + "a;b\n".repeat(60_000) + "é;è\n";
        assertThat(rows(text(folder, content, Charset.forName("windows-1252")))
                        .getLast()
                        .cells())
                .containsExactly("é", "è");
        assertThat(description(text(folder, content))).startsWith("CSV, UTF-8");
    }

    @Test
    void makesHeadingsDifferentAndNeverEmpty() {
        assertThat(headings(text(folder, "Nom;;Nom;\n1;2;3;4\n"))).containsExactly("Nom", "Colonne 2", "Nom (2)");
    }

    @Test
    void fillsShortRowsAndSuspectsLongOnes() {
        assertThat(rows(text(folder, "a;b\n1\n1;2;\n1;2;3\n")))
                .extracting(Sheet.Row::defect)
                .containsExactly(null, null, "La ligne a 3 cellules pour 2 titres.");
    }

    @Test
    void leavesEmptyRowsOut() {
        assertThat(rows(text(folder, "a;b\n;\n\n 1 ;2\n"))).containsExactly(new Sheet.Row(4, List.of("1", "2"), null));
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatThrownBy(() -> headings(text(folder, ""))).isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> headings(text(folder, "\n\n"))).hasMessageContaining("vide");
        assertThatThrownBy(() -> headings(text(folder, "%PDF-1.7 "))).hasMessageContaining("document ou une image");
        assertThatThrownBy(() -> headings(text(folder, "<html>"))).hasMessageContaining("XML");
        assertThatThrownBy(() -> headings(text(folder, "a\0b\0"))).hasMessageContaining("n’est pas un tableau");
    }

    @Test
    void refusesWhatWouldTakeTheMemory() {
        assertThatThrownBy(() -> headings(text(folder, "c;".repeat(600) + "c\n")))
                .hasMessageContaining("500 colonnes");
        assertThatThrownBy(() -> rows(text(folder, "a;b\n\"" + "x".repeat(150_000) + "\";1\n")))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("100 000 caractères");
        assertThatThrownBy(() -> rows(text(folder, "a;b\n1;\"jamais refermé\n" + "x;y\n".repeat(80_000))))
                .isInstanceOf(UnreadableFile.class);
    }
}
