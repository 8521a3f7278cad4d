package fr.faubourg.feedback;

/** Who was answered, never by name (à qui). */
public enum ReturnAudience {
    /** Whoever reported it (la personne qui l'a signalé). */
    REPORTER,
    /** Those of an entrance or a stairwell (la cage d'escalier). */
    STAIRWELL,
    /** Those of a residence or a street (la résidence). */
    RESIDENCE,
    /** The whole neighbourhood (le quartier). */
    NEIGHBOURHOOD
}
