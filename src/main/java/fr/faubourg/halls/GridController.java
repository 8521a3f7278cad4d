package fr.faubourg.halls;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The shared grid: read by everybody who rates, edited by those who keep it. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.REGULATOR})
class GridController {
    static final String PATH = "/halls/grille";

    private static final String STALE =
            "Quelqu’un a changé ceci entre-temps. Votre texte est gardé ci-dessous\u00a0; enregistrez-le de nouveau pour le mettre à sa place.";

    private final GridRepository grid;

    GridController(GridRepository grid) {
        this.grid = grid;
    }

    @GetMapping(PATH)
    @AllowedTo(everySignedIn = true)
    String show(Viewer viewer, Model model) {
        model.addAttribute(
                "view",
                new GridViews.Grid(grid.levels(), grid.natures(), viewer.has(Role.ADMINISTRATOR, Role.REGULATOR)));
        return "halls/grid";
    }

    @GetMapping(PATH + "/niveaux/nouveau")
    String newLevel(Model model) {
        return level(null, LevelForm.blank(), FormErrors.none(), model);
    }

    @PostMapping(PATH + "/niveaux")
    String addLevel(LevelForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var errors = FormErrors.none();
        var line = form.parse(errors);
        if (line.isPresent() && grid.isLevelTaken(line.get().label(), null)) {
            errors.add("label", "Un niveau porte déjà ce nom.");
        }
        if (line.isEmpty() || !errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return level(null, form, errors, model);
        }
        grid.add(line.get());
        redirect.addFlashAttribute(Ui.FLASH, "Niveau ajouté, au-dessus des autres.");
        return "redirect:" + PATH;
    }

    @GetMapping(PATH + "/niveaux/{id}")
    String editLevel(@PathVariable UUID id, Model model) {
        var level = grid.level(id).orElseThrow(NotFound::new);
        return level(level, LevelForm.of(level), FormErrors.none(), model);
    }

    @PostMapping(PATH + "/niveaux/{id}")
    String changeLevel(
            @PathVariable UUID id,
            LevelForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var level = grid.level(id).orElseThrow(NotFound::new);
        var errors = FormErrors.none();
        var line = form.parse(errors);
        if (line.isPresent() && grid.isLevelTaken(line.get().label(), id)) {
            errors.add("label", "Un autre niveau porte déjà ce nom.");
        }
        LevelForm shown = form;
        if (line.isPresent() && errors.isEmpty() && !grid.change(id, Typed.version(form.version()), line.get())) {
            errors.add(STALE);
            shown = new LevelForm(
                    Integer.toString(level.version()),
                    form.label(),
                    form.meaning(),
                    form.colour(),
                    form.source(),
                    form.note(),
                    form.active());
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return level(level, shown, errors, model);
        }
        redirect.addFlashAttribute(Ui.FLASH, "Niveau enregistré. Les cotations déjà faites gardent les mots d’alors.");
        return "redirect:" + PATH;
    }

    @GetMapping(PATH + "/natures/nouvelle")
    String newNature(Model model) {
        return nature(null, NatureForm.blank(), FormErrors.none(), model);
    }

    @PostMapping(PATH + "/natures")
    String addNature(NatureForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var errors = FormErrors.none();
        var line = form.parse(errors);
        if (line.isPresent() && grid.isNatureTaken(line.get().label(), null)) {
            errors.add("label", "Cette nature d’actes est déjà dans la grille.");
        }
        if (line.isEmpty() || !errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return nature(null, form, errors, model);
        }
        grid.add(line.get());
        redirect.addFlashAttribute(Ui.FLASH, "Nature d’actes ajoutée.");
        return "redirect:" + PATH;
    }

    @GetMapping(PATH + "/natures/{id}")
    String editNature(@PathVariable UUID id, Model model) {
        var nature = grid.nature(id).orElseThrow(NotFound::new);
        return nature(nature, NatureForm.of(nature), FormErrors.none(), model);
    }

    @PostMapping(PATH + "/natures/{id}")
    String changeNature(
            @PathVariable UUID id,
            NatureForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var nature = grid.nature(id).orElseThrow(NotFound::new);
        var errors = FormErrors.none();
        var line = form.parse(errors);
        if (line.isPresent() && grid.isNatureTaken(line.get().label(), id)) {
            errors.add("label", "Cette nature d’actes est déjà dans la grille.");
        }
        NatureForm shown = form;
        if (line.isPresent() && errors.isEmpty() && !grid.change(id, Typed.version(form.version()), line.get())) {
            errors.add(STALE);
            shown = new NatureForm(Integer.toString(nature.version()), form.label(), form.source(), form.active());
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return nature(nature, shown, errors, model);
        }
        redirect.addFlashAttribute(
                Ui.FLASH, "Nature d’actes enregistrée. Les cotations déjà faites gardent les mots d’alors.");
        return "redirect:" + PATH;
    }

    private static String level(@Nullable HallLevel level, LevelForm form, FormErrors errors, Model model) {
        model.addAttribute("view", new GridViews.Level(level, form, errors));
        return "halls/level-form";
    }

    private static String nature(@Nullable ActNature nature, NatureForm form, FormErrors errors, Model model) {
        model.addAttribute("view", new GridViews.Nature(nature, form, errors));
        return "halls/nature-form";
    }
}
