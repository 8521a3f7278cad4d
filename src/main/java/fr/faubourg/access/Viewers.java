package fr.faubourg.access;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the person behind an account outside any request (background work), with the roles of this moment. */
@Component
public class Viewers {
    private static final int MOST = 3_000;

    private final AccountQueries accounts;

    Viewers(AccountQueries accounts) {
        this.accounts = accounts;
    }

    /** The person; empty when the account was closed. */
    public Optional<Viewer> find(AccountId account) {
        return accounts.viewer(account);
    }

    /** Everybody with an open account, by name, up to a few thousand: to choose somebody from. */
    public List<Viewer> everybody() {
        return accounts.viewers(MOST);
    }
}
