package fr.faubourg.prevention;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.history.EditConflict;
import fr.faubourg.history.EditConflicts;
import fr.faubourg.history.FormWords;
import fr.faubourg.history.Undoing;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import fr.faubourg.watch.Forms;
import jakarta.servlet.http.HttpServletRequest;
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

/** The kinds of operations, edited by those who sort observations. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.REGULATOR})
class KindController {
    private final KindRepository kinds;
    private final Undoing undoing;
    private final EditConflicts conflicts;

    KindController(KindRepository kinds, Undoing undoing, EditConflicts conflicts) {
        this.kinds = kinds;
        this.undoing = undoing;
        this.conflicts = conflicts;
    }

    @GetMapping(Kind.LIST)
    String list(Model model) {
        model.addAttribute("view", new OperationViews.Kinds(kinds.all()));
        return "prevention/kinds";
    }

    @GetMapping(Kind.LIST + "/nouveau")
    String newKind(Model model) {
        return show(null, KindForm.blank(), FormErrors.none(), model);
    }

    @PostMapping(Kind.LIST)
    String add(KindForm form, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        var errors = checked(form, null);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(null, form, errors, model);
        }
        kinds.insert(form.label().strip(), form.isActive(), form.source().strip());
        redirect.addFlashAttribute(Ui.FLASH, "Type d’opération ajouté.");
        return "redirect:" + Kind.LIST;
    }

    @GetMapping(Kind.LIST + "/{id}")
    String kind(@PathVariable UUID id, Model model) {
        var kind = found(id);
        var form = KindForm.of(kind);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.origin(form));
        return show(kind, form, FormErrors.none(), model);
    }

    @PostMapping(Kind.LIST + "/{id}")
    String change(
            @PathVariable UUID id,
            KindForm typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var kind = found(id);
        var form = EditConflicts.chosen(typed, KindForm.of(kind), request);
        model.addAttribute(EditConflict.ORIGIN, EditConflicts.originOf(request));
        var errors = checked(form, id);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(kind, form, errors, model);
        }
        if (kinds.update(
                id,
                Forms.version(form.version()),
                form.label().strip(),
                form.isActive(),
                form.source().strip())) {
            undoing.offer(redirect, "Type d’opération modifié.", OperationHistory.KIND_OF_OPERATION, id);
            return "redirect:" + Kind.LIST;
        }
        var theirs = KindForm.of(found(id));
        var merged = conflicts.merge(
                OperationHistory.KIND_OF_OPERATION,
                id,
                theirs,
                form,
                EditConflicts.originOf(request),
                new FormWords()
                        .field("label", "Nom")
                        .field("source", "Source")
                        .box("active", "Proposé dans les formulaires"));
        return show(kind, merged.shownOn(model, response), errors, model);
    }

    private FormErrors checked(KindForm form, @Nullable UUID except) {
        var errors = FormErrors.none();
        form.check(errors);
        if (errors.isEmpty() && kinds.isTaken(form.label().strip(), except)) {
            errors.add("label", "Ce type d’opération est déjà dans la liste.");
        }
        return errors;
    }

    private Kind found(UUID id) {
        return kinds.all().stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String show(@Nullable Kind kind, KindForm form, FormErrors errors, Model model) {
        model.addAttribute("view", new OperationViews.KindLine(kind, form, errors));
        return "prevention/kind";
    }
}
