package fr.faubourg.access;

import java.util.regex.Pattern;

/** What an e-mail address (courriel) looks like; whether it exists, only a message tells. */
final class EmailAddress {

    private static final Pattern SHAPE = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    private EmailAddress() {}

    static boolean isValid(String typed) {
        return typed.length() <= 254 && SHAPE.matcher(typed).matches();
    }
}
