package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.Undoing;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is asked of the reader's organisations (demandes), each answered beside its line. */
@Controller
@AllowedTo({Role.PARTNER, Role.PRACTITIONER, Role.REGULATOR})
class AskedController {
    private final AskedPages pages;
    private final AskedQueries queries;
    private final QuickAnswers answers;
    private final Undoing undoing;

    AskedController(AskedPages pages, AskedQueries queries, QuickAnswers answers, Undoing undoing) {
        this.pages = pages;
        this.queries = queries;
        this.answers = answers;
        this.undoing = undoing;
    }

    /** An administrator who answers for no organisation finds it empty. */
    @GetMapping(AskedFilters.PATH)
    @AllowedTo({Role.PARTNER, Role.PRACTITIONER, Role.REGULATOR, Role.ADMINISTRATOR})
    String list(HttpServletRequest request, Viewer viewer, Model model) {
        model.addAttribute("view", pages.page(UrlQuery.of(request), viewer, null, FormErrors.none()));
        return "watch/asked";
    }

    @PostMapping(AskedFilters.PATH + "/{task}/reponse")
    String answer(
            @PathVariable UUID task,
            AnswerForm form,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var target = queries.find(task, viewer).orElseThrow(NotFound::new);
        var errors = FormErrors.none();
        var answered = answers.answer(task, target, form, viewer, errors);
        if (answered == QuickAnswers.Answered.NO) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", pages.page(UrlQuery.of(request), viewer, form, errors));
            return "watch/asked";
        }
        var about = "Constat n° " + target.number() + "\u00a0: ";
        if (answered == QuickAnswers.Answered.ASKED) {
            redirect.addFlashAttribute(Ui.FLASH, about + "votre question est posée à la personne qui vous l’a confié.");
        } else {
            undoing.offer(redirect, about + form.said(), ObservationHistory.KIND, target.observation());
        }
        return "redirect:" + AskedFilters.carried(UrlQuery.of(request)).on(AskedFilters.PATH);
    }
}
