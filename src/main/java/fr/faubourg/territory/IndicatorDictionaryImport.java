package fr.faubourg.territory;

import static fr.faubourg.tables.ImportField.optional;
import static fr.faubourg.tables.ImportField.required;

import fr.faubourg.access.Role;
import fr.faubourg.shared.Ids;
import fr.faubourg.tables.ImportContext;
import fr.faubourg.tables.ImportField;
import fr.faubourg.tables.ImportKind;
import fr.faubourg.tables.ImportOption;
import fr.faubourg.tables.ImportRow;
import fr.faubourg.tables.ImportedTable;
import fr.faubourg.tables.RowVerdict;
import fr.faubourg.tables.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Import of the dictionary of public indicators: what each column of a file of values measures, and in what unit. */
@Component
class IndicatorDictionaryImport implements ImportKind {

    private final IndicatorRepository indicators;

    IndicatorDictionaryImport(IndicatorRepository indicators) {
        this.indicators = indicators;
    }

    @Override
    public String key() {
        return "dictionnaire-indicateurs";
    }

    @Override
    public String label() {
        return "Dictionnaire des indicateurs publics";
    }

    @Override
    public String explanation() {
        return "CSV ou XLSX\u00a0: un indicateur par ligne, avec le nom de sa colonne et ce qu'il mesure. Sans colonne qui le dise, "
                + "l'unité et l'additivité sont proposées d'après le libellé.";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                required("code", "Nom de la colonne", ValueKind.TEXT, "colonne", "variable", "code", "cod_var"),
                required(
                        "name", "Ce qu'il mesure", ValueKind.TEXT, "description", "libelle", "lib_var", "lib_var_long"),
                optional("unit", "Unité", ValueKind.TEXT, "unite", "unit"),
                optional("additive", "S'additionne", ValueKind.YES_NO, "additif", "additionnable", "cumulable"));
    }

    @Override
    public List<ImportOption> options() {
        return List.of(
                ImportOption.text("source", "Source", true, "Insee"),
                ImportOption.text("vintage", "Millésime", true, "").withHint("Le même que pour les valeurs."));
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.REGULATOR);
    }

    @Override
    public Optional<String> identity(ImportRow row, ImportContext context) {
        return row.find("code");
    }

    @Override
    public List<RowVerdict> check(List<ImportRow> chunk, ImportContext context) {
        return decide(chunk, context).stream().map(Decision::verdict).toList();
    }

    @Override
    public List<RowVerdict> apply(List<ImportRow> chunk, ImportContext context) {
        List<Decision> decisions = decide(chunk, context);
        context.created(IndicatorRepository.INDICATORS, ids(decisions, RowVerdict.Outcome.CREATED));
        context.changing(IndicatorRepository.INDICATORS, ids(decisions, RowVerdict.Outcome.UPDATED));
        for (Decision decision : decisions) {
            if (decision.verdict().outcome() != RowVerdict.Outcome.UNCHANGED) {
                indicators.save(decision.indicator());
            }
        }
        return decisions.stream().map(Decision::verdict).toList();
    }

    @Override
    public List<ImportedTable> tables() {
        return List.of(IndicatorRepository.INDICATORS);
    }

    private static List<UUID> ids(List<Decision> decisions, RowVerdict.Outcome outcome) {
        return decisions.stream()
                .filter(decision -> decision.verdict().outcome() == outcome)
                .map(decision -> decision.indicator().id())
                .toList();
    }

    private record Decision(RowVerdict verdict, Indicator indicator) {}

    private List<Decision> decide(List<ImportRow> chunk, ImportContext context) {
        String source = context.option("source").orElse("");
        String vintage = context.option("vintage").orElse("");
        Map<String, Indicator> known = indicators.ofEdition(source, vintage);
        List<Decision> decisions = new ArrayList<>();
        for (ImportRow row : chunk) {
            Indicator before = known.get(row.text("code"));
            UUID id = before == null ? Ids.next() : before.id();
            IndicatorGuess guess = IndicatorGuess.of(row.text("name"));
            Indicator after = new Indicator(
                    id,
                    row.text("code"),
                    row.text("name"),
                    row.mapped("unit") ? row.find("unit").orElse("") : guess.unit(),
                    source,
                    vintage,
                    row.mapped("additive") ? row.yesNo("additive").orElse(false) : guess.additive());
            decisions.add(new Decision(verdict(row, before, after), after));
        }
        return decisions;
    }

    private static RowVerdict verdict(ImportRow row, @Nullable Indicator before, Indicator after) {
        if (before == null) {
            return guessNote(RowVerdict.created(row), row, after);
        }
        if (before.equals(after)) {
            return RowVerdict.unchanged(row);
        }
        return guessNote(RowVerdict.updated(row).changing("name", before.name(), after.name()), row, after);
    }

    private static RowVerdict guessNote(RowVerdict verdict, ImportRow row, Indicator after) {
        if (row.mapped("additive")) {
            return verdict;
        }
        return verdict.with(
                "additive",
                "D'après son libellé\u00a0: %s%s."
                        .formatted(
                                after.unit().isEmpty() ? "" : "en " + after.unit() + ", ",
                                after.additive() ? "s'additionne d'un lieu à l'autre" : "ne s'additionne pas"),
                "");
    }
}
