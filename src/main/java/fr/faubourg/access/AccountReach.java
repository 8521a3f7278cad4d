package fr.faubourg.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far an administrator of accounts reaches (portée): everything for the central ones; for those of an organisation, that organisation with its
 * units, the roles made delegable there, and no branch of places wider than their own.
 *
 * @param everything whether the person administers all accounts
 * @param delegations what is delegated to the person
 */
record AccountReach(AccountId own, boolean everything, List<Delegation> delegations) {

    /**
     * What one habilitation delegates.
     *
     * @param organisations the organisation and its units
     * @param roles those that may be given there
     * @param places the branch of places that limits it, or null for every place
     */
    record Delegation(
            Set<UUID> organisations,
            Set<Role> roles,
            @Nullable Set<UUID> places) {

        private boolean covers(Grant grant) {
            return grant.organisationId() != null
                    && organisations.contains(grant.organisationId())
                    && roles.contains(grant.role())
                    && (places == null || (grant.placeId() != null && places.contains(grant.placeId())));
        }
    }

    /** The organisations whose accounts the person sees. */
    Set<UUID> organisations() {
        return delegations.stream()
                .flatMap(each -> each.organisations().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The roles that the person may give at all. */
    List<Role> roles() {
        return Stream.of(Role.values())
                .filter(role -> everything
                        || delegations.stream().anyMatch(each -> each.roles().contains(role)))
                .toList();
    }

    /** Whether the person may give, or take back, this habilitation. */
    boolean covers(Grant grant) {
        return everything || delegations.stream().anyMatch(each -> each.covers(grant));
    }

    /** Whether the person is shown that somebody holds this. */
    boolean shows(Grant grant) {
        return everything || (grant.organisationId() != null && organisations().contains(grant.organisationId()));
    }

    boolean sees(AccountDetails account) {
        return everything || account.grants().stream().anyMatch(this::shows);
    }

    /** Why the person may not change this account, in French; empty when they may. */
    Optional<String> refusal(AccountDetails account) {
        if (everything) {
            return Optional.empty();
        }
        if (account.id().equals(own)) {
            return Optional.of(
                    "Personne ne change ses propres habilitations\u00a0: adressez-vous à l’administration de Faubourg.");
        }
        // Whoever hands out the link to a password could use it: an account that can do more than they may give is out
        // of reach.
        return account.grants().stream().allMatch(this::covers)
                ? Optional.empty()
                : Optional.of(
                        "Ce compte a aussi des habilitations que vous ne donnez pas\u00a0: seule l’administration de Faubourg peut le changer.");
    }
}
