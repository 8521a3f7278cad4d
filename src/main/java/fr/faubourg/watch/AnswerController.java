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

/** The answer of the organisation in charge: taken, done, or not ours. */
@Controller
@AllowedTo({Role.PARTNER, Role.PRACTITIONER, Role.REGULATOR})
class AnswerController {
    private final MovePages pages;
    private final PhotoUploads uploads;
    private final Clock clock;

    AnswerController(MovePages pages, PhotoUploads uploads, Clock clock) {
        this.pages = pages;
        this.uploads = uploads;
        this.clock = clock;
    }

    @GetMapping("/constats/{id}/reponse")
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        var facts = pages.facts(new ObservationId(id), viewer);
        var form = AnswerForm.of(facts, isOurs(facts, viewer));
        return pages.isOpen(facts, viewer, Move.ACCEPT, Move.REPORT_DONE, Move.RETURN)
                ? show(MovePages.Reply.of(facts, form), EditConflicts.origin(form), FormErrors.none(), viewer, model)
                : "redirect:" + facts.href();
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
        var sent = pages.sent(
                typed,
                pages.facts(observation, viewer),
                facts -> AnswerForm.of(facts, isOurs(facts, viewer)),
                new FormWords().field("plannedOn", "Prévu le"),
                request);
        var form = sent.form();
        var errors = FormErrors.none();
        var gesture = form.parse(errors, LocalDate.now(clock));
        var received = uploads.receive(photos, null, viewer, errors).photos();
        var reply = gesture.isEmpty() || !errors.isEmpty()
                ? pages.mend(observation, viewer, form, response)
                : pages.make(gesture.get(), observation, viewer, sent, received, errors, response);
        return reply.done()
                ? pages.done(observation, redirect, "Réponse enregistrée.")
                : show(reply, sent.origin(), errors, viewer, model);
    }

    private boolean isOurs(ObservationDetails.Facts facts, Viewer viewer) {
        return pages.open(facts, viewer).stream().anyMatch(row -> row.move() == Move.ACCEPT);
    }

    private String show(
            MovePages.Reply<AnswerForm> reply, String origin, FormErrors errors, Viewer viewer, Model model) {
        var recorded = AnswerForm.of(reply.facts(), isOurs(reply.facts(), viewer));
        MovePages.tell(reply, reply.edit() == null ? origin : EditConflicts.origin(recorded), model);
        model.addAttribute(
                "view",
                new ActionViews.Answer(
                        reply.facts(), reply.form(), errors, reply.conflict(), isOurs(reply.facts(), viewer)));
        return "watch/answer";
    }
}
