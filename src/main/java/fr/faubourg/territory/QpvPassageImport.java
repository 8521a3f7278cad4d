package fr.faubourg.territory;

import static fr.faubourg.tables.ImportField.required;

import fr.faubourg.access.Role;
import fr.faubourg.tables.ImportContext;
import fr.faubourg.tables.ImportField;
import fr.faubourg.tables.ImportKind;
import fr.faubourg.tables.ImportRow;
import fr.faubourg.tables.ImportedTable;
import fr.faubourg.tables.RowVerdict;
import fr.faubourg.tables.ValueKind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Import of the passage from the QPV of 2015 to those of 2024 (table de passage). */
@Component
class QpvPassageImport implements ImportKind {

    private final QpvPassages passages;

    QpvPassageImport(QpvPassages passages) {
        this.passages = passages;
    }

    @Override
    public String key() {
        return "passage-qpv";
    }

    @Override
    public String label() {
        return "Passage des QPV de 2015 à ceux de 2024";
    }

    @Override
    public String explanation() {
        return "CSV ou XLSX\u00a0: un ancien code et un nouveau par ligne. Un quartier devenu deux prend deux lignes.";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                required("code2015", "Code de 2015", ValueKind.TEXT, "code_qp_2015", "code_qp15", "qp2015", "code_2015")
                        .withExample("QP099001"),
                required("code2024", "Code de 2024", ValueKind.TEXT, "code_qp_2024", "code_qp24", "qp2024", "code_2024")
                        .withExample("QN09901M"));
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.REGULATOR);
    }

    @Override
    public Optional<String> identity(ImportRow row, ImportContext context) {
        return Optional.of(pair(row));
    }

    @Override
    public List<RowVerdict> check(List<ImportRow> chunk, ImportContext context) {
        Set<String> known = new HashSet<>(
                passages.known(chunk.stream().map(row -> row.text("code2015")).toList()));
        return chunk.stream()
                .map(row -> known.contains(pair(row)) ? RowVerdict.unchanged(row) : RowVerdict.created(row))
                .toList();
    }

    @Override
    public List<RowVerdict> apply(List<ImportRow> chunk, ImportContext context) {
        List<RowVerdict> verdicts = check(chunk, context);
        context.created(
                QpvPassages.PASSAGES,
                passages.add(chunk.stream()
                        .map(row -> List.of(row.text("code2015"), row.text("code2024")))
                        .toList()));
        return verdicts;
    }

    @Override
    public List<ImportedTable> tables() {
        return List.of(QpvPassages.PASSAGES);
    }

    @Override
    public Optional<String> resultUrl(UUID importId) {
        return Optional.of("/lieux?type=NEIGHBOURHOOD");
    }

    private static String pair(ImportRow row) {
        return row.text("code2015") + " " + row.text("code2024");
    }
}
