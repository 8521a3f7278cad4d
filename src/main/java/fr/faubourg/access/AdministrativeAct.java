package fr.faubourg.access;

/** What the journal of access keeps (acte d’administration). */
public enum AdministrativeAct {
    /** Compte créé. */
    ACCOUNT_CREATED,
    /** Nom, courriel ou fonction changés. */
    ACCOUNT_CHANGED,
    /** Compte fermé. */
    ACCOUNT_CLOSED,
    /** Compte rouvert. */
    ACCOUNT_REOPENED,
    /** Habilitation donnée. */
    ROLE_GRANTED,
    /** Habilitation retirée. */
    ROLE_WITHDRAWN,
    /** Deux comptes, partenaires ou lieux fusionnés. */
    RECORDS_MERGED,
    /** Fusion défaite. */
    MERGE_UNDONE,
    /** Ce qu’une unité avait en cours passé à une autre. */
    WORK_HANDED_OVER,
    /** Passage de main défait. */
    HANDOVER_UNDONE,
    /** Lien d’invitation fait. */
    INVITATION_MADE,
    /** Lien de nouveau mot de passe fait. */
    RESET_MADE,
    /** Nouveau mot de passe demandé par la personne. */
    RESET_ASKED,
    /** Mot de passe choisi par un lien. */
    PASSWORD_CHOSEN,
    /** Mot de passe changé par la personne. */
    PASSWORD_CHANGED,
    /** Clé d’accès ajoutée par la personne. */
    PASSKEY_ADDED,
    /** Clé d’accès retirée par la personne. */
    PASSKEY_REMOVED,
    /** Toutes les clés d’accès retirées, avec la fermeture du compte ou par un nouveau mot de passe remis. */
    PASSKEYS_REVOKED,
    /** Identité d’un annuaire reliée au compte. */
    IDENTITY_LINKED,
    /** Identité d’un annuaire déliée du compte. */
    IDENTITY_UNLINKED,
    /** Domaine d’adresses admis sans invitation. */
    DOMAIN_ALLOWED,
    /** Domaine d’adresses qui n’est plus admis. */
    DOMAIN_FORBIDDEN,
    /** Absence notée. */
    ABSENCE_SAID,
    /** Absence terminée ou annulée. */
    ABSENCE_ENDED,
    /** Rôle rendu délégable dans une organisation. */
    ROLE_DELEGATED,
    /** Rôle qui n’est plus délégable dans une organisation. */
    DELEGATION_WITHDRAWN,
    /** Réglage changé. */
    SETTING_CHANGED
}
