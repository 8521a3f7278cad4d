package fr.faubourg.watch;

/** What somebody does to an observation to take it further (geste): one resource each under {@code /constats/{id}}. */
public enum Move {
    /** Sort and weigh it (qualifier). */
    QUALIFY,
    /** Ask it of an organisation, or of another one (attribuer). */
    ASSIGN,
    /** The organisation in charge takes it, and may say when (prendre en charge). */
    ACCEPT,
    /** The organisation in charge has done it (déclarer réalisé). */
    REPORT_DONE,
    /** The organisation in charge says that it is not its job: back to the régulateur (rendre). */
    RETURN,
    /** Somebody saw on the spot that it is done (vérifier sur site). */
    VERIFY,
    /** Nothing more is expected (clore). */
    CLOSE,
    /** Not kept: a duplicate, an error, personal data… (rejeter). */
    REJECT,
    /** Nobody's job around this table (déclarer hors compétence). */
    DECLARE_OUT_OF_REMIT,
    /** It was not done, or it came back (rouvrir). */
    REOPEN
}
