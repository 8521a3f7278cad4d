package fr.faubourg.worksites;

/** The language of a message to residents. A text is written by people, never translated by a machine. */
public enum ResidentLanguage {
    FRENCH,
    ENGLISH,
    ARABIC,
    TURKISH,
    PORTUGUESE,
    OTHER
}
