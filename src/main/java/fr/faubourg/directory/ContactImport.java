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

/** Import of professional contacts: known by their e-mail address at work, else by their name, within their organisation. */
@Component
class ContactImport extends DeclaredImport {

    ContactImport(Tools tools, Organisations organisations) {
        super(
                tools,
                ImportDeclaration.of(
                                "contacts",
                                "Contacts professionnels",
                                "CSV ou XLSX\u00a0: une personne par ligne, avec le partenaire où elle travaille. Coordonnées professionnelles seulement, "
                                        + "jamais d’habitant.",
                                ImportedTable.versioned(
                                        "directory.contact", "t.name", "'/partenaires/' || t.organisation_id"))
                        .openTo(Role.ADMINISTRATOR, Role.REGULATOR)
                        .ofPersonalData()
                        .with(ImportColumn.reference(
                                required(
                                        "organisation",
                                        "Partenaire",
                                        ValueKind.TEXT,
                                        "partenaire",
                                        "organisme",
                                        "structure",
                                        "organisation",
                                        "employeur"),
                                "organisation_id",
                                (name, context) -> context.once(
                                        "organisation " + name,
                                        () -> organisations.named(name).map(OrganisationId::value)),
                                new Refusal(
                                        "Aucun partenaire ne s’appelle «\u00a0%s\u00a0».",
                                        "Corrigez le nom, ou importez d’abord les partenaires.")))
                        .with(ImportColumn.text(
                                required(
                                        "name",
                                        "Prénom et nom",
                                        ValueKind.TEXT,
                                        "nom",
                                        "contact",
                                        "prenom nom",
                                        "nom prenom",
                                        "interlocuteur"),
                                "name"))
                        .with(ImportColumn.text(
                                optional("job", "Fonction", ValueKind.TEXT, "fonction", "poste", "metier"), "job"))
                        .with(ImportColumn.checked(
                                optional("email", "Courriel professionnel", ValueKind.TEXT, "courriel", "email", "mail")
                                        .lookingLike(OrganisationWords.EMAIL),
                                "email",
                                OrganisationWords::email,
                                OrganisationWords.NO_EMAIL))
                        .with(ImportColumn.text(
                                optional("phone", "Téléphone", ValueKind.TEXT, "telephone", "tel", "portable")
                                        .lookingLike(OrganisationWords.PHONE),
                                "phone"))
                        .knownBy("organisation_id", "email")
                        .knownBy("organisation_id", "name")
                        .shownAt("/partenaires"));
    }
}
