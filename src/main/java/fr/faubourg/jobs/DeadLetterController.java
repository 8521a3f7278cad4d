package fr.faubourg.jobs;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Jobs that were given up (travaux abandonnés), and the application's own recurring work, for administrators. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class DeadLetterController {
    private final DeadLetterQueries queries;
    private final RecurringRuns recurring;
    private final Jobs jobs;

    DeadLetterController(DeadLetterQueries queries, RecurringRuns recurring, Jobs jobs) {
        this.queries = queries;
        this.recurring = recurring;
        this.jobs = jobs;
    }

    @GetMapping("/travaux/abandons")
    String all(
            @RequestParam(name = "page", required = false) @Nullable String page,
            HttpServletRequest request,
            Model model) {
        Paging paging = Paging.of(page);
        List<JobPages.DeadLetter> letters = queries.latest(paging.size(), paging.offset()).stream()
                .map(JobPages.DeadLetter::of)
                .toList();
        model.addAttribute(
                "view", new JobPages.DeadLetters(new Page<>(letters, paging, queries.count()), UrlQuery.of(request)));
        return "jobs/deadLetters";
    }

    /** Starts those that were ticked again, each from its last step. */
    @PostMapping("/travaux/abandons/reprise")
    String runAgain(
            @RequestParam(name = "travail", required = false) @Nullable List<UUID> chosen,
            RedirectAttributes redirect) {
        long started =
                chosen == null ? 0 : chosen.stream().filter(jobs::runAgain).count();
        redirect.addFlashAttribute(
                Ui.FLASH,
                started == 0
                        ? "Cochez les travaux à reprendre."
                        : started == 1 ? "Un travail reprend." : started + " travaux reprennent.");
        return "redirect:/travaux/abandons";
    }

    @GetMapping("/travaux/reguliers")
    String recurring(Model model) {
        model.addAttribute("view", new JobPages.RecurringJobs(recurring.all()));
        return "jobs/recurring";
    }
}
