package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.Contact;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.directory.Organisations;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A link by which an organisation answers its task without an account: sent and taken back by the régulateur, and by whoever answers for the organisation and passes
 * its own task on to one of its people.
 */
@Controller
@AllowedTo({Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER})
class AnswerLinkController {
    private static final String PATH = "/constats/{id}/demandes/{task}/lien";

    /** The choice of a link that one hands over oneself. */
    private static final String MYSELF = "moi";

    private final ObservationDetailsQueries observations;
    private final MoveRights rights;
    private final AnswerLinks links;
    private final Organisations organisations;

    AnswerLinkController(
            ObservationDetailsQueries observations, MoveRights rights, AnswerLinks links, Organisations organisations) {
        this.observations = observations;
        this.rights = rights;
        this.links = links;
        this.organisations = organisations;
    }

    @GetMapping(PATH)
    String form(@PathVariable UUID id, @PathVariable UUID task, Viewer viewer, Model model) {
        var facts = observations.facts(new ObservationId(id), viewer);
        var line = awaited(facts, viewer, task);
        return line == null ? backTo(facts) : show(facts, line, "", FormErrors.none(), null, viewer, model);
    }

    /** A link that is not mailed is shown in the answer itself, once: nothing keeps it, not even the session. */
    @PostMapping(PATH)
    String send(
            @PathVariable UUID id,
            @PathVariable UUID task,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String photos,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var facts = observations.facts(new ObservationId(id), viewer);
        var line = awaited(facts, viewer, task);
        if (line == null) {
            return backTo(facts);
        }
        var contact = reachable(line).stream()
                .filter(each -> each.id().toString().equals(to) && links.isMailed())
                .findFirst();
        if (contact.isEmpty() && !to.equals(MYSELF)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(facts, line, to, FormErrors.of("to", "Choisissez à qui va le lien."), null, viewer, model);
        }
        var sent = links.send(
                facts,
                line,
                contact.map(each -> new AnswerLinks.Recipient(each.id(), each.email()))
                        .orElse(null),
                photos.equals("oui") && rights.regulates(facts, viewer),
                viewer,
                ServletUriComponentsBuilder.fromContextPath(request)
                        .replaceQuery(null)
                        .toUriString());
        return switch (sent) {
            case AnswerLinks.Sent.Mailed _ -> {
                redirect.addFlashAttribute(
                        Ui.FLASH, "Lien envoyé à " + contact.map(Contact::name).orElse("l’organisation") + ".");
                yield backTo(facts);
            }
            case AnswerLinks.Sent.Handed handed ->
                show(facts, line, to, FormErrors.none(), handed.address(), viewer, model);
            case AnswerLinks.Sent.NotMailed _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(
                        facts,
                        line,
                        to,
                        FormErrors.of(
                                "to",
                                "Le courriel n’est pas parti, et le lien ne sert pas\u00a0: vérifiez l’adresse et réessayez, ou prenez le lien pour le transmettre."),
                        null,
                        viewer,
                        model);
            }
        };
    }

    @PostMapping("/constats/{id}/liens/{link}/revocation")
    String revoke(@PathVariable UUID id, @PathVariable UUID link, Viewer viewer, RedirectAttributes redirect) {
        var observation = new ObservationId(id);
        var facts = observations.facts(observation, viewer);
        boolean theirs = links.of(observation).stream()
                .anyMatch(each -> each.id().equals(link) && rights.lendsAnswers(facts, viewer, each.organisationId()));
        if (!theirs && !rights.regulates(facts, viewer)) {
            throw new Forbidden();
        }
        boolean revoked = links.revoke(link, observation, viewer);
        redirect.addFlashAttribute(Ui.FLASH, revoked ? "Lien révoqué." : "Ce lien ne servait déjà plus.");
        return backTo(facts);
    }

    /** @return the task, null when it is over or the observation takes no answer */
    private @Nullable TaskLine awaited(ObservationDetails.Facts facts, Viewer viewer, UUID task) {
        var offered = rights.answerable(facts, viewer, task).orElseThrow(NotFound::new);
        if (!rights.lendsAnswers(facts, viewer, offered.task().organisationId())) {
            throw new Forbidden();
        }
        return offered.linkHref() == null ? null : offered.task();
    }

    /** What others may look at outside is the régulateur's to decide. */
    private boolean sharesPhotos(ObservationDetails.Facts facts, Viewer viewer) {
        return rights.regulates(facts, viewer) && observations.hasPhotos(new ObservationId(facts.id()));
    }

    private String show(
            ObservationDetails.Facts facts,
            TaskLine task,
            String to,
            FormErrors errors,
            @Nullable String address,
            Viewer viewer,
            Model model) {
        var contacts = contacts(task);
        var recipients = new ArrayList<Choice>();
        if (links.isMailed()) {
            reachable(task)
                    .forEach(each -> recipients.add(new Choice(
                            each.id().toString(),
                            each.job().isEmpty() ? each.name() : each.name() + ", " + each.job(),
                            each.email())));
        }
        recipients.add(new Choice(MYSELF, "Moi\u00a0: je le transmets moi-même", "Le lien s’affiche une seule fois."));
        model.addAttribute(
                "view",
                new AnswerLinkPage(
                        facts,
                        task,
                        recipients,
                        links.isMailed(),
                        sharesPhotos(facts, viewer),
                        links.until(),
                        to.isEmpty() ? recipients.getFirst().value() : to,
                        errors,
                        address,
                        links.of(new ObservationId(facts.id())).stream()
                                .filter(each -> each.taskId().equals(task.id()))
                                .toList(),
                        contacts.stream().collect(Collectors.toMap(Contact::id, Contact::name, (first, _) -> first)),
                        links.now()));
        return "watch/answerLink";
    }

    /** The contacts of the organisation, and of the one that it is a unit of. */
    private List<Contact> contacts(TaskLine task) {
        var asked =
                organisations.find(new OrganisationId(task.organisationId())).orElseThrow(NotFound::new);
        var contacts = new ArrayList<>(organisations.contacts(asked.id()));
        if (asked.parentId() != null) {
            contacts.addAll(organisations.contacts(asked.parentId()));
        }
        return contacts;
    }

    private List<Contact> reachable(TaskLine task) {
        return contacts(task).stream().filter(each -> !each.email().isBlank()).toList();
    }

    private static String backTo(ObservationDetails.Facts facts) {
        return "redirect:" + facts.href() + "#demandes";
    }
}
