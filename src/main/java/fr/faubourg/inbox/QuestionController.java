package fr.faubourg.inbox;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questions that a person asked or is asked, and what may be done with each. */
@Controller
@AllowedTo(everySignedIn = true)
class QuestionController {
    static final String PATH = "/questions";

    private static final String TOO_LATE =
            "Rien n’a été enregistré\u00a0: quelqu’un d’autre a déjà répondu, ou la question a changé de mains.";

    private final QuestionReader reader;
    private final QuestionQueries queries;
    private final Asking asking;

    QuestionController(QuestionReader reader, QuestionQueries queries, Asking asking) {
        this.reader = reader;
        this.queries = queries;
        this.asking = asking;
    }

    @GetMapping(PATH)
    String all(Viewer viewer, Model model) {
        model.addAttribute(
                "view",
                new QuestionPages.All(
                        rows(viewer, QuestionQueries.Part.TO_ANSWER),
                        rows(viewer, QuestionQueries.Part.AWAITED),
                        rows(viewer, QuestionQueries.Part.OVER)));
        return "inbox/questions";
    }

    @GetMapping(PATH + "/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        return show(found(id, viewer), viewer, "", FormErrors.none(), model);
    }

    @PostMapping(PATH + "/{id}/reponse")
    String answer(
            @PathVariable UUID id,
            @RequestParam(name = "texte", defaultValue = "") String words,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        SeenQuestion seen = found(id, viewer);
        FormErrors errors = FormErrors.none();
        AskingController.checkWords(words.strip(), "Écrivez votre réponse, en une phrase.", errors);
        if (errors.isEmpty() && asking.answer(id, viewer, words.strip()) == Asking.Outcome.TOO_LATE) {
            errors.add(TOO_LATE);
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(found(id, viewer), viewer, words, errors, model);
        }
        redirect.addFlashAttribute(
                Ui.FLASH, "Réponse envoyée à " + seen.question().askerName() + ".");
        return "redirect:" + PATH + "/" + id;
    }

    /** Not for me. */
    @PostMapping(PATH + "/{id}/refus")
    String decline(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        String asker = found(id, viewer).question().askerName();
        return told(asking.decline(id, viewer), "C’est dit à " + asker + ".", PATH + "/" + id, redirect);
    }

    @PostMapping(PATH + "/{id}/cloture")
    String close(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        return told(asking.close(id, viewer), "Cette question n’attend plus de réponse.", PATH + "/" + id, redirect);
    }

    @PostMapping(PATH + "/{id}/retrait")
    String withdraw(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        Asking.Outcome outcome = asking.withdraw(id, viewer);
        return outcome == Asking.Outcome.DONE
                ? told(outcome, "Question retirée\u00a0: personne n’en a reçu de courriel.", PATH, redirect)
                : told(outcome, "", PATH + "/" + id, redirect);
    }

    private static String told(Asking.Outcome outcome, String done, String to, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                Ui.FLASH,
                switch (outcome) {
                    case DONE -> done;
                    case TOO_LATE -> "Il est trop tard\u00a0: la question a changé de mains ou d’état entre-temps.";
                    case CLOSED_TO_THEM -> "Cette personne ne peut pas lire cette fiche.";
                });
        return "redirect:" + to;
    }

    private SeenQuestion found(UUID id, Viewer viewer) {
        return reader.find(id, viewer).orElseThrow(NotFound::new);
    }

    private List<QuestionPages.Row> rows(Viewer viewer, QuestionQueries.Part part) {
        return reader.of(viewer, part).stream()
                .map(seen -> new QuestionPages.Row(
                        Questions.line(seen), seen.record(), seen.question().wishedOn()))
                .toList();
    }

    private String show(SeenQuestion seen, Viewer viewer, String typed, FormErrors errors, Model model) {
        Question question = seen.question();
        List<Question.Step> steps = queries.steps(question.id());
        SeenQuestion named = reader.withUnitsOf(seen, steps);
        model.addAttribute(
                "view",
                new QuestionPages.Show(
                        seen.record(),
                        Questions.line(seen),
                        question.wishedOn(),
                        steps.stream()
                                .map(step -> new QuestionPages.Step(named.sentence(step), step.words(), step.at()))
                                .toList(),
                        asking.may(QuestionAct.ANSWERED, question, viewer),
                        asking.may(QuestionAct.HANDED_OVER, question, viewer),
                        asking.mayWithdraw(question, viewer),
                        asking.may(QuestionAct.CLOSED, question, viewer),
                        typed,
                        errors));
        return "inbox/question";
    }
}
