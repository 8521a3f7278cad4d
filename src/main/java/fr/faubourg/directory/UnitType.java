package fr.faubourg.directory;

/** What a unit is inside its organisation (type d'unité). */
public enum UnitType {
    /** Agence. */
    AGENCY,
    /** Agence mobile: a van or a counter that comes on certain days. */
    MOBILE_AGENCY,
    /** Service. */
    SERVICE,
    /** Équipe de secteur: caretakers, agents of a few streets. */
    SECTOR_TEAM,
    /** Accueil, loge. */
    RECEPTION,
    /** Autre. */
    OTHER
}
