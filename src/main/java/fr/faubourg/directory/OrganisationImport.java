package fr.faubourg.directory;

import static fr.faubourg.tables.ImportField.optional;
import static fr.faubourg.tables.ImportField.required;

import fr.faubourg.access.Role;
import fr.faubourg.tables.DeclaredImport;
import fr.faubourg.tables.ImportColumn;
import fr.faubourg.tables.ImportColumn.Refusal;
import fr.faubourg.tables.ImportDeclaration;
import fr.faubourg.tables.ImportedTable;
import fr.faubourg.tables.ValueKind;
import org.springframework.stereotype.Component;

/** Import of partner organisations and their units (partenaires): known by SIRET, else by name within the organisation above. */
@Component
class OrganisationImport extends DeclaredImport {

    private static final Refusal NO_PARENT = new Refusal(
            "Aucun partenaire ne s’appelle «\u00a0%s\u00a0».",
            "Corrigez le nom, ou mettez la ligne de ce partenaire plus haut dans le fichier.");

    OrganisationImport(Tools tools, Organisations organisations) {
        super(
                tools,
                ImportDeclaration.of(
                                "partenaires",
                                "Partenaires et leurs services",
                                "CSV ou XLSX\u00a0: un partenaire ou un service par ligne, reconnu à son SIRET, sinon à son nom. Un service dit "
                                        + "de qui il dépend\u00a0; le partenaire est alors déjà là, ou plus haut dans le fichier.",
                                ImportedTable.versioned("directory.organisation", "t.name", "'/partenaires/' || t.id")
                                        .inTree("parent_id"))
                        .openTo(Role.ADMINISTRATOR, Role.REGULATOR)
                        .with(ImportColumn.text(
                                required(
                                                "name",
                                                "Nom",
                                                ValueKind.TEXT,
                                                "nom",
                                                "raison sociale",
                                                "organisme",
                                                "partenaire",
                                                "structure")
                                        .withExample("Habitat du Val"),
                                "name"))
                        .with(ImportColumn.text(
                                optional("shortName", "Sigle", ValueKind.TEXT, "sigle", "acronyme", "nom court"),
                                "short_name"))
                        .with(ImportColumn.checked(
                                required("kind", "Nature", ValueKind.TEXT, "nature", "type", "categorie")
                                        .withExample("Bailleur social"),
                                "kind",
                                OrganisationWords::kind,
                                new Refusal(
                                        "«\u00a0%s\u00a0» n’est pas une nature de partenaire.",
                                        "Écrivez par exemple\u00a0: " + OrganisationWords.KINDS + ".")))
                        .with(ImportColumn.reference(
                                optional(
                                        "parent",
                                        "Dépend de",
                                        ValueKind.TEXT,
                                        "depend de",
                                        "rattachement",
                                        "organisation mere",
                                        "service de"),
                                "parent_id",
                                (name, context) -> context.once(
                                        "organisation " + name,
                                        () -> organisations.named(name).map(OrganisationId::value)),
                                NO_PARENT))
                        .with(ImportColumn.checked(
                                        optional("siret", "SIRET", ValueKind.TEXT, "siret", "numero siret")
                                                .withExample("123 456 789 00012")
                                                .lookingLike(OrganisationWords.SIRET),
                                        "siret",
                                        OrganisationWords::siret,
                                        new Refusal("«\u00a0%s\u00a0» n’est pas un SIRET.", "Un SIRET a 14 chiffres."))
                                .orNull())
                        .with(ImportColumn.checked(
                                optional(
                                                "email",
                                                "Courriel",
                                                ValueKind.TEXT,
                                                "courriel",
                                                "email",
                                                "mail",
                                                "adresse mail")
                                        .lookingLike(OrganisationWords.EMAIL),
                                "email",
                                OrganisationWords::email,
                                OrganisationWords.NO_EMAIL))
                        .with(ImportColumn.text(
                                optional("phone", "Téléphone", ValueKind.TEXT, "telephone", "tel")
                                        .lookingLike(OrganisationWords.PHONE),
                                "phone"))
                        .with(ImportColumn.text(
                                optional("remit", "Compétences", ValueKind.TEXT, "competences", "missions", "role"),
                                "remit"))
                        .knownBy("siret")
                        .knownBy("parent_id", "name")
                        .shownAt("/partenaires"));
    }
}
