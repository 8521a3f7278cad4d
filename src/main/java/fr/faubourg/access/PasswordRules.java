package fr.faubourg.access;

import java.util.Optional;

/**
 * What a password must be: long enough, and not one repeated character. Length rather than riddles, as ANSSI's recommendations on passwords
 * (version 2, 2021, read in 2026) ask.
 */
final class PasswordRules {

    static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private PasswordRules() {}

    /** What is wrong with it, as a sentence that says what to do. */
    static Optional<String> problemWith(String password) {
        if (password.length() < SHORTEST) {
            return Optional.of("Choisissez un mot de passe d’au moins " + SHORTEST
                    + " caractères\u00a0: quatre mots sans rapport font l’affaire.");
        }
        if (password.length() > LONGEST) {
            return Optional.of("Choisissez un mot de passe d’au plus " + LONGEST + " caractères.");
        }
        if (password.chars().distinct().count() < 5) {
            return Optional.of("Ce mot de passe se devine trop vite\u00a0: mélangez davantage de caractères.");
        }
        return Optional.empty();
    }
}
