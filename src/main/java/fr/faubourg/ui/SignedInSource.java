package fr.faubourg.ui;

import java.security.Principal;
import java.util.Optional;

/** Tells who the principal of a request is. Implemented by the module that holds the accounts. */
public interface SignedInSource {
    /** The person behind the principal; empty when the principal is no account of ours. */
    Optional<SignedIn> signedIn(Principal principal);
}
