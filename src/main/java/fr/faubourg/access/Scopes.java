package fr.faubourg.access;

import fr.faubourg.ui.Choice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The organisations and places that grants name, as the modules above tell them. */
@Component
class Scopes {

    private final ObjectProvider<GrantScopes> sources;

    Scopes(ObjectProvider<GrantScopes> sources) {
        this.sources = sources;
    }

    private List<Choice> choices(GrantScopes.Kind kind) {
        return sources.stream()
                .filter(source -> source.kind() == kind)
                .flatMap(source -> source.choices().stream())
                .map(scope -> new Choice(scope.id().toString(), scope.label()))
                .toList();
    }

    /** Whether what the grant names exists. */
    boolean know(Grant grant) {
        Names names = namesIn(List.of(grant));
        return (grant.organisationId() == null || names.organisations().containsKey(grant.organisationId()))
                && (grant.placeId() == null || names.places().containsKey(grant.placeId()));
    }

    AccountPages.Scopes all() {
        return new AccountPages.Scopes(choices(GrantScopes.Kind.ORGANISATION), choices(GrantScopes.Kind.PLACE));
    }

    /** The names of what the grants are for. */
    Names namesIn(Collection<Grant> grants) {
        return new Names(
                labels(GrantScopes.Kind.ORGANISATION, grants.stream().map(Grant::organisationId)),
                labels(GrantScopes.Kind.PLACE, grants.stream().map(Grant::placeId)));
    }

    private Map<UUID, String> labels(GrantScopes.Kind kind, java.util.stream.Stream<@Nullable UUID> ids) {
        Set<UUID> known = ids.filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        return known.isEmpty()
                ? Map.of()
                : sources.stream()
                        .filter(source -> source.kind() == kind)
                        .flatMap(source -> source.labels(known).entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }

    /** Labels by id. */
    record Names(Map<UUID, String> organisations, Map<UUID, String> places) {

        AccountPages.RoleLine line(UUID id, Grant grant) {
            return new AccountPages.RoleLine(
                    id, grant.role(), organisation(grant.organisationId()), place(grant.placeId()));
        }

        /** In whose name: empty when the grant names no organisation. */
        String organisation(@Nullable UUID id) {
            return id == null ? "" : organisations.getOrDefault(id, "Organisation inconnue");
        }

        /** Where the grant holds. */
        String place(@Nullable UUID id) {
            return id == null ? "Tous les lieux" : places.getOrDefault(id, "Lieu inconnu");
        }
    }
}
