package fr.faubourg.directory;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.territory.Place;
import fr.faubourg.territory.Places;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.ui.UrlQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who owned and managed a place ({@code ?lieu=}), as was said of it, to be taken out. */
@Component
class ResponsibilityList implements ExportedList {
    private final Responsibilities responsibilities;
    private final Organisations organisations;
    private final Places places;
    private final UiFactory factory;

    ResponsibilityList(
            Responsibilities responsibilities, Organisations organisations, Places places, UiFactory factory) {
        this.responsibilities = responsibilities;
        this.organisations = organisations;
        this.places = places;
        this.factory = factory;
    }

    @Override
    public String key() {
        return "responsabilites";
    }

    @Override
    public String label() {
        return "Responsabilités";
    }

    @Override
    public String href() {
        return "/lieux";
    }

    @Override
    public boolean openTo(Viewer viewer) {
        return viewer.has(Role.ADMINISTRATOR, Role.REGULATOR);
    }

    @Override
    public String href(UrlQuery filters) {
        return "/lieux/" + filters.first("lieu").orElse("") + "/responsabilites";
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        Ui ui = factory.detached();
        Place place = ResponsibilityController.mine(query.first("lieu").orElse(""), viewer, places);
        Map<OrganisationId, String> names = new HashMap<>();
        return new TableExport<Responsibility>(
                key(),
                label() + ", " + place.name(),
                "Faubourg, partenaires",
                List.of(new TableExport.Filter("Lieu", place.name())),
                List.of(
                        Column.text(
                                "Partenaire",
                                said -> names.computeIfAbsent(
                                        said.organisation(),
                                        id -> organisations.get(id).fullName())),
                        Column.text("Rôle", said -> ui.label(said.role())),
                        Column.date("Depuis le", Responsibility::from),
                        Column.date("Jusqu’au", Responsibility::to),
                        Column.text("D’où on le sait", Responsibility::source)),
                null,
                () -> responsibilities.saidOf(place.id()).stream());
    }
}
