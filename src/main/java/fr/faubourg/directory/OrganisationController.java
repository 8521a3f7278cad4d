package fr.faubourg.directory;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.Questions;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of partners and the page of each (partenaires). */
@Controller
@AllowedTo(everySignedIn = true)
class OrganisationController {

    private final OrganisationQueries queries;
    private final OrganisationPage organisationPage;
    private final Questions questions;

    OrganisationController(OrganisationQueries queries, OrganisationPage organisationPage, Questions questions) {
        this.questions = questions;
        this.queries = queries;
        this.organisationPage = organisationPage;
    }

    @GetMapping("/partenaires")
    String list(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "nature", defaultValue = "") String kind,
            @ModelAttribute("ui") Ui ui,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        Optional<OrganisationKind> chosen = Arrays.stream(OrganisationKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
        UrlQuery query = UrlQuery.of(request);
        Paging paging = Paging.of(query.first(UrlQuery.PAGE).orElse(null));
        Page<OrganisationSummary> page = new Page<>(
                queries.list(text.strip(), chosen.orElse(null), paging),
                paging,
                queries.count(text.strip(), chosen.orElse(null)));
        model.addAttribute(
                "view",
                new DirectoryPages.ListView(
                        query,
                        text.strip(),
                        chosen.map(Enum::name).orElse(null),
                        Choice.of(ui, OrganisationKind.class),
                        page,
                        !text.isBlank() || chosen.isPresent(),
                        viewer.has(Role.ADMINISTRATOR, Role.REGULATOR)));
        return "directory/list";
    }

    @GetMapping("/partenaires/{id}")
    String show(@PathVariable String id, Viewer viewer, Model model) {
        OrganisationId organisation = OrganisationForm.idOf(id).orElseThrow(NotFound::new);
        model.addAttribute("view", organisationPage.of(organisation, viewer, ContactForm.blank(), FormErrors.none()));
        model.addAttribute("asked", questions.about(OrganisationHistory.KIND, organisation.value(), viewer));
        return "directory/organisation";
    }
}
