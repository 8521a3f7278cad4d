package fr.faubourg.directory;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.ResponsibilityRepository.Held;
import fr.faubourg.shared.NotFound;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.FrenchFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together the page of a partner: what it is, its units, its contacts, what it owns and manages. */
@Component
class OrganisationPage {

    private final OrganisationRepository organisations;
    private final OrganisationQueries queries;
    private final ResponsibilityRepository responsibilities;
    private final SectorPage sectors;
    private final Clock clock;

    OrganisationPage(
            OrganisationRepository organisations,
            OrganisationQueries queries,
            ResponsibilityRepository responsibilities,
            SectorPage sectors,
            Clock clock) {
        this.organisations = organisations;
        this.queries = queries;
        this.responsibilities = responsibilities;
        this.sectors = sectors;
        this.clock = clock;
    }

    DirectoryPages.OrganisationView of(OrganisationId id, Viewer viewer, ContactForm contactForm, FormErrors errors) {
        Organisation organisation = organisations.find(id).orElseThrow(NotFound::new);
        OrganisationSummary summary = queries.find(id).orElseThrow(NotFound::new);
        OrganisationId parent = organisation.parentId();
        return new DirectoryPages.OrganisationView(
                organisation,
                summary.fullName(),
                parent == null ? null : queries.find(parent).orElse(null),
                queries.units(id),
                queries.contacts(id),
                contactForm,
                errors,
                held(id),
                sectors.lines(id).stream().filter(SectorPages.Line::current).toList(),
                sectors.overlaps(id),
                viewer.has(Role.ADMINISTRATOR, Role.REGULATOR),
                parent != null && viewer.administersAccounts());
    }

    /** One line for each place, whatever is held of it. */
    private List<DirectoryPages.HeldPlace> held(OrganisationId id) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), FrenchFormat.PARIS);
        Map<PlaceId, List<Held>> byPlace = responsibilities.heldBy(id, today).stream()
                .collect(Collectors.groupingBy(Held::place, LinkedHashMap::new, Collectors.toList()));
        return byPlace.values().stream()
                .map(each -> new DirectoryPages.HeldPlace(
                        each.getFirst().place(),
                        each.getFirst().placeName(),
                        each.getFirst().above(),
                        each.stream()
                                .map(held -> held.role() == ResponsibilityRole.OWNER ? "possède" : "gère")
                                .distinct()
                                .collect(Collectors.joining(" et ")),
                        each.stream()
                                .map(held -> (held.said().organisation().equals(id) ? "" : held.holder() + ", ")
                                        + Periods.said(
                                                held.said().from(), held.said().to()))
                                .distinct()
                                .collect(Collectors.joining(" · "))))
                .toList();
    }
}
