package fr.faubourg.inbox;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Passing a question on to somebody else (passage), by who is asked or by who asks. */
@Controller
@AllowedTo(everySignedIn = true)
class HandingOverController {
    private static final String ROUTE = QuestionController.PATH + "/{id}/passage";

    private final QuestionReader reader;
    private final Colleagues colleagues;
    private final Asking asking;

    HandingOverController(QuestionReader reader, Colleagues colleagues, Asking asking) {
        this.reader = reader;
        this.colleagues = colleagues;
        this.asking = asking;
    }

    @GetMapping(ROUTE)
    String choose(
            @PathVariable UUID id,
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "a", defaultValue = "") String to,
            Viewer viewer,
            Model model) {
        SeenQuestion seen = reader.find(id, viewer).orElseThrow(NotFound::new);
        Question question = seen.question();
        var chosen =
                Asked.parse(to).flatMap(asked -> colleagues.find(question.kind(), question.subjectId(), viewer, asked));
        if (chosen.isPresent()) {
            return write(seen, chosen.get(), "", FormErrors.none(), model);
        }
        var offer = colleagues.offer(question.kind(), question.subjectId(), viewer, typed);
        model.addAttribute(
                "view",
                new QuestionPages.Choosing(
                        seen.record(), path(id), true, typed, offer.people(), offer.units(), offer.more()));
        return "inbox/ask-whom";
    }

    @PostMapping(ROUTE)
    String handOver(
            @PathVariable UUID id,
            AskingController.Form form,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        SeenQuestion seen = reader.find(id, viewer).orElseThrow(NotFound::new);
        Question question = seen.question();
        var asked = Asked.parse(form.a());
        var chosen = asked.flatMap(each -> colleagues.find(question.kind(), question.subjectId(), viewer, each));
        if (asked.isEmpty() || chosen.isEmpty()) {
            redirect.addFlashAttribute(
                    Ui.FLASH,
                    "Cette personne ne peut pas lire cette fiche, ou n’est plus là\u00a0: choisissez-en une autre.");
            return "redirect:" + path(id);
        }
        FormErrors errors = FormErrors.none();
        if (!form.words().isEmpty()) {
            AskingController.checkWords(form.words(), "", errors);
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return write(seen, chosen.get(), form.words(), errors, model);
        }
        redirect.addFlashAttribute(
                Ui.FLASH,
                asking.handOver(id, viewer, asked.get(), form.words()) == Asking.Outcome.DONE
                        ? "Question passée à " + chosen.get().name() + "."
                        : "Il est trop tard\u00a0: la question a changé de mains ou d’état entre-temps.");
        return "redirect:" + question.href();
    }

    private static String write(
            SeenQuestion seen, QuestionPages.Candidate to, String words, FormErrors errors, Model model) {
        model.addAttribute(
                "view",
                new QuestionPages.Writing(seen.record(), path(seen.question().id()), true, to, words, "", "", errors));
        return "inbox/ask";
    }

    private static String path(UUID id) {
        return QuestionController.PATH + "/" + id + "/passage";
    }
}
