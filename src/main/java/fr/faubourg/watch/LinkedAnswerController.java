package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.LinkToken;
import fr.faubourg.shared.Ids;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Behind a link of answer: one task, read and answered without an account. The secret has 256 bits: it is not guessed, so nobody is slowed
 * down for trying.
 */
@Controller
@RequestMapping(LinkedAnswerController.PATH + "/{token}")
@AllowedTo(everybody = true)
class LinkedAnswerController {
    static final String PATH = "/reponse";

    private final LinkedAnswers answers;
    private final Clock clock;

    LinkedAnswerController(LinkedAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** No address that leads on learns the secret, and no search engine keeps it. */
    @ModelAttribute
    void headers(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    }

    @GetMapping
    String page(@PathVariable String token, HttpServletResponse response, Model model) {
        return show(token, answers.open(new LinkToken(token)).orElse(null), null, FormErrors.none(), response, model);
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            AnswerForm form,
            @RequestParam(defaultValue = "") String demande,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var secret = new LinkToken(token);
        var errors = FormErrors.none();
        return switch (answers.answer(secret, demande, form, errors)) {
            case YES -> {
                redirect.addFlashAttribute(Ui.FLASH, "Merci, votre réponse est enregistrée.");
                yield "redirect:" + PATH + "/" + token;
            }
            case CLOSED -> show(token, answers.read(secret).orElse(null), null, errors, response, model);
            case NO -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(token, answers.read(secret).orElse(null), form, errors, response, model);
            }
        };
    }

    @GetMapping("/photos/{photo}")
    ResponseEntity<byte[]> photo(@PathVariable String token, @PathVariable UUID photo) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(answers.photo(new LinkToken(token), photo).orElseThrow(NotFound::new));
    }

    /** @param sent the form that came back, or null */
    private String show(
            String token,
            @Nullable LinkedTask linked,
            @Nullable AnswerForm sent,
            FormErrors errors,
            HttpServletResponse response,
            Model model) {
        var standing = linked == null ? null : linked.standing(clock.instant());
        if (linked == null || standing != LinkedTask.Standing.OPEN || linked.task() == null) {
            // What was answered is no mistake; everything else is gone for good.
            if (standing != LinkedTask.Standing.USED) {
                response.setStatus(HttpStatus.GONE.value());
            }
            model.addAttribute("standing", standing);
            return "watch/linkedOver";
        }
        var task = linked.task();
        var today = LocalDate.now(clock);
        var day = task.plannedOn() == null ? task.dueOn() : task.plannedOn();
        model.addAttribute(
                "view",
                new LinkedAnswerPage(
                        PATH + "/" + token,
                        linked,
                        task,
                        new AnswerForm(
                                Ids.next().toString(),
                                Integer.toString(task.version()),
                                "",
                                sent == null ? "" : sent.answer(),
                                sent != null && !sent.plannedOn().isEmpty()
                                        ? sent.plannedOn()
                                        : (day.isBefore(today) ? today : day).toString(),
                                sent == null ? "" : sent.reason()),
                        errors,
                        linked.isLate(today)));
        return "watch/linkedAnswer";
    }
}
