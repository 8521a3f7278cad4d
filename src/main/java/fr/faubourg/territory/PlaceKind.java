package fr.faubourg.territory;

/**
 * The levels of the tree of places (niveaux), broadest first. The order is that of precision: what stands later is the
 * more precise answer to "where is this point".
 */
public enum PlaceKind {
    /** Territoire: what the instance works on, an agglomeration or a landlord's patrimony. */
    TERRITORY,
    /** Commune. */
    COMMUNE,
    /** Arrondissement, canton, secteur. */
    DISTRICT,
    /** Quartier, a priority neighbourhood (QPV) or not. */
    NEIGHBOURHOOD,
    /** Hameau, bourg, lieu-dit: where there is no neighbourhood. */
    HAMLET,
    /** Espace public: square, street, garden, car park. */
    PUBLIC_SPACE,
    /** Résidence, ensemble immobilier. */
    RESIDENCE,
    /** Immeuble, bâtiment. */
    BUILDING,
    /** Entrée, hall. */
    ENTRANCE
}
