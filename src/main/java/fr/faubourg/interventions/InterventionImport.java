package fr.faubourg.interventions;

import static fr.faubourg.tables.ImportField.optional;
import static fr.faubourg.tables.ImportField.required;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.lineage.Lineage;
import fr.faubourg.tables.DeclaredImport;
import fr.faubourg.tables.ImportColumn;
import fr.faubourg.tables.ImportColumn.Refusal;
import fr.faubourg.tables.ImportContext;
import fr.faubourg.tables.ImportDeclaration;
import fr.faubourg.tables.ImportOption;
import fr.faubourg.tables.ImportRow;
import fr.faubourg.tables.ImportedTable;
import fr.faubourg.tables.RowVerdict;
import fr.faubourg.tables.ValueKind;
import fr.faubourg.ui.Choice;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Interventions that a file brings in (bons de travaux): each is known by the organisation that had it done and its number there, so that a file loaded
 * again changes only what changed.
 */
@Component
class InterventionImport extends DeclaredImport {
    /** The option that says for whom, when the file does not. */
    static final String ORGANISATION = "organisation";

    private static final ImportedTable TABLE = ImportedTable.versioned(
            "interventions.intervention", "'Intervention n° ' || t.number", "'/interventions/' || t.id");

    private final ImportedInterventions rows;
    private final InterventionChoices choices;
    private final Lineage lineage;

    InterventionImport(Tools tools, ImportedInterventions rows, InterventionChoices choices, Lineage lineage) {
        super(tools, declaration(rows));
        this.rows = rows;
        this.choices = choices;
        this.lineage = lineage;
    }

    private static ImportDeclaration declaration(ImportedInterventions rows) {
        return ImportDeclaration.of(
                        "interventions",
                        "Interventions techniques",
                        "Un tableau de bons de travaux\u00a0: un numéro, une date, un lieu, un corps d’état et ce qui a été fait par ligne. Une intervention est "
                                + "reconnue au maître d’ouvrage et à son numéro chez lui\u00a0: recharger le fichier ne change que ce qui a changé. Aucun nom d’habitant.",
                        TABLE)
                .openTo(Role.ADMINISTRATOR, Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER)
                .with(ImportColumn.text(
                        required(
                                        "number",
                                        "Numéro",
                                        ValueKind.TEXT,
                                        "numero",
                                        "bon de travaux",
                                        "ordre de service",
                                        "reference",
                                        "id")
                                .withExample("BT-2026-0412"),
                        "external_number"))
                .with(ImportColumn.reference(
                        optional(
                                ORGANISATION,
                                "Maître d’ouvrage",
                                ValueKind.TEXT,
                                "maitre d ouvrage",
                                "bailleur",
                                "donneur d ordre",
                                "organisme",
                                "service"),
                        "organisation_id",
                        rows::organisation,
                        new Refusal(
                                "Aucun partenaire ne s’appelle «\u00a0%s\u00a0».",
                                "Corrigez le nom, ou importez d’abord les partenaires.")))
                .with(ImportColumn.checked(
                        required(
                                "startedOn",
                                "Date, ou début",
                                ValueKind.DATE,
                                "date",
                                "date intervention",
                                "debut",
                                "du",
                                "realise le"),
                        "started_on",
                        ImportedInterventions::day,
                        new Refusal(
                                "«\u00a0%s\u00a0» n’est pas le jour d’une intervention.",
                                "Vérifiez l’année de la date.")))
                .with(ImportColumn.checked(
                                optional("endedOn", "Fin", ValueKind.DATE, "fin", "au", "date de fin"),
                                "ended_on",
                                ImportedInterventions::day,
                                new Refusal(
                                        "«\u00a0%s\u00a0» n’est pas le jour d’une intervention.",
                                        "Vérifiez l’année de la date."))
                        .orNull())
                .with(
                        ImportColumn.reference(
                                required(
                                        "place",
                                        "Lieu",
                                        ValueKind.TEXT,
                                        "lieu",
                                        "adresse patrimoine",
                                        "entree",
                                        "batiment",
                                        "residence",
                                        "localisation"),
                                "place_id",
                                rows::place,
                                new Refusal(
                                        "Aucun lieu ne s’appelle «\u00a0%s\u00a0», ou plusieurs.",
                                        "Écrivez son code, ou le lieu au-dessus puis le sien\u00a0: «\u00a0Résidence du Moulin, Hall 7\u00a0».")))
                .with(ImportColumn.reference(
                        required(
                                "trade",
                                "Corps d’état",
                                ValueKind.TEXT,
                                "corps d etat",
                                "metier",
                                "lot",
                                "nature",
                                "type"),
                        "trade_id",
                        rows::trade,
                        new Refusal(
                                "«\u00a0%s\u00a0» n’est pas dans la liste des corps d’état.",
                                "Corrigez le nom, ou demandez au régulateur de l’ajouter à la liste.")))
                .with(ImportColumn.text(
                        required(
                                "work",
                                "Intervention",
                                ValueKind.TEXT,
                                "intervention",
                                "travaux",
                                "description",
                                "objet",
                                "libelle",
                                "prestation"),
                        "work"))
                .with(ImportColumn.text(
                        optional("reason", "Motif", ValueKind.TEXT, "motif", "cause", "demande"), "reason"))
                .with(ImportColumn.text(
                        optional(
                                "firm",
                                "Entreprise",
                                ValueKind.TEXT,
                                "entreprise",
                                "prestataire",
                                "fournisseur",
                                "titulaire"),
                        "firm_name"))
                .with(ImportColumn.checked(
                                optional(
                                        "cost",
                                        "Coût en euros",
                                        ValueKind.TEXT,
                                        "cout",
                                        "montant",
                                        "prix",
                                        "montant ttc",
                                        "montant ht"),
                                "cost",
                                text -> InterventionWords.euros(text).map(Object::toString),
                                new Refusal(
                                        "«\u00a0%s\u00a0» n’est pas un montant.",
                                        "Écrivez des euros en chiffres\u00a0: 1 250,50."))
                        .orNull())
                .with(ImportColumn.checked(
                                optional("tax", "HT ou TTC", ValueKind.TEXT, "taxe", "ht ttc", "tva"),
                                "tax",
                                text -> InterventionWords.tax(text).map(Enum::name),
                                new Refusal(
                                        "«\u00a0%s\u00a0» ne dit pas si le montant est hors taxes.",
                                        "Écrivez HT ou TTC."))
                        .orNull())
                .with(ImportColumn.checked(
                                optional("state", "État", ValueKind.TEXT, "etat", "statut", "avancement"),
                                "state",
                                text -> InterventionWords.state(text).map(Enum::name),
                                new Refusal("«\u00a0%s\u00a0» n’est pas un état.", "Écrivez prévue, faite ou annulée."))
                        .otherwise(InterventionState.DONE.name()))
                .with(ImportColumn.checked(
                                optional("lon", "Longitude", ValueKind.COORDINATE, "lon", "longitude", "x", "lng"),
                                "lon",
                                text -> ImportedInterventions.degrees(text, 180),
                                new Refusal(
                                        "«\u00a0%s\u00a0» n’est pas une longitude en degrés.",
                                        "Donnez des degrés WGS84, par exemple 2,3493."))
                        .orNull())
                .with(ImportColumn.checked(
                                optional("lat", "Latitude", ValueKind.COORDINATE, "lat", "latitude", "y"),
                                "lat",
                                text -> ImportedInterventions.degrees(text, 90),
                                new Refusal(
                                        "«\u00a0%s\u00a0» n’est pas une latitude en degrés.",
                                        "Donnez des degrés WGS84, par exemple 48,8699."))
                        .orNull())
                .knownBy("organisation_id", "external_number")
                .shownAt(InterventionFilters.LIST);
    }

