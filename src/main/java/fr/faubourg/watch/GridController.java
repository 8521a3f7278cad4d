package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.history.EditConflict;
import fr.faubourg.history.EditConflicts;
import fr.faubourg.history.FormWords;
import fr.faubourg.history.Undoing;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The grid of categories, edited by those who sort observations. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.REGULATOR})
class GridController {
    private final GridPages pages;
    private final GridKeeping keeping;
    private final Undoing undoing;
    private final EditConflicts conflicts;

    GridController(GridPages pages, GridKeeping keeping, Undoing undoing, EditConflicts conflicts) {
        this.pages = pages;
        this.keeping = keeping;
        this.undoing = undoing;
        this.conflicts = conflicts;
    }

    @GetMapping("/categories")
    String grid(Model model) {
        model.addAttribute("view", pages.grid(FormErrors.none()));
        return "watch/grid";
    }

    @GetMapping("/categories/nouvelle")
    String newLine(Model model) {
        return show(null, CategoryForm.blank(), FormErrors.none(), model);
    }

    @PostMapping("/categories")
    String add(CategoryForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var errors = FormErrors.none();
        form.parse(errors).ifPresent(line -> keeping.add(line, errors));
        return answer(null, form, errors, model, response, redirect);
    }

    @GetMapping("/categories/{id}")
    String line(@PathVariable UUID id, Model model) {
        var category = found(id);
        var form = CategoryForm.of(category);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.origin(form));
        return show(category, form, FormErrors.none(), model);
    }

    @PostMapping("/categories/{id}")
    String change(
            @PathVariable UUID id,
            CategoryForm typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var category = found(id);
        var errors = FormErrors.none();
        var form = EditConflicts.chosen(typed, CategoryForm.of(category), request);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.originOf(request));
        var line = form.parse(errors);
        if (line.isPresent() && !keeping.change(category, Forms.version(form.version()), line.get(), errors)) {
            var theirs = CategoryForm.of(found(id));
            var merged = conflicts.merge(
                    CategoryHistory.KIND, id, theirs, form, EditConflicts.originOf(request), words(category));
            return show(category, merged.shownOn(model, response), errors, model);
        }
        return answer(category, form, errors, model, response, redirect);
    }

    private FormWords words(Category category) {
        return new FormWords()
                .field("label", "Nom")
                .field("parent", "Thème", pages.themes(category))
                .field("group", "Groupe")
                .field("delay", "Délai en jours ouvrés")
                .box("strength", "Ce qui s’y range est un point fort")
                .box("active", "Proposée dans les formulaires");
    }

    private Category found(UUID id) {
        return pages.categories().stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private String answer(
            @Nullable Category category,
            CategoryForm form,
            FormErrors errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(category, form, errors, model);
        }
        if (category == null) {
            redirect.addFlashAttribute(Ui.FLASH, "La grille est à jour.");
        } else {
            undoing.offer(redirect, "La grille est à jour.", CategoryHistory.KIND, category.id());
        }
        return "redirect:/categories";
    }

    private String show(@Nullable Category category, CategoryForm form, FormErrors errors, Model model) {
        List<Choice> themes = pages.themes(category);
        model.addAttribute("view", new GridView.Line(category, form, errors, themes));
        return "watch/category";
    }
}
