package fr.faubourg.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ColumnMappingTests {
    /** Indicators of neighbourhoods, one per column. */
    private static final class Indicators implements ImportKind {
        @Override
        public String key() {
            return "indicateurs";
        }

        @Override
        public String label() {
            return "Indicateurs";
        }

        @Override
        public String explanation() {
            return "";
        }

        @Override
        public List<ImportField> fields() {
            return List.of(
                    ImportField.required("place", "Code du quartier", ValueKind.TEXT, "code_qp", "Code QPV"),
                    ImportField.optional("opened", "Déclaré le", ValueKind.DATE_TIME));
        }

        @Override
        public Optional<String> otherColumns() {
            return Optional.of("indicateur");
        }

        @Override
        public List<ImportedTable> tables() {
            return List.of();
        }

        @Override
        public List<RowVerdict> check(List<ImportRow> chunk, ImportContext context) {
            return List.of();
        }

        @Override
        public List<RowVerdict> apply(List<ImportRow> chunk, ImportContext context) {
            return List.of();
        }
    }

    private final ImportKind kind = new Indicators();

    @Test
    void columnsAreRecognisedWhateverTheirCaseAccentsAndPunctuation() {
        assertThat(ColumnMapping.propose(kind, List.of("DECLARE-LE", "Code Qp")).fields())
                .isEqualTo(Map.of("opened", 0, "place", 1));
        assertThat(ColumnMapping.propose(kind, List.of("code_quartier", "CodeQPV"))
                        .fields())
                .isEqualTo(Map.of("place", 1));
    }

    @Test
    void whatIsLeftIsTakenAlongWhenTheKindTakesOtherColumns() {
        ColumnMapping mapping = ColumnMapping.propose(kind, List.of("code_qp", "tp60", "brev"));
        assertThat(mapping.others()).containsExactly(1, 2);
        assertThat(mapping.targetOf(0)).isEqualTo("place");
        assertThat(mapping.targetOf(2)).isEqualTo(ColumnMapping.OTHER);
    }

    @Test
    void rowsAreReadThroughTheMapping() {
        RowReader reader = new RowReader(
                kind,
                List.of("code_qp", "date", "tp60"),
                new ColumnMapping(Map.of("place", 0, "opened", 1), List.of(2)));
        RowReader.Reading good = reader.read(new Sheet.Row(2, List.of("QP1", "20/11/2026", ""), null));
        assertThat(good).isInstanceOfSatisfying(RowReader.Reading.Good.class, reading -> {
            assertThat(reading.row().text("place")).isEqualTo("QP1");
            assertThat(reading.row().date("opened")).isPresent();
            assertThat(reading.row().others()).isEqualTo(Map.of("tp60", ""));
        });
        RowReader.Reading bad = reader.read(new Sheet.Row(3, List.of("", "hier", ""), null));
        assertThat(bad)
                .isInstanceOfSatisfying(
                        RowReader.Reading.Bad.class,
                        reading -> assertThat(reading.verdict().notes())
                                .extracting(RowVerdict.Note::field)
                                .containsExactly("place", "opened"));
    }
}
