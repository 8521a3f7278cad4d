package fr.faubourg.worksites;

import static fr.faubourg.tables.ImportField.optional;
import static fr.faubourg.tables.ImportField.required;

import fr.faubourg.access.Role;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.directory.Organisations;
import fr.faubourg.tables.DeclaredImport;
import fr.faubourg.tables.ImportColumn;
import fr.faubourg.tables.ImportColumn.Refusal;
import fr.faubourg.tables.ImportDeclaration;
import fr.faubourg.tables.ImportedTable;
import fr.faubourg.tables.ValueKind;
import org.springframework.stereotype.Component;

/** Import of worksites: known by their owner and its reference, else by their name. Their places and phases come with files of their own. */
@Component
class WorksiteImport extends DeclaredImport {

    WorksiteImport(Tools tools, Organisations organisations) {
        super(
                tools,
                ImportDeclaration.of(
                                "chantiers",
                                "Chantiers",
                                "CSV ou XLSX\u00a0: un chantier par ligne, avec son maître d’ouvrage. Les lieux et les phases s’importent ensuite, "
                                        + "une ligne par lieu, une ligne par phase. Jamais de nom d’habitant.",
                                ImportedTable.versioned("worksites.worksite", "t.name", "'/chantiers/' || t.id"))
                        .openTo(Role.ADMINISTRATOR, Role.REGULATOR)
                        .with(ImportColumn.text(
                                required("name", "Nom du chantier", ValueKind.TEXT, "chantier", "operation", "nom")
                                        .withExample("Réhabilitation des Cordiers"),
                                "name"))
                        .with(ImportColumn.reference(
                                required(
                                        "owner",
                                        "Maître d’ouvrage",
                                        ValueKind.TEXT,
                                        "maitre d ouvrage",
                                        "moa",
                                        "porteur",
                                        "bailleur"),
                                "owner_id",
                                (name, context) -> context.once(
                                        "organisation " + name,
                                        () -> organisations.named(name).map(OrganisationId::value)),
                                new Refusal(
                                        "Aucun partenaire ne s’appelle «\u00a0%s\u00a0».",
                                        "Corrigez le nom, ou importez d’abord les partenaires.")))
                        .with(ImportColumn.text(
                                optional("reference", "Référence", ValueKind.TEXT, "reference", "numero", "code"),
                                "reference"))
                        .with(ImportColumn.text(
                                optional("nature", "Nature des travaux", ValueKind.TEXT, "nature", "travaux", "objet"),
                                "nature"))
                        .with(ImportColumn.text(
                                optional("address", "Adresse", ValueKind.TEXT, "adresse", "rue"), "address"))
                        .with(ImportColumn.text(
                                optional("hours", "Horaires", ValueKind.TEXT, "horaires", "heures"), "hours"))
                        .with(ImportColumn.text(
                                optional("circulation", "Plan de circulation", ValueKind.TEXT, "circulation"),
                                "circulation"))
                        .with(ImportColumn.text(
                                optional(
                                        "complaintContact",
                                        "Contact pour les réclamations",
                                        ValueKind.TEXT,
                                        "contact",
                                        "reclamations"),
                                "complaint_contact"))
                        .knownBy("owner_id", "reference")
                        .knownBy("owner_id", "name")
                        .shownAt("/chantiers"));
    }
}
