package fr.faubourg.demo;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.AccountOutcome;
import fr.faubourg.access.Accounts;
import fr.faubourg.access.Grant;
import fr.faubourg.access.Identity;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.territory.PlaceId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Opens an account for each person of the story. None has a password: the demonstration is entered by its cards. */
@Component
class WorldPeople {

    private final Accounts accounts;

    WorldPeople(Accounts accounts) {
        this.accounts = accounts;
    }

    Map<Person, Viewer> build(Map<Partner, OrganisationId> partners, Map<String, PlaceId> places) {
        var built = new EnumMap<Person, Viewer>(Person.class);
        for (Person person : Person.values()) {
            List<Grant> grants = person.rights.stream()
                    .map(right -> grant(right, partners, places))
                    .toList();
            AccountOutcome outcome =
                    accounts.create(new Identity(person.fullName, person.email(), person.job), grants, null);
            if (!(outcome instanceof AccountOutcome.Done(AccountId id))) {
                throw new IllegalStateException("no account for " + person);
            }
            built.put(person, new Viewer(id, person.fullName, person.job, grants));
        }
        return built;
    }

    private static Grant grant(Person.Right right, Map<Partner, OrganisationId> partners, Map<String, PlaceId> places) {
        OrganisationId organisation = Objects.requireNonNull(partners.get(right.partner()));
        String place = right.place();
        return new Grant(
                right.role(),
                right.role() == Role.ADMINISTRATOR ? null : organisation.value(),
                place == null ? null : Objects.requireNonNull(places.get(place)).value());
    }
}
