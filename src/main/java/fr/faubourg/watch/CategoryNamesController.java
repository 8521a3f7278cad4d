package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
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
    private final GridKeeping keeping;
    private final CategoryRepository categories;
    private final CategoryChoices choices;

    CategoryNamesController(
            GridPages pages, GridKeeping keeping, CategoryRepository categories, CategoryChoices choices) {
        this.pages = pages;
        this.keeping = keeping;
        this.categories = categories;
        this.choices = choices;
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
        redirect.addFlashAttribute(Ui.FLASH, "Correspondance enregistrée\u00a0: les prochains imports la suivent.");
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
