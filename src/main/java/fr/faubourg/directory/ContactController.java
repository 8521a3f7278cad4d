package fr.faubourg.directory;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UndoOffer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding and removing the professional contacts of a partner. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.REGULATOR})
class ContactController {
    private final Organisations organisations;
    private final ContactRepository contacts;
    private final OrganisationPage page;
    private final Clock clock;

    ContactController(Organisations organisations, ContactRepository contacts, OrganisationPage page, Clock clock) {
        this.organisations = organisations;
        this.contacts = contacts;
        this.page = page;
        this.clock = clock;
    }

    @PostMapping("/partenaires/{id}/contacts")
    String add(
            @PathVariable String id,
            ContactForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        OrganisationId organisation = found(id);
        FormErrors errors = FormErrors.none();
        Optional<Contact> contact = form.parse(organisation, errors);
        if (contact.isPresent()) {
            organisations.addContact(contact.get());
            next.addFlashAttribute(Ui.FLASH, "Contact ajouté.");
            return "redirect:/partenaires/" + organisation;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", page.of(organisation, viewer, form, errors));
        return "directory/organisation";
    }

    @PostMapping("/partenaires/{id}/contacts/{contact}/retrait")
    String remove(@PathVariable String id, @PathVariable UUID contact, RedirectAttributes next) {
        OrganisationId organisation = found(id);
        Instant now = clock.instant();
        if (!contacts.remove(organisation, contact, now)) {
            throw new NotFound();
        }
        next.addFlashAttribute(Ui.FLASH, "Contact retiré.");
        next.addFlashAttribute(
                Ui.FLASH_UNDO,
                new UndoOffer("/partenaires/" + organisation + "/contacts/" + contact + "/retour", now.toString()));
        return "redirect:/partenaires/" + organisation;
    }

    @PostMapping("/partenaires/{id}/contacts/{contact}/retour")
    String bringBack(@PathVariable String id, @PathVariable UUID contact, RedirectAttributes next) {
        OrganisationId organisation = found(id);
        next.addFlashAttribute(
                Ui.FLASH,
                contacts.bringBack(organisation, contact)
                        ? "Contact rétabli."
                        : "Ce contact n’est plus à rétablir\u00a0: il l’est déjà, ou son retrait date de plus d’un jour.");
        return "redirect:/partenaires/" + organisation;
    }

    private OrganisationId found(String id) {
        return OrganisationForm.idOf(id)
                .flatMap(organisations::find)
                .map(OrganisationSummary::id)
                .orElseThrow(NotFound::new);
    }
}
