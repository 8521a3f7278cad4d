package fr.faubourg.tables;

/** What the journal of exports says was done (acte). */
public enum ExportAct {
    /** A list was taken out at once. */
    EXPORT,
    /** A file was made in the background. */
    PREPARE,
    /** A file made before was taken. */
    DOWNLOAD,
    /** A file made before was refused, since the rights under which it was made are gone. */
    REFUSE
}
