package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.FormWords;
import fr.faubourg.ui.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
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

/** Whether it is done, seen on the spot. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER})
class VerificationController {
    private final MovePages pages;
    private final PhotoUploads uploads;
    private final Reopening reopening;

    VerificationController(MovePages pages, PhotoUploads uploads, Reopening reopening) {
        this.pages = pages;
        this.uploads = uploads;
        this.reopening = reopening;
    }

    @GetMapping("/constats/{id}/verification")
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        var facts = pages.facts(new ObservationId(id), viewer);
        return pages.isOpen(facts, viewer, Move.VERIFY)
                ? show(
                        MovePages.Reply.of(facts, VerificationForm.of(facts)),
                        null,
                        "",
                        FormErrors.none(),
                        viewer,
                        model)
                : "redirect:" + facts.href();
    }

    @PostMapping("/constats/{id}/verification")
    String verify(
            @PathVariable UUID id,
            VerificationForm typed,
            @RequestParam(required = false) @Nullable String choosing,
            @RequestParam(required = false) @Nullable List<UUID> again,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var observation = new ObservationId(id);
        var facts = pages.facts(observation, viewer);
        var sent = pages.sent(typed, facts, VerificationForm::of, new FormWords(), request);
        var form = sent.form();
        var errors = FormErrors.none();
        var received = uploads.receive(photos, null, viewer, errors).photos();
        var chosen = Reopening.ticked(choosing, again);
        var gesture = form.move() == Move.REOPEN ? reopening.gesture(facts, chosen) : new Gesture.Plain(Move.VERIFY);
        var reply = errors.isEmpty()
                ? pages.make(gesture, observation, viewer, sent, received, errors, response)
                : pages.mend(observation, viewer, form, response);
        var said =
                form.move() == Move.REOPEN ? "Constat rouvert\u00a0: il est redemandé." : "Constat vérifié sur site.";
        return reply.done()
                ? pages.done(observation, redirect, said)
                : show(reply, chosen, sent.origin(), errors, viewer, model);
    }

    private String show(
            MovePages.Reply<VerificationForm> reply,
            @Nullable Set<UUID> chosen,
            String origin,
            FormErrors errors,
            Viewer viewer,
            Model model) {
        MovePages.tell(reply, origin, model);
        model.addAttribute(
                "view",
                new ActionViews.Verification(
                        reply.facts(),
                        reply.form(),
                        reopening.choices(reply.facts(), viewer, chosen),
                        errors,
                        reply.conflict()));
        return "watch/verification";
    }
}
