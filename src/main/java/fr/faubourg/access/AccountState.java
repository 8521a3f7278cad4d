package fr.faubourg.access;

/** Where an account stands (état du compte). */
public enum AccountState {
    /** Invité: nobody has chosen its password yet. */
    INVITED,
    /** Ouvert. */
    OPEN,
    /** Fermé: nobody can sign in; what it signed keeps its name. */
    CLOSED
}
