package fr.faubourg.prevention;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.Undoing;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sessions of an operation: those who look after its places note them, and the partner that leads it. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER})
class SessionController {
    private static final String SESSIONS = OperationFilters.LIST + "/{id}/seances";

    private final OperationShow pages;
    private final OperationQueries queries;
    private final Operations operations;
    private final Undoing undoing;
    private final Clock clock;

    SessionController(
            OperationShow pages, OperationQueries queries, Operations operations, Undoing undoing, Clock clock) {
        this.pages = pages;
        this.queries = queries;
        this.operations = operations;
        this.undoing = undoing;
        this.clock = clock;
    }

    @PostMapping(SESSIONS)
    String add(
            @PathVariable UUID id,
            SessionForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var operation = allowed(id, viewer);
        var errors = FormErrors.none();
        var draft = form.parse(errors, LocalDate.now(clock));
        if (draft.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var said = new OperationViews.Said(form, "", PartnerRole.PARTNER.name(), "");
            model.addAttribute("view", pages.view(operation, said, errors, viewer));
            return "prevention/show";
        }
        operations.addSession(new PreventiveOperationId(id), draft.get(), viewer);
        redirect.addFlashAttribute(Ui.FLASH, "Séance notée.");
        return "redirect:" + operation.href();
    }

    @GetMapping(SESSIONS + "/{session}")
    String session(@PathVariable UUID id, @PathVariable UUID session, Viewer viewer, Model model) {
        var operation = allowed(id, viewer);
        var held = found(operation, session);
        model.addAttribute(
                "view", new OperationViews.SessionView(operation, held, SessionForm.of(held), FormErrors.none()));
        return "prevention/session";
    }

    @PostMapping(SESSIONS + "/{session}")
    String correct(
            @PathVariable UUID id,
            @PathVariable UUID session,
            SessionForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var operation = allowed(id, viewer);
        var held = found(operation, session);
        var errors = FormErrors.none();
        var draft = form.parse(errors, LocalDate.now(clock));
        if (draft.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", new OperationViews.SessionView(operation, held, form, errors));
            return "prevention/session";
        }
        operations.changeSession(new PreventiveOperationId(id), session, draft.get(), viewer);
        undoing.offer(redirect, "Séance modifiée.", OperationHistory.KIND, id);
        return "redirect:" + operation.href();
    }

    @PostMapping(SESSIONS + "/{session}/suppression")
    String remove(@PathVariable UUID id, @PathVariable UUID session, Viewer viewer, RedirectAttributes redirect) {
        operations.removeSession(new PreventiveOperationId(id), session, viewer);
        undoing.offer(redirect, "Séance supprimée.", OperationHistory.KIND, id);
        return "redirect:" + OperationFilters.LIST + "/" + id;
    }

    private PreventiveOperation allowed(UUID id, Viewer viewer) {
        var operation = queries.get(new PreventiveOperationId(id), viewer);
        if (!operations.mayReport(new PreventiveOperationId(id), viewer)) {
            throw new Forbidden();
        }
        return operation;
    }

    private static Session found(PreventiveOperation operation, UUID session) {
        return operation.sessions().stream()
                .filter(each -> each.id().equals(session))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
