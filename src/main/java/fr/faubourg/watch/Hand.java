package fr.faubourg.watch;

/** In which quality somebody may make a {@link Move} on one given observation. One person may have several. */
enum Hand {
    /** Régulateur of a branch that contains the place. */
    REGULATOR,
    /** Practitioner of a branch that contains the place. */
    PRACTITIONER,
    /** Works, as a partner, practitioner or régulateur, for an organisation that is asked; a partner, for the units of its own too. */
    IN_CHARGE
}
