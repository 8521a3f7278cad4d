package fr.faubourg.tables;

/** The two times that a file is gone through. */
enum ImportRun {
    /** The dry run (vérification): writes nothing but its report. */
    CHECK,
    /** The import itself (application). */
    APPLY
}
