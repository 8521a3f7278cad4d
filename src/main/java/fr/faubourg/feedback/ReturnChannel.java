package fr.faubourg.feedback;

/** By what means residents were answered (canal du retour). */
public enum ReturnChannel {
    /** A notice in a hall, a lift or on a panel (affiche). */
    NOTICE,
    /** A letter or a leaflet in letterboxes (courrier). */
    LETTER,
    /** By telephone (téléphone). */
    PHONE,
    /** By e-mail or a short message (courriel, SMS). */
    MAIL,
    /** Face to face (de vive voix). */
    IN_PERSON,
    /** At a meeting of residents (réunion). */
    MEETING,
    /** On a site or a social network (site internet). */
    WEBSITE,
    /** Otherwise (autre). */
    OTHER
}
