package fr.faubourg.settings;

import fr.faubourg.access.GrantScopes;
import fr.faubourg.ui.Choice;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The branches of the tree of places for which something may be set: the same as for a role. */
@Component
class SettingsPlaces {
    static final String EVERYWHERE = "Tout le territoire";

    private final ObjectProvider<GrantScopes> scopes;

    SettingsPlaces(ObjectProvider<GrantScopes> scopes) {
        this.scopes = scopes;
    }

    List<Choice> choices() {
        return places().flatMap(source -> source.choices().stream())
                .map(scope -> new Choice(scope.id().toString(), scope.label()))
                .toList();
    }

    Map<UUID, String> names(Collection<@Nullable UUID> ids) {
        Set<UUID> known = ids.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, String> names = new LinkedHashMap<>();
        if (!known.isEmpty()) {
            places().forEach(source -> names.putAll(source.labels(known)));
        }
        return names;
    }

    boolean knows(UUID id) {
        return names(List.of(id)).containsKey(id);
    }

    private Stream<GrantScopes> places() {
        return scopes.stream().filter(source -> source.kind() == GrantScopes.Kind.PLACE);
    }
}
