package fr.faubourg.access;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the person behind an account outside any request (background work), with the roles of this moment. */
@Component
public class Viewers {

    private final AccountQueries accounts;

    Viewers(AccountQueries accounts) {
        this.accounts = accounts;
    }

    /** The person; empty when the account was closed. */
    public Optional<Viewer> find(AccountId account) {
        return accounts.viewer(account);
    }
}
