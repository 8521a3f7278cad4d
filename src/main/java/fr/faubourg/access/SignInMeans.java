package fr.faubourg.access;

/** How a session was opened (moyen de connexion). */
public enum SignInMeans {
    /** Mot de passe. */
    PASSWORD,
    /** Clé d’accès. */
    PASSKEY,
    /** Lien d’invitation ou de nouveau mot de passe. */
    LINK,
    /** Annuaire d’une ville, ProConnect. */
    PROVIDER,
    /** Carte de la démonstration. */
    DEMONSTRATION;

    /** Whether the person has just shown who they are to this application itself, as adding a passkey asks. */
    boolean isProof() {
        return this != PROVIDER;
    }
}
