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

    /** This one and all that hangs below it. */
    Set<UUID> below(GrantScopes.Kind kind, UUID top) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(top),
                        sources.stream()
                                .filter(source -> source.kind() == kind)
                                .flatMap(source -> source.below(top).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a person of this reach may give. */
    AccountPages.Scopes within(AccountReach reach) {
        if (reach.everything()) {
            return all();
        }
        boolean everywhere = reach.delegations().stream().anyMatch(each -> each.places() == null);
        Set<String> places = reach.delegations().stream()
                .flatMap(each -> each.places() == null ? java.util.stream.Stream.<UUID>of() : each.places().stream())
                .map(UUID::toString)
                .collect(Collectors.toUnmodifiableSet());
        return new AccountPages.Scopes(
                choices(GrantScopes.Kind.ORGANISATION).stream()
                        .filter(choice -> reach.organisations().contains(UUID.fromString(choice.value())))
                        .toList(),
                choices(GrantScopes.Kind.PLACE).stream()
                        .filter(choice -> everywhere || places.contains(choice.value()))
                        .toList(),
                reach.roles(),
                everywhere);
    }

    /** Whether what the grant names exists. */
    boolean know(Grant grant) {
        Names names = namesIn(List.of(grant));
        return (grant.organisationId() == null || names.organisations().containsKey(grant.organisationId()))
                && (grant.placeId() == null || names.places().containsKey(grant.placeId()));
    }

    AccountPages.Scopes all() {
        return new AccountPages.Scopes(
                choices(GrantScopes.Kind.ORGANISATION), choices(GrantScopes.Kind.PLACE), List.of(Role.values()), true);
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
