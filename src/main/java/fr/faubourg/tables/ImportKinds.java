package fr.faubourg.tables;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of record that can be imported, as the modules declare them. */
@Component
class ImportKinds {
    private final Map<String, ImportKind> kinds = new LinkedHashMap<>();

    ImportKinds(ObjectProvider<ImportKind> declared) {
        declared.orderedStream().forEach(kind -> {
            if (kinds.putIfAbsent(kind.key(), kind) != null) {
                throw new IllegalStateException("two import kinds are named " + kind.key());
            }
        });
    }

    Optional<ImportKind> find(String key) {
        return Optional.ofNullable(kinds.get(key));
    }

    /** The kind of an import that was made: a version of the application that no longer knows it cannot go on with it. */
    Optional<ImportKind> find(StoredImport stored) {
        return find(stored.kind());
    }

    /** The French name of a kind, or its key when this version no longer knows it. */
    String label(String key) {
        return find(key).map(ImportKind::label).orElse(key);
    }

    /** The keys of the kinds whose files hold personal data. */
    List<String> ofPersonalData() {
        return kinds.values().stream()
                .filter(ImportKind::personalData)
                .map(ImportKind::key)
                .toList();
    }

    /** The kinds that the person may import. */
    List<ImportKind> openTo(Viewer viewer) {
        return kinds.values().stream().filter(kind -> mayImport(viewer, kind)).toList();
    }

    static boolean mayImport(Viewer viewer, ImportKind kind) {
        return viewer.has(kind.roles().toArray(Role[]::new));
    }
}