    @Override
    public List<ImportOption> options() {
        return List.of(said(choices::everyOrganisation));
    }

    /** A partner is offered its own, and its own is proposed. */
    @Override
    public List<ImportOption> options(Viewer viewer) {
        return List.of(said(() -> choices.importable(viewer))
                .proposing(ImportedInterventions.ownOrganisation(viewer)
                        .map(UUID::toString)
                        .orElse("")));
    }

    private static ImportOption said(Supplier<List<Choice>> offered) {
        return ImportOption.choice(ORGANISATION, "Maître d’ouvrage, quand le fichier ne le dit pas", false, "", offered)
                .withHint("Le tableau d’un bailleur ne dit pas toujours que c’est le sien.");
    }

    @Override
    public Set<UUID> held(ImportedTable table, Collection<UUID> made) {
        return lineage.tied(Interventions.KIND, made);
    }

    @Override
    public List<RowVerdict> check(List<ImportRow> chunk, ImportContext context) {
        return guarded(chunk, context, super::check);
    }

    @Override
    public List<RowVerdict> apply(List<ImportRow> chunk, ImportContext context) {
        return guarded(chunk, context, super::apply);
    }

    /** What the person may not write, or what contradicts itself, is refused first; the rest goes its declared way, in the same order. */
    private List<RowVerdict> guarded(
            List<ImportRow> chunk,
            ImportContext context,
            BiFunction<List<ImportRow>, ImportContext, List<RowVerdict>> declared) {
        var screened = rows.screen(chunk, context, fields());
        var verdicts = declared.apply(screened.accepted(), context).iterator();
        return screened.each().stream()
                .map(each -> each.refusal().orElseGet(() -> each.warned(verdicts.next())))
                .toList();
    }
}
