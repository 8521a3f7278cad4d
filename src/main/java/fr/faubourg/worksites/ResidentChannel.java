package fr.faubourg.worksites;

/** How a message reaches residents (canal). */
public enum ResidentChannel {
    HALL_NOTICE,
    LETTERBOXES,
    TEXT_MESSAGE,
    MAIL,
    MEETING,
    PANEL,
    WEB_SITE,
    DOOR_TO_DOOR,
    OTHER
}
