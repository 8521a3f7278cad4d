package fr.faubourg.feedback;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Ui;
import fr.faubourg.watch.ObservationDetails;
import fr.faubourg.watch.ObservationId;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was said back to residents about one observation. */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER})
class ReturnController {
    private final Feedback feedback;
    private final ReturnRepository returns;
    private final ContactRepository contacts;
    private final MessageSource messages;
    private final Clock clock;

    ReturnController(
            Feedback feedback,
            ReturnRepository returns,
            ContactRepository contacts,
            MessageSource messages,
            Clock clock) {
        this.feedback = feedback;
        this.returns = returns;
        this.contacts = contacts;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/constats/{id}/retours")
    String form(@PathVariable UUID id, Viewer viewer, Model model) {
        var facts = feedback.followed(id, viewer);
        return show(facts, ReturnForm.blank(today()), FormErrors.none(), model);
    }

    @PostMapping("/constats/{id}/retours")
    String note(
            @PathVariable UUID id,
            @ModelAttribute ReturnForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var facts = feedback.followed(id, viewer);
        var errors = FormErrors.none();
        var said = form.parse(errors, facts.observedOn(), today());
        if (said.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(facts, form, errors, model);
        }
        var organisation = Feedback.organisations(viewer).stream().findFirst().orElse(null);
        returns.write(new ObservationId(id), said.get(), viewer, organisation, form.drawnKey());
        next.addFlashAttribute(Ui.FLASH, "Retour aux habitants noté.");
        return "redirect:" + facts.href() + "#retours";
    }

    @PostMapping("/constats/{id}/retours/{retour}/retrait")
    String withdraw(@PathVariable UUID id, @PathVariable UUID retour, Viewer viewer, RedirectAttributes next) {
        var facts = feedback.followed(id, viewer);
        if (!returns.withdraw(new ObservationId(id), retour)) {
            throw new NotFound();
        }
        next.addFlashAttribute(Ui.FLASH, "Ce retour n’est plus compté.");
        return "redirect:" + facts.href() + "/retours";
    }

    private String show(ObservationDetails.Facts facts, ReturnForm form, FormErrors errors, Model model) {
        var told = returns.about(new ObservationId(facts.id())).stream()
                .map(each -> new FeedbackPages.Told(
                        title(each, messages),
                        each.said(),
                        each.organisation() == null ? each.account() : each.account() + ", " + each.organisation(),
                        each.own() ? facts.href() + "/retours/" + each.id() + "/retrait" : null))
                .toList();
        model.addAttribute(
                "view",
                new FeedbackPages.Noting(
                        facts,
                        form,
                        errors,
                        told,
                        contacts.waitingForDuplicates(new ObservationId(facts.id())),
                        today()));
        return "feedback/return";
    }

    /** {@code 20 nov. 2026, affiche : la cage d'escalier}. */
    static String title(ResidentReturn each, MessageSource messages) {
        return FrenchFormat.shortDate(each.saidOn())
                + ", "
                + messages.getMessage("ReturnChannel." + each.channel().name(), null, Locale.FRENCH)
                        .toLowerCase(Locale.FRENCH)
                + ", "
                + messages.getMessage("ReturnAudience." + each.audience().name(), null, Locale.FRENCH)
                        .toLowerCase(Locale.FRENCH);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
