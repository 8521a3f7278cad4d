package fr.faubourg.directory;

/** What an organisation is to a place (responsabilité). */
public enum ResponsibilityRole {
    /** Propriétaire: pays for what lasts. */
    OWNER,
    /** Gestionnaire: looks after it day by day. */
    MANAGER
}
