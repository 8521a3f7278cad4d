package fr.faubourg.tables;

import fr.faubourg.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What tells one {@link DeclaredImport} from another.
 *
 * @param key its stable name in lower case
 * @param label its French name
 * @param explanation what the file must hold, in French
 * @param roles who may import it
 * @param personalData whether the demonstration refuses it
 * @param table where its records are kept; versioned
 * @param columns the fields, and the columns they fill
 * @param keys columns that make a record known, the surest first
 * @param nameColumn the column by which further rows of the file call a record
 * @param resultUrl the page where the records are seen
 */
public record ImportDeclaration(
        String key,
        String label,
        String explanation,
        Set<Role> roles,
        boolean personalData,
        ImportedTable table,
        List<ImportColumn> columns,
        List<List<String>> keys,
        String nameColumn,
        String resultUrl) {
    public ImportDeclaration {
        roles = Set.copyOf(roles);
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
    }

    /** A declaration to go on with. */
    public static ImportDeclaration of(String key, String label, String explanation, ImportedTable table) {
        return new ImportDeclaration(
                key, label, explanation, Set.of(Role.ADMINISTRATOR), false, table, List.of(), List.of(), "name", "/");
    }

    public ImportDeclaration openTo(Role... opened) {
        return new ImportDeclaration(
                key, label, explanation, Set.of(opened), personalData, table, columns, keys, nameColumn, resultUrl);
    }

    public ImportDeclaration ofPersonalData() {
        return new ImportDeclaration(key, label, explanation, roles, true, table, columns, keys, nameColumn, resultUrl);
    }

    public ImportDeclaration with(ImportColumn column) {
        List<ImportColumn> more = new ArrayList<>(columns);
        more.add(column);
        return new ImportDeclaration(
                key, label, explanation, roles, personalData, table, more, keys, nameColumn, resultUrl);
    }

    /** These columns together make a record known, when the texts among them are not empty. */
    public ImportDeclaration knownBy(String... key) {
        List<List<String>> more = new ArrayList<>(keys);
        more.add(List.of(key));
        return new ImportDeclaration(
                this.key, label, explanation, roles, personalData, table, columns, more, nameColumn, resultUrl);
    }

    public ImportDeclaration shownAt(String address) {
        return new ImportDeclaration(
                key, label, explanation, roles, personalData, table, columns, keys, nameColumn, address);
    }
}
