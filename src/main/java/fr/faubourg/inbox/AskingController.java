package fr.faubourg.inbox;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking somebody about a record (demander à): first whom, among those who may see it, then what. */
@Controller
@AllowedTo(everySignedIn = true)
class AskingController {
    static final String PATH = "/questions/sur";
    static final int LONGEST = 500;

    private final AskableKinds kinds;
    private final Colleagues colleagues;
    private final Asking asking;
    private final WishedDays days;

    AskingController(AskableKinds kinds, Colleagues colleagues, Asking asking, WishedDays days) {
        this.kinds = kinds;
        this.colleagues = colleagues;
        this.asking = asking;
        this.days = days;
    }

    /** What the form of a question sends. */
    record Form(
            @Nullable String a,
            @Nullable String texte,
            @Nullable String souhaite,
            @Nullable String cle) {
        String words() {
            return texte == null ? "" : texte.strip();
        }

        String wished() {
            return souhaite == null ? "" : souhaite.strip();
        }

        UUID key() {
            try {
                return cle == null ? Ids.next() : UUID.fromString(cle);
            } catch (IllegalArgumentException unreadable) {
                return Ids.next();
            }
        }
    }

    @GetMapping(PATH + "/{kind}/{id}")
    String choose(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "a", defaultValue = "") String to,
            Viewer viewer,
            Model model) {
        NoticeRecord record = kinds.get(kind, id, viewer);
        var chosen = Asked.parse(to).flatMap(asked -> colleagues.find(kind, id, viewer, asked));
        if (chosen.isPresent()) {
            return write(
                    kind,
                    id,
                    record,
                    chosen.get(),
                    new Form(to, "", "", Ids.next().toString()),
                    FormErrors.none(),
                    model);
        }
        var offer = colleagues.offer(kind, id, viewer, typed);
        model.addAttribute(
                "view",
                new QuestionPages.Choosing(
                        record, path(kind, id), false, typed, offer.people(), offer.units(), offer.more()));
        return "inbox/ask-whom";
    }

    @PostMapping(PATH + "/{kind}/{id}")
    String ask(
            @PathVariable String kind,
            @PathVariable UUID id,
            Form form,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        NoticeRecord record = kinds.get(kind, id, viewer);
        var asked = Asked.parse(form.a());
        var chosen = asked.flatMap(each -> colleagues.find(kind, id, viewer, each));
        if (asked.isEmpty() || chosen.isEmpty()) {
            redirect.addFlashAttribute(
                    Ui.FLASH,
                    "Cette personne ne peut pas lire cette fiche, ou n’est plus là\u00a0: choisissez-en une autre.");
            return "redirect:" + path(kind, id);
        }
        FormErrors errors = FormErrors.none();
        checkWords(form.words(), "Écrivez votre question, en une ou deux phrases.", errors);
        LocalDate wished = wished(form.wished(), errors);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return write(kind, id, record, chosen.get(), form, errors, model);
        }
        UUID question = form.key();
        asking.ask(new QuestionRepository.Draft(question, kind, id, asked.get(), form.words(), wished), viewer);
        redirect.addFlashAttribute(Ui.FLASH, "Question posée à " + chosen.get().name() + ".");
        return "redirect:" + QuestionController.PATH + "/" + question;
    }

    private String write(
            String kind,
            UUID id,
            NoticeRecord record,
            QuestionPages.Candidate to,
            Form form,
            FormErrors errors,
            Model model) {
        model.addAttribute(
                "view",
                new QuestionPages.Writing(
                        record,
                        path(kind, id),
                        false,
                        to,
                        form.words(),
                        form.wished(),
                        form.key().toString(),
                        errors));
        return "inbox/ask";
    }

    /** Notes what is wrong with the words of a question or of an answer. */
    static void checkWords(String words, String missing, FormErrors errors) {
        if (words.isEmpty()) {
            errors.add("texte", missing);
        } else if (words.length() > LONGEST) {
            errors.add(
                    "texte", "C’est trop long de " + (words.length() - LONGEST) + " caractères\u00a0: allez au fait.");
        }
    }

    private @Nullable LocalDate wished(String typed, FormErrors errors) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.isBefore(days.today())) {
                errors.add(
                        "souhaite",
                        "Ce jour est passé\u00a0: choisissez-en un à partir du " + FrenchFormat.shortDate(days.today())
                                + ", ou laissez vide.");
            } else if (day.isAfter(days.today().plusYears(1))) {
                errors.add("souhaite", "Choisissez un jour dans l’année qui vient, ou laissez vide.");
            }
            return day;
        } catch (DateTimeException unreadable) {
            errors.add("souhaite", "Écrivez une date, par exemple 04/12/2026, ou laissez vide.");
            return null;
        }
    }

    private static String path(String kind, UUID id) {
        return PATH + "/" + kind + "/" + id;
    }
}
