package fr.faubourg.access;

import fr.faubourg.shared.Forbidden;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person a page is made for, with the roles held at this moment: read anew for each request, so that a grant withdrawn is withdrawn at
 * once. A controller asks for it as an argument; queries filter by it.
 *
 * @param account whose account
 * @param name full name
 * @param job what the person does, in French; may be empty
 * @param grants the roles held
 */
public record Viewer(AccountId account, String name, String job, List<Grant> grants) implements AuthenticatedPrincipal {

    public Viewer {
        grants = List.copyOf(grants);
    }

    @Override
    public String getName() {
        return name;
    }

    /** Whether any of the roles is held, wherever it is. */
    public boolean has(Role... roles) {
        List<Role> wanted = List.of(roles);
        return grants.stream().anyMatch(grant -> wanted.contains(grant.role()));
    }

    /** Whether the person administers the accounts: an administrator for every place, so that nobody can widen the own branch. */
    public boolean administersAccounts() {
        return grants.stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR && grant.placeId() == null);
    }

    void requireAccountAdministration() {
        if (!administersAccounts()) {
            throw new Forbidden();
        }
    }

    /** Staff (agents) hold at least one role that is neither that of a partner nor the care of accounts: they read all collective facts. */
    public boolean isStaff() {
        return grants.stream()
                .anyMatch(grant -> grant.role() != Role.PARTNER && grant.role() != Role.ORGANISATION_ADMINISTRATOR);
    }

    /** The organisations the person acts in. */
    public Set<UUID> organisations() {
        return organisationsAs(Role.ADMINISTRATOR, Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER, Role.READER);
    }

    /** The organisations in which any of the roles is held. */
    public Set<UUID> organisationsAs(Role... roles) {
        List<Role> wanted = List.of(roles);
        Set<UUID> found = new LinkedHashSet<>();
        grants.stream()
                .filter(grant -> wanted.contains(grant.role()))
                .map(Grant::organisationId)
                .filter(Objects::nonNull)
                .forEach(found::add);
        return found;
    }

    /** Whether any of the roles is held for a place, given the place's own id and those of its ancestors (or containing places). */
    public boolean mayAct(Collection<UUID> placeAndAncestors, Role... roles) {
        List<Role> wanted = List.of(roles);
        return grants.stream().anyMatch(grant -> wanted.contains(grant.role()) && grant.covers(placeAndAncestors));
    }
}
