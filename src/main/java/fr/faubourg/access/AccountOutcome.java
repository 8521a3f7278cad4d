package fr.faubourg.access;

/** What came of an act on an account. */
public sealed interface AccountOutcome {

    /** It is done. */
    record Done(AccountId account) implements AccountOutcome {}

    /** It is not, and nothing was changed. */
    record Refused(AccountRefusal reason) implements AccountOutcome {}
}
