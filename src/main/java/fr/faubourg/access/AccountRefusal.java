package fr.faubourg.access;

/** Why an act on an account is refused (refus). */
public enum AccountRefusal {
    /** Another account has the address. */
    EMAIL_TAKEN,
    /** Nobody would be left to administer the accounts. */
    LAST_ADMINISTRATOR,
    /** The account was changed by somebody else in the meantime. */
    CHANGED_MEANWHILE,
    /** The very same role is held already. */
    ALREADY_GRANTED,
    /** It would be the last role of the account, which those of its organisation would then lose sight of. */
    LAST_ROLE
}
