package fr.faubourg.jobs;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Jobs (travaux), shown to the person who asked for them and to administrators. */
@Controller
class JobController {
    private final JobRepository repository;
    private final Jobs jobs;

    JobController(JobRepository repository, Jobs jobs) {
        this.repository = repository;
        this.jobs = jobs;
    }

    @GetMapping("/travaux")
    @AllowedTo(everySignedIn = true)
    String all(
            @RequestParam(name = "page", required = false) @Nullable String page,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        Paging paging = Paging.of(page);
        UUID account = shownTo(viewer);
        model.addAttribute(
                "view",
                new JobPages.All(
                        new Page<>(
                                repository.latest(account, paging.size(), paging.offset()),
                                paging,
                                repository.count(account)),
                        UrlQuery.of(request),
                        account == null));
        return "jobs/all";
    }

    /** Whose jobs somebody is shown: null for those of everybody. */
    static @Nullable UUID shownTo(Viewer viewer) {
        return viewer.has(Role.ADMINISTRATOR) ? null : viewer.account().value();
    }

    @GetMapping("/travaux/{id}")
    @AllowedTo(everySignedIn = true)
    String one(@PathVariable UUID id, Viewer viewer, Model model) {
        JobView job = visible(id, viewer);
        boolean mayRunAgain =
                viewer.has(Role.ADMINISTRATOR) && (job.state() == JobState.FAILED || job.state() == JobState.CANCELLED);
        model.addAttribute("view", new JobPages.One(job, mayRunAgain));
        return "jobs/one";
    }

    @PostMapping("/travaux/{id}/arret")
    @AllowedTo(everySignedIn = true)
    String stop(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        JobView job = visible(id, viewer);
        if (!job.isEnded()) {
            jobs.askToStop(id, viewer.account());
            redirect.addFlashAttribute(Ui.FLASH, "Le travail s’arrête après l’étape en cours.");
        }
        return "redirect:/travaux/" + id;
    }

    @PostMapping("/travaux/{id}/reprise")
    @AllowedTo(Role.ADMINISTRATOR)
    String runAgain(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        visible(id, viewer);
        if (jobs.runAgain(id)) {
            redirect.addFlashAttribute(Ui.FLASH, "Le travail reprend là où il s’était arrêté.");
        }
        return "redirect:/travaux/" + id;
    }

    private JobView visible(UUID id, Viewer viewer) {
        return repository
                .find(id)
                .filter(job -> viewer.has(Role.ADMINISTRATOR)
                        || job.accountId().equals(viewer.account().value()))
                .orElseThrow(NotFound::new);
    }
}
