package fr.faubourg.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** All that a session keeps of the person: the id of the account. */
record SessionAccount(UUID accountId) implements Principal, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return accountId.toString();
    }
}
