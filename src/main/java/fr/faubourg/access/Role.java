package fr.faubourg.access;

/** What a person may do (rôle), granted in one organisation and for one branch of the tree of places. */
public enum Role {
    /** Administrateur: accounts, settings, perimeters. Sees the collective facts as all staff do, and no confidential file. */
    ADMINISTRATOR,
    /** Administrateur des comptes de son organisation: opens and closes its accounts, within what is delegated. Reads nothing by it. */
    ORGANISATION_ADMINISTRATOR,
    /** Régulateur: qualifies what is reported, routes it to the one who answers for it, closes it. */
    REGULATOR,
    /** Praticien: development officer, mediator, coordinator: notes, follows, verifies. */
    PRACTITIONER,
    /** Partenaire: sees and answers what is asked of its organisation or lies on what it owns or manages. */
    PARTNER,
    /** Lecteur: elected member or head of service; reads everything collective and changes nothing. */
    READER;

    /** The name under which Spring Security knows the role. */
    public String authority() {
        return "ROLE_" + name();
    }
}
