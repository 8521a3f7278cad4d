package fr.faubourg.directory;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.NotFound;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/** The contacts of a partner ({@code ?partenaire=}), to be taken out by whoever reads the page. */
@Component
class ContactList implements ExportedList {
    private final OrganisationQueries queries;
    private final Organisations organisations;

    ContactList(OrganisationQueries queries, Organisations organisations) {
        this.queries = queries;
        this.organisations = organisations;
    }

    @Override
    public String key() {
        return "contacts";
    }

    @Override
    public String label() {
        return "Contacts";
    }

    @Override
    public String href() {
        return "/partenaires";
    }

    @Override
    public String href(UrlQuery filters) {
        return partner(filters).href();
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        OrganisationSummary partner = partner(query);
        return new TableExport<Contact>(
                key(),
                label() + ", " + partner.fullName(),
                "Faubourg, partenaires",
                List.of(new TableExport.Filter("Partenaire", partner.fullName())),
                List.of(
                        Column.text("Nom", Contact::name),
                        Column.text("Fonction", Contact::job),
                        Column.text("Courriel", Contact::email),
                        Column.text("Téléphone", Contact::phone)),
                null,
                () -> queries.contacts(partner.id()).stream());
    }

    private OrganisationSummary partner(UrlQuery query) {
        return query.first("partenaire")
                .flatMap(OrganisationForm::idOf)
                .flatMap(organisations::find)
                .orElseThrow(NotFound::new);
    }
}
