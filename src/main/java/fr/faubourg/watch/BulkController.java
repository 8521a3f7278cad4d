package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bulk changes (gestes groupés): what was chosen on the list, what came of it, and its undoing. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER, Role.ADMINISTRATOR})
class BulkController {
    private static final String PATH = "/constats/gestes-groupes";
    private static final String WHOLE_LIST = "liste";

    private final BulkChanges changes;
    private final BulkPages pages;
    private final ListPages lists;
    private final Clock clock;

    BulkController(BulkChanges changes, BulkPages pages, ListPages lists, Clock clock) {
        this.changes = changes;
        this.pages = pages;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String all(HttpServletRequest request, Viewer viewer, Model model) {
        model.addAttribute("view", pages.all(viewer, UrlQuery.of(request)));
        return "watch/bulkChanges";
    }

    @PostMapping(PATH)
    @AllowedTo({Role.REGULATOR, Role.PRACTITIONER})
    String prepare(
            HttpServletRequest request,
            @RequestParam(name = "geste", defaultValue = "") String typedMove,
            @RequestParam(name = "portee", defaultValue = "") String reach,
            @RequestParam(name = "constat", defaultValue = "") List<String> typedIds,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var query = UrlQuery.of(request)
                .without("geste")
                .without("portee")
                .without("constat")
                .without("_csrf");
        var errors = FormErrors.none();
        var move = Forms.constant(Move.class, typedMove).filter(BulkChange.MOVES::contains);
        if (move.isEmpty()) {
            errors.add("geste", "Choisissez ce qu’il faut faire de ces constats.");
        }
        boolean whole = reach.equals(WHOLE_LIST);
        var ids = typedIds.stream().flatMap(id -> Forms.uuid(id).stream()).toList();
        if (!whole && ids.isEmpty()) {
            errors.add("constat", "Cochez au moins un constat de la liste.");
        }
        if (errors.isEmpty()) {
            var prepared =
                    changes.prepare(move.orElseThrow(), ObservationFilters.parse(query), whole ? null : ids, viewer);
            if (prepared.isPresent()) {
                return "redirect:" + PATH + "/" + prepared.get();
            }
            errors.add("constat", "Aucun de ces constats n’est plus là\u00a0: choisissez de nouveau.");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var view = lists.view("/constats", query, viewer);
        model.addAttribute("view", view);
        model.addAttribute("bulk", BulkBar.of(view, viewer, typedMove, typedIds, errors));
        return "watch/list";
    }

    @GetMapping(PATH + "/{id}")
    String show(@PathVariable UUID id, HttpServletRequest request, Viewer viewer, Model model) {
        var change = changes.visible(id, viewer);
        if (change.state() == BulkState.PREPARED) {
            return confirmation(change, viewer, BulkForm.EMPTY, FormErrors.none(), model);
        }
        model.addAttribute("view", pages.result(change, viewer, UrlQuery.of(request)));
        return "watch/bulkResult";
    }

    @PostMapping(PATH + "/{id}/confirmation")
    @AllowedTo({Role.REGULATOR, Role.PRACTITIONER})
    String confirm(@PathVariable UUID id, BulkForm form, Viewer viewer, Model model, HttpServletResponse response) {
        var change = changes.visible(id, viewer);
        if (change.state() == BulkState.PREPARED) {
            var errors = FormErrors.none();
            var terms = pages.terms(change, viewer, form, errors, LocalDate.now(clock));
            if (terms.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return confirmation(change, viewer, form, errors, model);
            }
            changes.confirm(change, terms.get(), viewer);
        }
        return "redirect:" + change.href();
    }

    @GetMapping(PATH + "/{id}/annulation")
    String undoing(@PathVariable UUID id, Viewer viewer, Model model) {
        var change = changes.visible(id, viewer);
        if (!BulkPages.mayUndo(change, viewer)) {
            return "redirect:" + change.href();
        }
        model.addAttribute("view", pages.undo(change, "", FormErrors.none()));
        return "watch/bulkUndo";
    }

    @PostMapping(PATH + "/{id}/annulation")
    @AllowedTo({Role.REGULATOR, Role.PRACTITIONER})
    String undo(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var change = changes.visible(id, viewer);
        if (!change.state().canBeUndone()) {
            redirect.addFlashAttribute(Ui.FLASH, "L’annulation de ce geste a déjà été demandée.");
            return "redirect:" + change.href();
        }
        if (!BulkPages.mayUndo(change, viewer)) {
            throw new Forbidden();
        }
        if (reason.isBlank() || reason.length() > BulkPages.LONGEST_UNDO_REASON) {
            var errors = FormErrors.none();
            errors.add("reason", "Dites pourquoi en une phrase, de 500 caractères au plus.");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", pages.undo(change, reason, errors));
            return "watch/bulkUndo";
        }
        changes.undo(change, reason.strip(), viewer);
        return "redirect:" + change.href();
    }

    private String confirmation(BulkChange change, Viewer viewer, BulkForm form, FormErrors errors, Model model) {
        model.addAttribute("view", pages.confirmation(change, viewer, form, errors));
        return "watch/bulkConfirmation";
    }
}
