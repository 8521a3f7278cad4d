package fr.faubourg.prevention;

/** As what an organisation takes part in an operation (rôle). The one that leads may note sessions and what was learnt. */
public enum PartnerRole {
    LEAD,
    PARTNER,
    FUNDER
}
