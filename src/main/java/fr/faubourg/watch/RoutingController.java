package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.history.Undoing;
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

/** Who is proposed for what. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.REGULATOR})
class RoutingController {
    private final GridPages pages;
    private final CategoryChoices choices;
    private final RoutingRules rules;
    private final Undoing undoing;
    private final Clock clock;

    RoutingController(GridPages pages, CategoryChoices choices, RoutingRules rules, Undoing undoing, Clock clock) {
        this.pages = pages;
        this.choices = choices;
        this.rules = rules;
        this.undoing = undoing;
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
        var written = rules.put(what.orElse(null), where.orElse(null), asked.orElseThrow(), viewer, clock.instant());
        if (written.changed()) {
            undoing.offer(redirect, "Règle d’orientation modifiée.", RoutingHistory.KIND, written.id());
        } else {
            redirect.addFlashAttribute(Ui.FLASH, "Règle d’orientation enregistrée.");
        }
        return "redirect:/categories#orientations";
    }

    @PostMapping("/categories/orientations/{id}/suppression")
    String removeRule(@PathVariable UUID id, RedirectAttributes redirect) {
        rules.remove(id);
        undoing.offer(redirect, "Règle d’orientation supprimée.", RoutingHistory.KIND, id);
        return "redirect:/categories#orientations";
    }

    private String refused(FormErrors errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", pages.grid(errors));
        return "watch/grid";
    }
}
