package fr.faubourg.feedback;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.watch.ObservationDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The notice for a hall or a lift: chosen on a page, printed from a PDF. What it says is in its address. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER})
class NoticeController {
    private final Feedback feedback;
    private final DoneQueries done;
    private final Notices notices;
    private final NoticePdf pdf;
    private final MessageSource messages;

    NoticeController(Feedback feedback, DoneQueries done, Notices notices, NoticePdf pdf, MessageSource messages) {
        this.feedback = feedback;
        this.done = done;
        this.notices = notices;
        this.pdf = pdf;
        this.messages = messages;
    }

    @GetMapping("/constats/{id}/affiche")
    String choose(
            @PathVariable UUID id,
            @ModelAttribute NoticeForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var facts = feedback.followed(id, viewer);
        var suggested = NoticeForm.suggested(facts, done.doneOn(id));
        var typed = form.isBlank() ? suggested : form;
        var errors = FormErrors.none();
        var chosen = typed.parse(errors);
        if (chosen.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var notice = notices.notice(
                facts, chosen.or(() -> suggested.parse(FormErrors.none())).orElseThrow(IllegalStateException::new));
        model.addAttribute(
                "view",
                new FeedbackPages.NoticeChoice(
                        facts, typed, errors, steps(), notice, viewer.has(Role.ADMINISTRATOR, Role.REGULATOR)));
        return "feedback/notice";
    }

    @GetMapping("/constats/{id}/affiche.pdf")
    ResponseEntity<byte[]> print(@PathVariable UUID id, @ModelAttribute NoticeForm form, Viewer viewer) {
        ObservationDetails.Facts facts = feedback.followed(id, viewer);
        var chosen = form.parse(FormErrors.none()).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("affiche-" + facts.number() + ".pdf")
                                .build()
                                .toString())
                .body(pdf.of(notices.notice(facts, chosen)));
    }

    private List<Choice> steps() {
        return List.of(NoticeStep.values()).stream()
                .map(step -> new Choice(
                        step.name(), messages.getMessage("NoticeStep." + step.name(), null, Locale.FRENCH), null))
                .toList();
    }
}
