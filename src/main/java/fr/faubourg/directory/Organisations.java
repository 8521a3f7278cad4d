package fr.faubourg.directory;

import fr.faubourg.shared.NotFound;
import fr.faubourg.shared.OncePerPage;
import fr.faubourg.ui.Choice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What other modules ask about organisations and their units. Who the partners are is known to every reader. */
@Component
public class Organisations {

    private final OncePerPage<Set<UUID>, Set<UUID>> units = new OncePerPage<>(Organisations.class, "units");
    private final OrganisationRepository organisations;
    private final OrganisationQueries queries;
    private final ContactRepository contacts;

    Organisations(OrganisationRepository organisations, OrganisationQueries queries, ContactRepository contacts) {
        this.organisations = organisations;
        this.queries = queries;
        this.contacts = contacts;
    }

    public Optional<OrganisationSummary> find(OrganisationId id) {
        return queries.find(id);
    }

    /** @throws NotFound when there is no such organisation */
    public OrganisationSummary get(OrganisationId id) {
        return queries.find(id).orElseThrow(NotFound::new);
    }

    /** Its full name, for words that say what a list was filtered by. */
    public String nameOf(OrganisationId id) {
        return queries.find(id).map(OrganisationSummary::fullName).orElse("inconnu");
    }

    /** The organisation or unit with this name, full name or acronym; accents and case do not count. */
    public Optional<OrganisationId> named(String name) {
        return name.isBlank() ? Optional.empty() : queries.idOf(name);
    }

    /** What a picker offers: the organisations and units that are partners today, by full name. */
    public List<Choice> options() {
        return queries.active().stream()
                .map(each -> new Choice(
                        each.id().toString(), each.fullName(), each.remit().isEmpty() ? null : each.remit()))
                .toList();
    }

    /** The ids of the organisation and of all of its units. */
    public Set<UUID> withUnits(OrganisationId id) {
        return withUnits(Set.of(id.value()));
    }

    /** The same for several. */
    public Set<UUID> withUnits(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of() : units.read(ids, () -> Set.copyOf(queries.withUnits(ids)));
    }

    public List<Contact> contacts(OrganisationId id) {
        return queries.contacts(id);
    }

    /** Adds an organisation. @throws org.springframework.dao.DuplicateKeyException when its name or SIRET is taken */
    @Transactional
    public OrganisationId add(Organisation organisation) {
        organisations.insert(organisation);
        return organisation.id();
    }

    /**
     * Changes an organisation.
     *
     * @return false when somebody else changed it meanwhile
     */
    @Transactional
    public boolean change(Organisation organisation) {
        return organisations.update(organisation);
    }

    /** Adds a person at work in an organisation. */
    @Transactional
    public void addContact(Contact contact) {
        contacts.insert(contact);
    }
}
