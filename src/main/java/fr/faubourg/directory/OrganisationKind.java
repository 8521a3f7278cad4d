package fr.faubourg.directory;

/** What an organisation is (nature). A unit has the kind of its organisation. */
public enum OrganisationKind {
    /** Bailleur social. */
    LANDLORD,
    /** Commune et ses services. */
    CITY,
    /** Établissement intercommunal et ses services. */
    INTERCOMMUNAL,
    /** Association. */
    ASSOCIATION,
    /** Centre social. */
    SOCIAL_CENTRE,
    /** Régie de quartier. */
    NEIGHBOURHOOD_COMPANY,
    /** Syndic de copropriété. */
    MANAGING_AGENT,
    /** État et ses services. */
    STATE,
    /** Autre. */
    OTHER
}
