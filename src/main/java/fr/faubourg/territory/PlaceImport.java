package fr.faubourg.territory;

import fr.faubourg.access.Role;
import fr.faubourg.tables.ImportContext;
import fr.faubourg.tables.ImportField;
import fr.faubourg.tables.ImportKind;
import fr.faubourg.tables.ImportOption;
import fr.faubourg.tables.ImportRow;
import fr.faubourg.tables.ImportedTable;
import fr.faubourg.tables.RowVerdict;
import fr.faubourg.tables.TakenBack;
import fr.faubourg.ui.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Import of places of any level (périmètres, communes, patrimoine): one bean for each {@link Declaration}. A place is known
 * by its code, so importing again updates it.
 */
class PlaceImport implements ImportKind {

    static final String TARGET = "target";
    static final String CODE_SYSTEM = "codes";

    /**
     * What tells one import of places from another.
     *
     * @param shapeRequired whether a row without a shape is refused
     * @param targets what rows can become; the first is proposed
     */
    record Declaration(
            String key,
            String label,
            String explanation,
            boolean shapeRequired,
            List<PlaceImportTarget> targets,
            List<ImportField> fields) {}

    private final Declaration declaration;
    private final PlaceRows rows;

    PlaceImport(Declaration declaration, PlaceRows rows) {
        this.declaration = declaration;
        this.rows = rows;
    }

    Declaration declaration() {
        return declaration;
    }

    @Override
    public String key() {
        return declaration.key();
    }

    @Override
    public String label() {
        return declaration.label();
    }

    @Override
    public String explanation() {
        return declaration.explanation();
    }

    @Override
    public List<ImportField> fields() {
        return declaration.fields();
    }

    @Override
    public List<ImportOption> options() {
        List<ImportOption> options = new ArrayList<>();
        List<PlaceImportTarget> targets = declaration.targets();
        options.add(ImportOption.choice(
                TARGET,
                "Ce que contient le fichier",
                true,
                targets.getFirst().value(),
                () -> targets.stream()
                        .map(target -> new Choice(target.value(), target.label()))
                        .toList()));
        if (targets.stream().anyMatch(target -> target.codeSystem() == null)) {
            options.add(ImportOption.text(CODE_SYSTEM, "De qui sont ces codes", true, "")
                    .withHint(
                            "Le nom du bailleur ou du fichier\u00a0: un même code peut exister chez deux bailleurs."));
        }
        return options;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.REGULATOR);
    }

    @Override
    public int chunkSize() {
        return 500;
    }

    @Override
    public Optional<String> identity(ImportRow row, ImportContext context) {
        return row.find("code");
    }

    @Override
    public List<RowVerdict> check(List<ImportRow> chunk, ImportContext context) {
        return rows.decide(chunk, target(context), context).verdicts();
    }

    @Override
    public List<RowVerdict> apply(List<ImportRow> chunk, ImportContext context) {
        PlaceRows.Decision decision = rows.decide(chunk, target(context), context);
        context.created(PlaceRepository.PLACES, ids(decision, RowVerdict.Outcome.CREATED));
        context.changing(PlaceRepository.PLACES, ids(decision, RowVerdict.Outcome.UPDATED));
        rows.write(decision);
        return decision.verdicts();
    }

    @Override
    public List<ImportedTable> tables() {
        return List.of(PlaceRepository.PLACES);
    }

    @Override
    public void undoing(ImportedTable table, TakenBack taken) {
        rows.register().letGo(taken);
    }

    @Override
    public void undone(ImportedTable table, TakenBack taken) {
        rows.register().settle(taken);
    }

    private static List<UUID> ids(PlaceRows.Decision decision, RowVerdict.Outcome outcome) {
        return decision.with(outcome).keySet().stream().map(PlaceId::value).toList();
    }

    @Override
    public Optional<String> previewUrl(UUID importId) {
        return Optional.of("/imports/" + importId + "/carte/" + key());
    }

    @Override
    public Optional<String> resultUrl(UUID importId) {
        return Optional.of("/lieux?type=" + declaration.targets().getFirst().kind());
    }

    PlaceRows.Target target(ImportContext context) {
        PlaceImportTarget chosen = declaration.targets().stream()
                .filter(target ->
                        context.option(TARGET).filter(target.value()::equals).isPresent())
                .findFirst()
                .orElse(declaration.targets().getFirst());
        String codeSystem = chosen.codeSystem();
        return new PlaceRows.Target(
                chosen.kind(),
                codeSystem == null ? context.option(CODE_SYSTEM).orElse("Local") : codeSystem,
                chosen.qpvGeneration(),
                declaration.shapeRequired());
    }
}
