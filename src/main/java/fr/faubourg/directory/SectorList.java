package fr.faubourg.directory;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.NotFound;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a unit and those below it cover ({@code ?partenaire=}), to be taken out. */
@Component
class SectorList implements ExportedList {
    private final SectorPage page;
    private final Organisations organisations;

    SectorList(SectorPage page, Organisations organisations) {
        this.page = page;
        this.organisations = organisations;
    }

    @Override
    public String key() {
        return "secteurs";
    }

    @Override
    public String label() {
        return "Secteurs";
    }

    @Override
    public String href() {
        return "/partenaires";
    }

    @Override
    public boolean openTo(Viewer viewer) {
        return viewer.has(Role.ADMINISTRATOR, Role.REGULATOR);
    }

    @Override
    public String href(UrlQuery filters) {
        return "/partenaires/" + filters.first("partenaire").orElse("") + "/secteurs";
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        OrganisationSummary unit = query.first("partenaire")
                .flatMap(OrganisationForm::idOf)
                .flatMap(organisations::find)
                .orElseThrow(NotFound::new);
        return new TableExport<SectorPages.Line>(
                key(),
                "Secteur, " + unit.fullName(),
                "Faubourg, partenaires",
                List.of(new TableExport.Filter("Partenaire", unit.fullName())),
                List.of(
                        Column.text("Lieu", SectorPages.Line::name),
                        Column.text("Dans", SectorPages.Line::above),
                        Column.text("Unité", line -> line.unit().isEmpty() ? unit.name() : line.unit()),
                        Column.text("Quand", SectorPages.Line::period),
                        Column.yesNo("Aujourd’hui", SectorPages.Line::current)),
                null,
                () -> page.lines(unit.id()).stream());
    }
}
