package fr.faubourg.feedback;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.settings.Thresholds;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import fr.faubourg.watch.ObservationDetails;
import fr.faubourg.watch.ObservationId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How to answer the resident who reported something: kept apart, shown only when asked for, each time written down. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER})
class ContactController {
    private final Feedback feedback;
    private final ContactRepository contacts;
    private final Thresholds thresholds;

    ContactController(Feedback feedback, ContactRepository contacts, Thresholds thresholds) {
        this.feedback = feedback;
        this.contacts = contacts;
        this.thresholds = thresholds;
    }

    @GetMapping("/constats/{id}/contact")
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        return show(feedback.followed(id, viewer), viewer, new ContactForm(null, null), FormErrors.none(), null, model);
    }

    @PostMapping("/constats/{id}/contact")
    String keep(
            @PathVariable UUID id,
            @ModelAttribute ContactForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var facts = feedback.followed(id, viewer);
        var errors = FormErrors.none();
        var contact = form.parse(errors);
        var organisation = Feedback.organisations(viewer).stream().findFirst().orElseThrow(Forbidden::new);
        if (contact.isPresent() && !contacts.keep(new ObservationId(id), organisation, contact.get(), viewer)) {
            errors.add("Une autre organisation garde déjà un contact pour ce constat\u00a0: demandez-lui de répondre.");
        }
        if (contact.isEmpty() || !errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(facts, viewer, form, errors, null, model);
        }
        next.addFlashAttribute(Ui.FLASH, "Contact gardé à part. Lu dans votre organisation seulement.");
        return "redirect:" + facts.href() + "/contact";
    }

    /** Shows it: a form of its own, so that no reading happens by passing by. */
    @PostMapping("/constats/{id}/contact/lecture")
    String read(@PathVariable UUID id, Viewer viewer, Model model, HttpServletResponse response) {
        var facts = feedback.followed(id, viewer);
        var contact = contacts.read(new ObservationId(id), Feedback.organisations(viewer), viewer)
                .orElseThrow(NotFound::new);
        response.setHeader("Cache-Control", "no-store");
        return show(
                facts,
                viewer,
                new ContactForm(null, null),
                FormErrors.none(),
                new FeedbackPages.Shown(contact.contact(), contact.name()),
                model);
    }

    @PostMapping("/constats/{id}/contact/effacement")
    String erase(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        var facts = feedback.followed(id, viewer);
        if (!contacts.erase(new ObservationId(id), Feedback.organisations(viewer), viewer)) {
            throw new NotFound();
        }
        next.addFlashAttribute(Ui.FLASH, "Contact effacé.");
        return "redirect:" + facts.href() + "/contact";
    }

    private String show(
            ObservationDetails.Facts facts,
            Viewer viewer,
            ContactForm form,
            FormErrors errors,
            FeedbackPages.@Nullable Shown revealed,
            Model model) {
        var kept = contacts.kept(new ObservationId(facts.id()));
        model.addAttribute(
                "view",
                new FeedbackPages.Reporter(
                        facts,
                        form,
                        errors,
                        kept.isPresent(),
                        kept.filter(each -> Feedback.organisations(viewer).contains(each.organisation()))
                                .isPresent(),
                        revealed,
                        thresholds.today(FeedbackConfiguration.AFTER_END),
                        thresholds.today(FeedbackConfiguration.AT_MOST)));
        return "feedback/contact";
    }
}
