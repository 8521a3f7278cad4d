package fr.faubourg.directory;

import fr.faubourg.access.GrantScopes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The organisations in whose name a role may be granted: those that are active. */
@Component
class OrganisationScopes implements GrantScopes {

    private final OrganisationQueries organisations;

    OrganisationScopes(OrganisationQueries organisations) {
        this.organisations = organisations;
    }

    @Override
    public Kind kind() {
        return Kind.ORGANISATION;
    }

    @Override
    public List<Scope> choices() {
        return organisations.active().stream()
                .map(organisation -> new Scope(organisation.id().value(), organisation.fullName()))
                .toList();
    }

    @Override
    public Set<UUID> below(UUID top) {
        return organisations.withUnits(Set.of(top));
    }

    @Override
    public Map<UUID, String> labels(Set<UUID> ids) {
        Map<UUID, String> labels = new LinkedHashMap<>();
        organisations
                .named(ids)
                .forEach(organisation -> labels.put(organisation.id().value(), organisation.fullName()));
        return labels;
    }
}
