package fr.faubourg.access;

import fr.faubourg.shared.Forbidden;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out how far an administrator of accounts reaches at this moment. */
@Component
class AccountReaches {

    private final DelegationRepository delegations;
    private final Scopes scopes;

    AccountReaches(DelegationRepository delegations, Scopes scopes) {
        this.delegations = delegations;
        this.scopes = scopes;
    }

    /**
     * The reach of a person.
     *
     * @throws Forbidden when they administer no account
     */
    AccountReach of(Viewer viewer) {
        if (viewer.administersAccounts()) {
            return new AccountReach(viewer.account(), true, List.of());
        }
        List<AccountReach.Delegation> delegated = viewer.grants().stream()
                .filter(grant -> grant.role() == Role.ORGANISATION_ADMINISTRATOR)
                .map(this::delegation)
                .toList();
        if (delegated.isEmpty()) {
            throw new Forbidden();
        }
        return new AccountReach(viewer.account(), false, delegated);
    }

    private AccountReach.Delegation delegation(Grant grant) {
        UUID organisation = java.util.Objects.requireNonNull(grant.organisationId());
        @Nullable Set<UUID> places = grant.placeId() == null ? null : scopes.below(GrantScopes.Kind.PLACE, grant.placeId());
        return new AccountReach.Delegation(
                scopes.below(GrantScopes.Kind.ORGANISATION, organisation), delegations.rolesOf(organisation), places);
    }
}
