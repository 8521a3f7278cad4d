package fr.faubourg.worksites;

/** What a message to residents is for (modèle de message). */
public enum LetterKind {
    OPENING,
    INFORMATION,
    CLOSING,
    PANEL
}
