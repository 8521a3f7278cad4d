package fr.faubourg.access;

import fr.faubourg.ui.NavBadge;
import fr.faubourg.ui.NavEntry;
import java.security.Principal;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;

/** The place of the accounts in the rail, with the number of people who wait for a new password. */
@Configuration(proxyBeanMethods = false)
class AccountAdministration {

    static final String PATH = "/comptes";

    @Bean
    NavEntry accountsEntry() {
        return new NavEntry(
                "Comptes", PATH, "key", 950, Set.of(Role.ADMINISTRATOR.name(), Role.ORGANISATION_ADMINISTRATOR.name()));
    }

    @Bean
    NavBadge accountsBadge(AccountListQueries queries, AccountReaches reaches) {
        return new NavBadge() {
            @Override
            public String href() {
                return PATH;
            }

            // An administrator of a branch of places administers no accounts.
            @Override
            public long count(Principal principal) {
                return principal instanceof Authentication authentication
                                && authentication.getPrincipal() instanceof Viewer viewer
                                && (viewer.administersAccounts() || viewer.has(Role.ORGANISATION_ADMINISTRATOR))
                        ? queries.resetRequests(reaches.of(viewer))
                        : 0;
            }
        };
    }
}
