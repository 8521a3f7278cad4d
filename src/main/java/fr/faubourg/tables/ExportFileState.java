package fr.faubourg.tables;

/** Where a file to be taken out is (état d’un fichier). */
public enum ExportFileState {
    /** Somebody asked for it. */
    WAITING,
    /** It can be taken, for a while. */
    READY,
    /** It could not be made. */
    FAILED,
    /** What it held is gone. */
    ERASED
}
