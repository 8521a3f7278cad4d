package fr.faubourg.inbox;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How and when a person wants the own notices (mes avis). */
@Controller
@AllowedTo(everySignedIn = true)
class PreferenceController {
    static final String PATH = "/avis/reglages";

    private final PreferenceRepository repository;
    private final NoticeKinds kinds;
    private final NoticeMail mail;
    private final TransactionTemplate transaction;

    PreferenceController(
            PreferenceRepository repository, NoticeKinds kinds, NoticeMail mail, TransactionTemplate transaction) {
        this.repository = repository;
        this.kinds = kinds;
        this.mail = mail;
        this.transaction = transaction;
    }

    @GetMapping(PATH)
    String form(Viewer viewer, Model model) {
        Map<String, String> typed = new HashMap<>();
        repository
                .channels(viewer.account())
                .forEach((kind, channel) -> typed.put(PreferenceForm.field(kind), channel.name()));
        typed.putAll(PreferenceForm.of(repository.hours(viewer.account()).orElse(MailHours.USUAL)));
        return show(typed, FormErrors.none(), model);
    }

    @PostMapping(PATH)
    String save(
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FormErrors errors = FormErrors.none();
        MailHours hours = PreferenceForm.hours(typed, errors);
        Map<String, NoticeChannel> channels = PreferenceForm.channels(typed, kinds.all(), errors);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(typed, errors, model);
        }
        transaction.executeWithoutResult(_ -> {
            channels.forEach((kind, channel) -> repository.choose(viewer.account(), kind, channel));
            repository.choose(viewer.account(), hours);
        });
        redirect.addFlashAttribute(Ui.FLASH, "Vos réglages sont enregistrés.");
        return "redirect:" + PATH;
    }

    private String show(Map<String, String> typed, FormErrors errors, Model model) {
        List<InboxPages.KindChoice> choices = new ArrayList<>();
        for (NoticeKind kind : kinds.all()) {
            String field = PreferenceForm.field(kind.key());
            choices.add(new InboxPages.KindChoice(
                    field,
                    kind.label(),
                    typed.getOrDefault(field, kind.byDefault().name())));
        }
        model.addAttribute("view", new InboxPages.Preferences(choices, typed, errors, mail.isSet()));
        return "inbox/preferences";
    }
}
