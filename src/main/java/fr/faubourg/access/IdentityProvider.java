package fr.faubourg.access;

import java.util.Set;

/**
 * Who vouches for people (fournisseur d’identité): ProConnect, the directory of a town.
 *
 * @param key names it in our addresses
 * @param name as the button shows it
 * @param acrValues the level of assurance asked for, or empty
 * @param vouchesForAddresses whether each address it gives is verified even where it does not say so, as that of ProConnect's professionals
 */
record IdentityProvider(
        String key,
        String issuer,
        String clientId,
        String clientSecret,
        String name,
        Set<String> scopes,
        String acrValues,
        boolean vouchesForAddresses) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "IdentityProvider[" + key + ", " + issuer + "]";
    }
}
