package fr.faubourg.tables;

/** Where an import is in its life. */
public enum ImportState {
    /** The file is there; its columns are to be mapped. */
    UPLOADED,
    /** The dry run is under way. */
    CHECKING,
    /** The report of the dry run can be read, and the import decided. */
    CHECKED,
    APPLYING,
    APPLIED,
    /** The dry run or the import stopped on a mistake; its job says which. */
    FAILED,
    /** Given up before it changed anything; its file is erased. */
    ABANDONED,
    /** What it wrote is being taken back. */
    UNDOING,
    /** What it wrote was taken back. */
    UNDONE
}
