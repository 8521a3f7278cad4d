package fr.faubourg.feedback;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** The fixed phrases of notices: read again, and mended, by people whose language it is. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.REGULATOR})
class PhraseController {
    private static final String PATH = "/affiches/phrases";

    private final PhraseQueries phrases;
    private final MessageSource messages;

    PhraseController(PhraseQueries phrases, MessageSource messages) {
        this.phrases = phrases;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String list(Model model) {
        var all = phrases.all();
        Map<String, String> subjects = new LinkedHashMap<>();
        all.stream()
                .filter(each -> each.language() == NoticeLanguage.FR)
                .forEach(each -> subjects.put(each.kind() + each.category(), heading(each)));
        Map<String, List<FeedbackPages.PhraseLine>> groups = new LinkedHashMap<>();
        for (var each : all) {
            groups.computeIfAbsent(each.kind() + each.category(), _ -> new ArrayList<>())
                    .add(new FeedbackPages.PhraseLine(
                            each.language(), each.words(), each.reviewedBy(), PATH + "/" + each.id()));
        }
        model.addAttribute(
                "view",
                new FeedbackPages.Phrases(groups.entrySet().stream()
                        .map(group -> new FeedbackPages.Group(
                                subjects.getOrDefault(group.getKey(), group.getKey()), group.getValue()))
                        .toList()));
        return "feedback/phrases";
    }

    @GetMapping(PATH + "/{id}")
    String form(@PathVariable UUID id, Model model) {
        var phrase = phrases.find(id).orElseThrow(NotFound::new);
        return show(phrase, PhraseForm.of(phrase), FormErrors.none(), model);
    }

    @PostMapping(PATH + "/{id}")
    String mend(
            @PathVariable UUID id,
            @ModelAttribute PhraseForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var phrase = phrases.find(id).orElseThrow(NotFound::new);
        var errors = FormErrors.none();
        if (form.isGood(phrase.words().contains("{date}"), errors)
                && !phrases.mend(id, form.words().strip(), form.reviewedBy().strip(), form.shownVersion())) {
            errors.add(
                    "Quelqu’un a changé cette phrase entre-temps. Elle dit maintenant\u00a0: «\u00a0" + phrase.words()
                            + "\u00a0». Votre texte est gardé ci-dessous\u00a0; enregistrez-le de nouveau pour le mettre à sa place.");
            form = new PhraseForm(form.words(), form.reviewedBy(), Integer.toString(phrase.version()));
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(phrase, form, errors, model);
        }
        next.addFlashAttribute(Ui.FLASH, "Phrase enregistrée.");
        return "redirect:" + PATH;
    }

    private String show(PhraseQueries.Phrase phrase, PhraseForm form, FormErrors errors, Model model) {
        model.addAttribute(
                "view",
                new FeedbackPages.Mending(heading(phrase), phrase.language(), form, PATH + "/" + phrase.id(), errors));
        return "feedback/phrase";
    }

    private String heading(PhraseQueries.Phrase phrase) {
        return phrase.category().isEmpty()
                ? messages.getMessage("phrase." + phrase.kind(), null, Locale.FRENCH)
                : messages.getMessage("phrase.subject", new Object[] {phrase.category()}, Locale.FRENCH);
    }
}
