package fr.faubourg.worksites;

/** By which way a complaint came, or was answered. */
public enum ComplaintChannel {
    TELEPHONE,
    MAIL,
    LETTER,
    DESK,
    MEETING,
    ON_SITE,
    PETITION,
    OTHER
}
