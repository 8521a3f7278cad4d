package fr.faubourg.lineage;

/** What one record is to another that came of it (lien). A link always runs from the earlier to the later. */
public enum Relation {
    /** The first brought the second about: a walk its observations, an import its rows (a donné). */
    LED_TO,
    /** The first proves the second: an observation a need (appuie). */
    EVIDENCE_OF,
    /** The second answers the first: an action a need (a pour réponse). */
    ANSWERED_BY,
    /** The same thing again later, in the same place (est revenu). */
    RECURRED_AS,
    /** The first says the same as the second, which is followed instead (réuni avec). */
    MERGED_INTO
}
