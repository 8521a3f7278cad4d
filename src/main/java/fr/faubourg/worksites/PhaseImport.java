package fr.faubourg.worksites;

import static fr.faubourg.tables.ImportField.optional;
import static fr.faubourg.tables.ImportField.required;

import fr.faubourg.access.Role;
import fr.faubourg.tables.DeclaredImport;
import fr.faubourg.tables.ImportColumn;
import fr.faubourg.tables.ImportColumn.Refusal;
import fr.faubourg.tables.ImportContext;
import fr.faubourg.tables.ImportDeclaration;
import fr.faubourg.tables.ImportRow;
import fr.faubourg.tables.ImportedTable;
import fr.faubourg.tables.RowVerdict;
import fr.faubourg.tables.ValueKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Import of the phases of worksites, one on each line: known by their worksite and name. */
@Component
class PhaseImport extends DeclaredImport {

    PhaseImport(Tools tools, WorksiteNames worksites) {
        super(
                tools,
                ImportDeclaration.of(
                                "phases-chantier",
                                "Phases de chantier",
                                "CSV ou XLSX\u00a0: une phase par ligne, avec le chantier (son nom, son numéro ou sa référence), son premier et son dernier jour.",
                                ImportedTable.versioned("worksites.phase", "t.name", "'/chantiers/' || t.worksite_id"))
                        .openTo(Role.ADMINISTRATOR, Role.REGULATOR)
                        .with(worksiteColumn(worksites))
                        .with(ImportColumn.text(
                                required("name", "Phase", ValueKind.TEXT, "phase", "etape", "lot"), "name"))
                        .with(day("firstDay", "Premier jour", "first_day", "debut", "date de debut", "du"))
                        .with(day("lastDay", "Dernier jour", "last_day", "fin", "date de fin", "au"))
                        .with(ImportColumn.text(
                                optional("description", "Ce qui s’y fait", ValueKind.TEXT, "description", "travaux"),
                                "description"))
                        .knownBy("worksite_id", "name")
                        .shownAt("/chantiers"));
    }

    static ImportColumn worksiteColumn(WorksiteNames worksites) {
        return ImportColumn.reference(
                required("worksite", "Chantier", ValueKind.TEXT, "chantier", "operation", "reference"),
                "worksite_id",
                (name, context) -> context.once("chantier " + name, () -> worksites.named(name)),
                new Refusal(
                        "Aucun chantier, ou plusieurs, ne s’appellent «\u00a0%s\u00a0».",
                        "Corrigez le nom, écrivez son numéro, ou importez d’abord les chantiers."));
    }

    private static ImportColumn day(String name, String label, String column, String... aliases) {
        return ImportColumn.day(required(name, label, ValueKind.DATE, aliases), column);
    }

    /** A phase that ends before it begins is refused before anything is written. */
    @Override
    public List<RowVerdict> check(List<ImportRow> chunk, ImportContext context) {
        return corrected(chunk, super.check(chunk, context));
    }

    @Override
    public List<RowVerdict> apply(List<ImportRow> chunk, ImportContext context) {
        List<ImportRow> sound = chunk.stream().filter(row -> !isReversed(row)).toList();
        List<RowVerdict> written = super.apply(sound, context);
        List<RowVerdict> verdicts = new ArrayList<>();
        int next = 0;
        for (ImportRow row : chunk) {
            verdicts.add(isReversed(row) ? reversed(row) : written.get(next++));
        }
        return verdicts;
    }

    private static List<RowVerdict> corrected(List<ImportRow> chunk, List<RowVerdict> verdicts) {
        List<RowVerdict> corrected = new ArrayList<>();
        for (int i = 0; i < chunk.size(); i++) {
            corrected.add(isReversed(chunk.get(i)) ? reversed(chunk.get(i)) : verdicts.get(i));
        }
        return corrected;
    }

    private static boolean isReversed(ImportRow row) {
        Optional<LocalDate> first = row.date("firstDay");
        Optional<LocalDate> last = row.date("lastDay");
        return first.isPresent() && last.isPresent() && last.get().isBefore(first.get());
    }

    private static RowVerdict reversed(ImportRow row) {
        return RowVerdict.refused(
                row, "lastDay", "La phase finit avant de commencer.", "Corrigez l’une des deux dates.");
    }
}
