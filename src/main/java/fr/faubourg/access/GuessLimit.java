package fr.faubourg.access;

import java.time.Duration;

/**
 * How many attempts are let through before each further one has to wait (limite des tentatives). The wait doubles from attempt to attempt up to
 * the longest; a count is forgotten 24 hours after the last attempt. In the spirit of ANSSI's recommendations on passwords (version 2, 2021, R12,
 * and OWASP's authentication cheat sheet, both read in 2026): slow guesses down rather than lock the person out.
 */
enum GuessLimit {
    /** Sign-in, for each address typed, whether an account has it or not. */
    ACCOUNT(5, Duration.ofMinutes(1), Duration.ofMinutes(15)),
    /** Sign-in, for each network address; a whole town hall may stand behind one. */
    ADDRESS(30, Duration.ofMinutes(1), Duration.ofMinutes(15)),
    /** Links to a new password, for each address typed. */
    RESET_ACCOUNT(3, Duration.ofMinutes(15), Duration.ofHours(4)),
    /** Links to a new password, for each network address. */
    RESET_ADDRESS(10, Duration.ofMinutes(5), Duration.ofHours(1));

    /** After how long without an attempt a count is forgotten. */
    static final Duration MEMORY = Duration.ofHours(24);

    private final int free;
    private final Duration first;
    private final Duration longest;

    GuessLimit(int free, Duration first, Duration longest) {
        this.free = free;
        this.first = first;
        this.longest = longest;
    }

    /** Attempts that need not wait. */
    int free() {
        return free;
    }

    /** The wait after the last free attempt. */
    Duration first() {
        return first;
    }

    Duration longest() {
        return longest;
    }
}
