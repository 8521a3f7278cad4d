package fr.faubourg.tables;

/** Why a record that an import wrote cannot be taken back. */
public enum UndoReason {
    /** Somebody changed it since the import. */
    CHANGED,
    /** Other records hold on to it. */
    USED
}
