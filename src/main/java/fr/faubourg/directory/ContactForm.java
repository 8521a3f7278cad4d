package fr.faubourg.directory;

import fr.faubourg.ui.FormErrors;
import java.util.Objects;
import java.util.Optional;

/** The form of a contact, as typed. */
public record ContactForm(String name, String job, String email, String phone) {

    public ContactForm {
        name = Objects.requireNonNullElse(name, "").strip();
        job = Objects.requireNonNullElse(job, "").strip();
        email = Objects.requireNonNullElse(email, "").strip();
        phone = Objects.requireNonNullElse(phone, "").strip();
    }

    static ContactForm blank() {
        return new ContactForm("", "", "", "");
    }

    Optional<Contact> parse(OrganisationId organisation, FormErrors errors) {
        if (name.isEmpty()) {
            errors.add("name", "Donnez le prénom et le nom de la personne.");
        }
        if (!email.isEmpty() && !email.contains("@")) {
            errors.add("email", "Vérifiez l’adresse de courriel professionnelle.");
        }
        return errors.isEmpty() ? Optional.of(Contact.at(organisation, name, job, email, phone)) : Optional.empty();
    }
}
