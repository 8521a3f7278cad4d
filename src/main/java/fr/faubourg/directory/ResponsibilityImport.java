package fr.faubourg.directory;

import static fr.faubourg.tables.ImportField.optional;
import static fr.faubourg.tables.ImportField.required;

import fr.faubourg.access.Role;
import fr.faubourg.tables.ImportContext;
import fr.faubourg.tables.ImportField;
import fr.faubourg.tables.ImportKind;
import fr.faubourg.tables.ImportOption;
import fr.faubourg.tables.ImportRow;
import fr.faubourg.tables.ImportedTable;
import fr.faubourg.tables.RowVerdict;
import fr.faubourg.tables.ValueKind;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.Places;
import fr.faubourg.ui.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Import of who owns and who manages which place: one responsibility per row, places and partners known beforehand. */
@Component
class ResponsibilityImport implements ImportKind {

    private static final ImportedTable TABLE =
            ImportedTable.versioned("directory.place_responsibility", "'Responsabilité'", "'/lieux/' || t.place_id");

    private final Responsibilities responsibilities;
    private final ResponsibilityRepository repository;
    private final Organisations organisations;
    private final Places places;

    ResponsibilityImport(
            Responsibilities responsibilities,
            ResponsibilityRepository repository,
            Organisations organisations,
            Places places) {
        this.responsibilities = responsibilities;
        this.repository = repository;
        this.organisations = organisations;
        this.places = places;
    }

    @Override
    public String key() {
        return "responsabilites";
    }

    @Override
    public String label() {
        return "Propriétaires et gestionnaires";
    }

    @Override
    public String explanation() {
        return "CSV ou XLSX\u00a0: un lieu (par sa référence), un partenaire (par son nom) et, si elles sont connues, les dates. "
                + "Les lieux et les partenaires doivent déjà être là.";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                required("place", "Référence du lieu", ValueKind.TEXT, "id", "reference", "ref", "code", "code_lieu"),
                required(
                        "organisation",
                        "Partenaire",
                        ValueKind.TEXT,
                        "bailleur",
                        "proprietaire",
                        "gestionnaire",
                        "partenaire",
                        "organisme"),
                optional("from", "Depuis le", ValueKind.DATE, "depuis", "date_debut", "debut"),
                optional("to", "Jusqu'au", ValueKind.DATE, "jusqu_au", "date_fin", "fin"),
                optional("source", "D'où on le sait", ValueKind.TEXT, "source"));
    }

    @Override
    public List<ImportOption> options() {
        return List.of(
                ImportOption.choice(
                        "role",
                        "Ces partenaires sont",
                        true,
                        "OWNER",
                        () -> List.of(
                                new Choice("OWNER", "les propriétaires"),
                                new Choice("MANAGER", "les gestionnaires"),
                                new Choice("BOTH", "à la fois propriétaires et gestionnaires"))),
                ImportOption.text("codes", "De qui sont les références des lieux", true, "Local")
                        .withHint("Le même nom que lors de l'import de ces lieux."));
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR, Role.REGULATOR);
    }

    @Override
    public Optional<String> identity(ImportRow row, ImportContext context) {
        return Optional.of(row.text("place") + "\n" + row.text("organisation") + "\n"
                + row.find("from").orElse(""));
    }

    @Override
    public List<RowVerdict> check(List<ImportRow> chunk, ImportContext context) {
        return decide(chunk, context, said -> {});
    }

    @Override
    public List<RowVerdict> apply(List<ImportRow> chunk, ImportContext context) {
        List<UUID> made = new ArrayList<>();
        List<RowVerdict> verdicts = decide(
                chunk,
                context,
                said -> made.add(responsibilities.record(
                        said.place(), said.organisation(), said.role(), said.from(), said.to(), said.source())));
        context.created(TABLE, made);
        return verdicts;
    }

    @Override
    public List<ImportedTable> tables() {
        return List.of(TABLE);
    }

    @Override
    public Optional<String> resultUrl(UUID importId) {
        return Optional.of("/partenaires");
    }

    private List<RowVerdict> decide(List<ImportRow> chunk, ImportContext context, Consumer<Responsibility> write) {
        Map<String, PlaceId> byCode = places.byCodes(
                context.option("codes").orElse("Local"),
                chunk.stream().map(row -> row.text("place")).distinct().toList());
        List<RowVerdict> verdicts = new ArrayList<>();
        for (ImportRow row : chunk) {
            PlaceId place = byCode.get(row.text("place"));
            Optional<OrganisationId> organisation = context.once(
                    "organisation " + row.text("organisation"), () -> organisations.named(row.text("organisation")));
            if (!context.viewer().mayAct(List.of(), Role.ADMINISTRATOR, Role.REGULATOR)) {
                verdicts.add(RowVerdict.refused(
                        row,
                        null,
                        "Votre rôle ne vaut que pour une partie du territoire.",
                        "Demander l'import à un administrateur."));
            } else if (place == null) {
                verdicts.add(RowVerdict.refused(
                        row,
                        "place",
                        "Aucun lieu ne porte la référence «\u00a0%s\u00a0».".formatted(row.text("place")),
                        "Importer d'abord les lieux."));
            } else if (organisation.isEmpty()) {
                verdicts.add(RowVerdict.refused(
                        row,
                        "organisation",
                        "Aucun partenaire ne s'appelle «\u00a0%s\u00a0».".formatted(row.text("organisation")),
                        "L'ajouter d'abord aux partenaires, ou corriger son nom."));
            } else {
                verdicts.add(decide(row, place, organisation.get(), context, write));
            }
        }
        return verdicts;
    }

    private RowVerdict decide(
            ImportRow row,
            PlaceId place,
            OrganisationId organisation,
            ImportContext context,
            Consumer<Responsibility> write) {
        LocalDate from = row.date("from").orElse(null);
        LocalDate to = row.date("to").orElse(null);
        if (from != null && to != null && to.isBefore(from)) {
            return RowVerdict.refused(row, "to", "La fin précède le début.", "Corriger l'une des deux dates.");
        }
        boolean written = false;
        for (ResponsibilityRole role : rolesOf(context)) {
            if (!repository.isSaid(place, organisation, role, from, to)) {
                write.accept(new Responsibility(
                        new UUID(0, 0),
                        place,
                        organisation,
                        role,
                        from,
                        to,
                        row.find("source").orElse("")));
                written = true;
            }
        }
        return written ? RowVerdict.created(row) : RowVerdict.unchanged(row);
    }

    private static List<ResponsibilityRole> rolesOf(ImportContext context) {
        return switch (context.option("role").orElse("OWNER")) {
            case "MANAGER" -> List.of(ResponsibilityRole.MANAGER);
            case "BOTH" -> List.of(ResponsibilityRole.OWNER, ResponsibilityRole.MANAGER);
            default -> List.of(ResponsibilityRole.OWNER);
        };
    }
}
