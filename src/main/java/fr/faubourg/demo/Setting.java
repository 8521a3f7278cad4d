package fr.faubourg.demo;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.territory.PlaceId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * Where the story of the demonstration is set, once built.
 *
 * @param today the day on which it is told: every date of the story counts from it
 * @param places by their code in the drawing: {@code QN09901M}, {@code moulin-h7}
 */
public record Setting(
        LocalDate today,
        Map<String, PlaceId> places,
        Map<String, OrganisationId> organisations,
        Map<Person, Viewer> people) {

    public Setting {
        places = Map.copyOf(places);
        organisations = Map.copyOf(organisations);
        people = Map.copyOf(people);
    }

    public PlaceId place(String code) {
        return Objects.requireNonNull(places.get(code), code);
    }

    /** By its name: "Habitat des Deux Rives"; units by theirs: "agence Nord". */
    public OrganisationId organisation(String name) {
        return Objects.requireNonNull(organisations.get(name), name);
    }

    public Viewer person(Person person) {
        return Objects.requireNonNull(people.get(person), person.name());
    }

    OrganisationId organisation(Partner partner) {
        return organisation(partner.title);
    }
}
