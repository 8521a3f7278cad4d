package fr.faubourg.watch;

import static fr.faubourg.tables.ImportField.optional;
import static fr.faubourg.tables.ImportField.required;

import fr.faubourg.access.Role;
import fr.faubourg.lineage.Lineage;
import fr.faubourg.tables.ImportContext;
import fr.faubourg.tables.ImportField;
import fr.faubourg.tables.ImportKind;
import fr.faubourg.tables.ImportOption;
import fr.faubourg.tables.ImportRow;
import fr.faubourg.tables.ImportedTable;
import fr.faubourg.tables.RowVerdict;
import fr.faubourg.tables.ValueKind;
import fr.faubourg.ui.Choice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Field reports that a file brings in (signalements de terrain): each becomes an observation, known by the file's source and its number there,
 * so that a file loaded twice adds nothing.
 */
@Component
class FieldReports implements ImportKind {
    private static final ImportedTable TABLE =
            ImportedTable.versioned("watch.observation", "'Constat n° ' || t.number", "'/constats/' || t.id");

    private final FieldReportReading reading;
    private final FieldReportRepository reports;
    private final CategoryChoices categories;
    private final FieldReportBranch branch;
    private final Lineage lineage;

    FieldReports(
            FieldReportReading reading,
            FieldReportRepository reports,
            CategoryChoices categories,
            FieldReportBranch branch,
            Lineage lineage) {
        this.reading = reading;
        this.reports = reports;
        this.categories = categories;
        this.branch = branch;
        this.lineage = lineage;
    }

    @Override
    public String key() {
        return "constats";
    }

    @Override
    public String label() {
        return "Constats et signalements";
    }

    @Override
    public String explanation() {
        return "Un tableau de constats, d’un diagnostic en marchant ou d’un outil de signalement\u00a0: un numéro, une date et un type par "
                + "ligne, et si possible une adresse et une position. Un constat est reconnu à sa source et à son numéro\u00a0: recharger "
                + "le même fichier n’ajoute rien. Aucun nom d’habitant.";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                required(
                                "number",
                                "Numéro",
                                ValueKind.TEXT,
                                "id_dmr",
                                "numero",
                                "num",
                                "id",
                                "identifiant",
                                "reference")
                        .withExample("G2023G041511"),
                required("date", "Date", ValueKind.DATE, "datedecl", "date", "date du constat", "observe le"),
                required("category", "Type", ValueKind.TEXT, "type", "categorie", "theme"),
                optional("subType", "Sous-type", ValueKind.TEXT, "soustype", "sous type", "sous categorie"),
                optional("finding", "Constat", ValueKind.TEXT, "constat", "description", "observation", "commentaire"),
                optional("address", "Adresse", ValueKind.TEXT, "adresse", "localisation", "lieu"),
                optional("lon", "Longitude", ValueKind.COORDINATE, "lon", "longitude", "x", "lng"),
                optional("lat", "Latitude", ValueKind.COORDINATE, "lat", "latitude", "y"),
                optional("proposal", "Préconisation", ValueKind.TEXT, "preconisation", "proposition"));
    }

    @Override
    public List<ImportOption> options() {
        return List.of(
                ImportOption.text("source", "Source des constats", true, "")
                        .withHint(
                                "Toujours la même pour le même outil, par exemple «\u00a0Dans Ma Rue\u00a0»\u00a0: c’est elle, avec le numéro, "
                                        + "qui évite les doublons."),
                ImportOption.choice(
                                "unknown",
                                "Types absents de la grille",
                                true,
                                FieldReportReading.CREATE,
                                this::forUnknown)
                        .withHint("Les correspondances décidées à la page des catégories sont suivies d’abord."),
                ImportOption.choice(
                        "state",
                        "Ces constats sont",
                        true,
                        ObservationState.NEW.name(),
                        () -> List.of(
                                new Choice(ObservationState.NEW.name(), "À qualifier"),
                                new Choice(ObservationState.CLOSED.name(), "Clos\u00a0: des archives"))));
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.REGULATOR);
    }

    @Override
    public List<ImportedTable> tables() {
        return List.of(TABLE);
    }

    /** What is tied to a report, a visit or another observation is part of its thread. */
    @Override
    public Set<UUID> held(ImportedTable table, Collection<UUID> made) {
        return lineage.tied(ObservationThreads.KIND, made);
    }

    @Override
    public int chunkSize() {
        return 5_000;
    }

    @Override
    public Optional<String> identity(ImportRow row, ImportContext context) {
        return row.find("number");
    }

    @Override
    public Optional<String> resultUrl(UUID importId) {
        return Optional.of(ObservationFilters.all().fromImport(importId).href());
    }

    @Override
    public List<RowVerdict> check(List<ImportRow> chunk, ImportContext context) {
        return pass(chunk, context, false);
    }

    @Override
    public List<RowVerdict> apply(List<ImportRow> chunk, ImportContext context) {
        return pass(chunk, context, true);
    }

    private List<RowVerdict> pass(List<ImportRow> chunk, ImportContext context, boolean write) {
        var source = context.option("source").orElseThrow().strip();
        var known = reports.known(
                source, chunk.stream().map(row -> row.text("number")).toList());
        var verdicts = new ArrayList<RowVerdict>();
        var accepted = new ArrayList<FieldReport>();
        for (var row : chunk) {
            if (known.contains(row.text("number"))) {
                verdicts.add(RowVerdict.unchanged(row));
                continue;
            }
            switch (reading.read(row, context, write)) {
                case FieldReportReading.Read.Refused refused -> verdicts.add(refused.verdict());
                case FieldReportReading.Read.Accepted report -> {
                    accepted.add(report.report());
                    verdicts.add(report.verdict());
                }
            }
        }
        var outside = branch.outside(accepted, context.viewer());
        if (!outside.isEmpty()) {
            accepted.removeIf(report -> outside.contains(report.number()));
            for (int i = 0; i < chunk.size(); i++) {
                var row = chunk.get(i);
                if (!verdicts.get(i).isRefused() && outside.contains(row.text("number"))) {
                    verdicts.set(i, FieldReportBranch.refusal(row));
                }
            }
        }
        if (write && !accepted.isEmpty()) {
            var ids = reports.insert(
                    accepted,
                    new FieldReportRepository.Batch(
                            source,
                            context.importId(),
                            context.viewer(),
                            ObservationState.valueOf(context.option("state").orElse(ObservationState.NEW.name()))));
            context.created(TABLE, ids);
        }
        return verdicts;
    }

    private List<Choice> forUnknown() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(FieldReportReading.CREATE, "Les créer, parmi les catégories importées"));
        choices.add(new Choice(FieldReportReading.REFUSE, "Refuser ces lignes"));
        categories
                .all()
                .forEach(category ->
                        choices.add(new Choice(category.value(), "Les ranger sous\u00a0: " + category.label())));
        return choices;
    }
}
