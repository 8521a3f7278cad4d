package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is proposed for what, and what files call the lines of the grid. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.REGULATOR})
class RoutingController {
    private final GridPages pages;
    private final GridKeeping keeping;
    private final CategoryRepository categories;
    private final CategoryChoices choices;
    private final RoutingRules rules;
    private final Clock clock;

    RoutingController(
            GridPages pages,
            GridKeeping keeping,
            CategoryRepository categories,
            CategoryChoices choices,
            RoutingRules rules,
            Clock clock) {
        this.pages = pages;
        this.keeping = keeping;
        this.categories = categories;
        this.choices = choices;
        this.rules = rules;
        this.clock = clock;
    }

    @PostMapping("/categories/orientations")
    String addRule(
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String organisation,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = FormErrors.none();
        var asked = Forms.uuid(organisation).map(OrganisationId::new);
        var what = Forms.uuid(category).map(CategoryId::new).filter(choices::has);
        var where = Forms.uuid(place).map(PlaceId::new);
        if (asked.isEmpty()) {
            errors.add("organisation", "Choisissez l’organisation à proposer.");
        }
        if (what.isEmpty() && where.isEmpty()) {
            errors.add("category", "Choisissez une catégorie, un lieu, ou les deux.");
        }
        if (!errors.isEmpty()) {
            return refused(errors, model, response);
        }
        rules.put(what.orElse(null), where.orElse(null), asked.orElseThrow(), viewer, clock.instant());
        redirect.addFlashAttribute(Ui.FLASH, "Règle d’orientation enregistrée.");
        return "redirect:/categories#orientations";
    }

    @PostMapping("/categories/orientations/{id}/suppression")
    String removeRule(@PathVariable UUID id, RedirectAttributes redirect) {
        rules.remove(id);
        redirect.addFlashAttribute(Ui.FLASH, "Règle d’orientation supprimée.");
        return "redirect:/categories#orientations";
    }

    @PostMapping("/categories/correspondances")
    String decideName(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String target,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = FormErrors.none();
        var category = Forms.uuid(target).map(CategoryId::new).filter(choices::has);
        if (CategoryMatching.key(name).isEmpty()) {
            errors.add("name", "Écrivez le type tel que le fichier le nomme.");
        }
        if (category.isEmpty()) {
            errors.add("target", "Choisissez la catégorie de la grille.");
        }
        if (!errors.isEmpty()) {
            return refused(errors, model, response);
        }
        keeping.decideName(name.strip(), category.orElseThrow(), viewer);
        redirect.addFlashAttribute(Ui.FLASH, "Correspondance enregistrée : les prochains imports la suivent.");
        return "redirect:/categories#correspondances";
    }

    @PostMapping("/categories/correspondances/suppression")
    String forgetName(@RequestParam String name, RedirectAttributes redirect) {
        categories.forgetName(name);
        redirect.addFlashAttribute(Ui.FLASH, "Correspondance oubliée.");
        return "redirect:/categories#correspondances";
    }

    private String refused(FormErrors errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", pages.grid(errors));
        return "watch/grid";
    }
}
