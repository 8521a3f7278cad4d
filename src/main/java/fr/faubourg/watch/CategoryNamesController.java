package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.Undoing;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What files call the lines of the grid. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.REGULATOR})
class CategoryNamesController {
    private final GridPages pages;
    private final CategoryNames names;
    private final CategoryChoices choices;
    private final Undoing undoing;

    CategoryNamesController(GridPages pages, CategoryNames names, CategoryChoices choices, Undoing undoing) {
        this.pages = pages;
        this.names = names;
        this.choices = choices;
        this.undoing = undoing;
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
        var written = names.decide(name.strip(), category.orElseThrow(), viewer);
        if (written.changed()) {
            undoing.offer(
                    redirect,
                    "Correspondance modifiée\u00a0: les prochains imports la suivent.",
                    CategoryNameHistory.KIND,
                    written.id());
        } else {
            redirect.addFlashAttribute(Ui.FLASH, "Correspondance enregistrée\u00a0: les prochains imports la suivent.");
        }
        return "redirect:/categories#correspondances";
    }

    @PostMapping("/categories/correspondances/suppression")
    String forgetName(@RequestParam String name, RedirectAttributes redirect) {
        names.forget(name)
                .ifPresentOrElse(
                        id -> undoing.offer(redirect, "Correspondance oubliée.", CategoryNameHistory.KIND, id),
                        () -> redirect.addFlashAttribute(Ui.FLASH, "Correspondance oubliée."));
        return "redirect:/categories#correspondances";
    }

    private String refused(FormErrors errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", pages.grid(errors));
        return "watch/grid";
    }
}
