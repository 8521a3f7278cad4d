package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.EditConflicts;
import fr.faubourg.history.FormWords;
import fr.faubourg.ui.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The answer of an organisation about its task: taken, begun, done, or not ours; the régulateur writes down what was answered otherwise. */
@Controller
@AllowedTo({Role.PARTNER, Role.PRACTITIONER, Role.REGULATOR})
class AnswerController {
    private final MovePages pages;
    private final MoveRights rights;
    private final PhotoUploads uploads;
    private final Clock clock;

    AnswerController(MovePages pages, MoveRights rights, PhotoUploads uploads, Clock clock) {
        this.pages = pages;
        this.rights = rights;
        this.uploads = uploads;
        this.clock = clock;
    }

    @GetMapping("/constats/{id}/reponse")
    String form(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID demande, Viewer viewer, Model model) {
        var facts = pages.facts(new ObservationId(id), viewer);
        if (!pages.isOpen(facts, viewer, Move.ACCEPT, Move.REPORT_DONE, Move.RETURN)) {
            return "redirect:" + facts.href();
        }
        var task = rights.answerable(facts, viewer, demande).orElse(null);
        if (task == null || task.answerHref() == null) {
            return "redirect:" + facts.href() + "#demandes";
        }
        var form = AnswerForm.of(task);
        return show(MovePages.Reply.of(facts, form), task, EditConflicts.origin(form), FormErrors.none(), model);
    }

    @PostMapping("/constats/{id}/reponse")
    String answer(
            @PathVariable UUID id,
            AnswerForm typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var observation = new ObservationId(id);
        var facts = pages.facts(observation, viewer);
        var sent = pages.sent(
                typed,
                facts,
                now -> rights.answerable(now, viewer, typed.named())
                        .map(AnswerForm::of)
                        .orElse(typed),
                new FormWords().field("plannedOn", "Prévu le"),
                request);
        var form = sent.form();
        var errors = FormErrors.none();
        var gesture = form.parse(errors, LocalDate.now(clock));
        var received = uploads.receive(photos, null, viewer, errors).photos();
        var reply = gesture.isEmpty() || !errors.isEmpty()
                ? pages.mend(observation, viewer, form, response)
                : pages.make(gesture.get(), observation, viewer, sent, received, errors, response);
        if (reply.done()) {
            return pages.done(observation, redirect, "Réponse enregistrée.");
        }
        var task = rights.answerable(reply.facts(), viewer, typed.named()).orElse(null);
        if (task == null) {
            return "redirect:" + facts.href() + "#demandes";
        }
        return show(reply, task, sent.origin(), errors, model);
    }

    private static String show(
            MovePages.Reply<AnswerForm> reply, OfferedTask task, String origin, FormErrors errors, Model model) {
        MovePages.tell(reply, reply.edit() == null ? origin : EditConflicts.origin(AnswerForm.of(task)), model);
        model.addAttribute("view", new ActionViews.Answer(reply.facts(), task, reply.form(), errors, reply.conflict()));
        return "watch/answer";
    }
}
