package fr.faubourg.halls;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.Organisations;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceKind;
import fr.faubourg.territory.Places;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of harmonisations, and a new one. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER})
class HarmonisationController {
    static final String PATH = "/halls/harmonisations";

    private final HarmonisationQueries queries;
    private final Harmonisations harmonisations;
    private final HallQueries halls;
    private final Places places;
    private final Organisations organisations;

    HarmonisationController(
            HarmonisationQueries queries,
            Harmonisations harmonisations,
            HallQueries halls,
            Places places,
            Organisations organisations) {
        this.queries = queries;
        this.harmonisations = harmonisations;
        this.halls = halls;
        this.places = places;
        this.organisations = organisations;
    }

    @GetMapping(PATH)
    @AllowedTo(everySignedIn = true)
    String list(Viewer viewer, Model model) {
        model.addAttribute(
                "view", new HarmonisationViews.All(queries.all(viewer), viewer.has(Role.REGULATOR, Role.PRACTITIONER)));
        return "halls/harmonisations";
    }

    @GetMapping(PATH + "/nouvelle")
    String form(@RequestParam(defaultValue = "") String lieu, Model model) {
        return show(
                new HarmonisationForm(Ids.next().toString(), halls.today().toString(), lieu, "", ""),
                FormErrors.none(),
                model);
    }

    @PostMapping(PATH)
    String open(
            HarmonisationForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = FormErrors.none();
        var opened = form.parse(errors)
                .flatMap(
                        read -> harmonisations.open(read, Typed.uuid(form.key()).orElseGet(Ids::next), viewer, errors));
        if (opened.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, errors, model);
        }
        redirect.addFlashAttribute(Ui.FLASH, "Harmonisation ouverte\u00a0: chacune des deux organisations peut coter.");
        return "redirect:" + PATH + "/" + opened.get();
    }

    private String show(HarmonisationForm form, FormErrors errors, Model model) {
        model.addAttribute(
                "view",
                new HarmonisationViews.Opening(
                        form,
                        errors,
                        places.options(PlaceKind.NEIGHBOURHOOD, PlaceKind.RESIDENCE, PlaceKind.BUILDING),
                        organisations.options()));
        return "halls/harmonisation-form";
    }
}
