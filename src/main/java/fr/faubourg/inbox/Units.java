package fr.faubourg.inbox;

import fr.faubourg.access.GrantScopes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The names of the organisations and units in which people act. */
@Component
class Units {
    private final ObjectProvider<GrantScopes> scopes;

    Units(ObjectProvider<GrantScopes> scopes) {
        this.scopes = scopes;
    }

    /** Names by id; unknown ones are left out. */
    Map<UUID, String> names(Set<UUID> ids) {
        Map<UUID, String> names = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            scopes.stream()
                    .filter(scope -> scope.kind() == GrantScopes.Kind.ORGANISATION)
                    .forEach(scope -> names.putAll(scope.labels(ids)));
        }
        return names;
    }
}
