package fr.faubourg.directory;

import fr.faubourg.shared.Ids;
import java.util.UUID;

/** A person at work in an organisation (contact): nothing private. Job, e-mail and telephone may be empty. */
public record Contact(UUID id, OrganisationId organisation, String name, String job, String email, String phone) {

    /** A new contact. */
    public static Contact at(OrganisationId organisation, String name, String job, String email, String phone) {
        return new Contact(Ids.next(), organisation, name, job, email, phone);
    }
}
