package fr.faubourg.feedback;

import fr.faubourg.ui.FormErrors;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form that keeps how to answer a resident, as typed. */
public record ContactForm(String contact, String name) {
    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 100;

    public ContactForm(@Nullable String contact, @Nullable String name) {
        this.contact = contact == null ? "" : contact;
        this.name = name == null ? "" : name;
    }

    Optional<ContactRepository.Contact> parse(FormErrors errors) {
        String given = contact.strip();
        boolean mail = given.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
        boolean phone = given.matches("[+0-9 ().-]{6,30}")
                && given.replaceAll("\\D", "").length() >= 6;
        if (!mail && !phone) {
            errors.add("contact", "Écrivez un numéro de téléphone ou une adresse électronique, rien d’autre.");
        } else if (given.length() > LONGEST) {
            errors.add("contact", "Raccourcissez\u00a0: 200 caractères au plus.");
        }
        if (name.strip().length() > LONGEST_NAME) {
            errors.add("name", "Raccourcissez\u00a0: 100 caractères au plus.");
        }
        return errors.isEmpty() ? Optional.of(new ContactRepository.Contact(given, name.strip())) : Optional.empty();
    }
}
