package fr.faubourg.access;

/**
 * Who an account belongs to.
 *
 * @param name first and last name
 * @param email e-mail address, with which one signs in
 * @param job what the person does and where, in French; may be empty
 */
public record Identity(String name, String email, String job) {

    public Identity {
        if (name.isBlank() || !EmailAddress.isValid(email)) {
            throw new IllegalArgumentException("not an identity");
        }
    }
}
