package fr.faubourg.worksites;

import static fr.faubourg.tables.ImportField.required;

import fr.faubourg.access.Role;
import fr.faubourg.tables.DeclaredImport;
import fr.faubourg.tables.ImportColumn;
import fr.faubourg.tables.ImportColumn.Refusal;
import fr.faubourg.tables.ImportDeclaration;
import fr.faubourg.tables.ImportedTable;
import fr.faubourg.tables.ValueKind;
import org.springframework.stereotype.Component;

/** Import of the places of worksites, one on each line; the worksites are located again within seconds. */
@Component
class AreaImport extends DeclaredImport {
    AreaImport(Tools tools, WorksiteNames worksites) {
        super(
                tools,
                ImportDeclaration.of(
                                "lieux-chantier",
                                "Lieux de chantier",
                                "CSV ou XLSX\u00a0: un lieu par ligne, avec le chantier (son nom, son numéro ou sa référence).",
                                ImportedTable.versioned(
                                        "worksites.area",
                                        "(select p.name from territory.place_v p where p.id = t.place_id)",
                                        "'/chantiers/' || t.worksite_id"))
                        .openTo(Role.ADMINISTRATOR, Role.REGULATOR)
                        .with(PhaseImport.worksiteColumn(worksites))
                        .with(ImportColumn.reference(
                                required("place", "Lieu", ValueKind.TEXT, "lieu", "residence", "quartier", "rue"),
                                "place_id",
                                (name, context) -> context.once("lieu " + name, () -> worksites.place(name)),
                                new Refusal(
                                        "Aucun lieu, ou plusieurs, ne s’appellent «\u00a0%s\u00a0».",
                                        "Corrigez le nom ou écrivez le code du lieu.")))
                        .knownBy("worksite_id", "place_id")
                        .shownAt("/chantiers"));
    }
}
