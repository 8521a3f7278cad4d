package fr.faubourg.operations;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.jobs.JobCounts;
import fr.faubourg.jobs.Jobs;
import fr.faubourg.ui.Ui;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Operations (exploitation), for administrators: how old the last backup is, how the installation is, and a backup now. */
@Controller
class OperationsController {

    static final String PATH = "/administration/exploitation";

    private final BackupFolder backups;
    private final BackupSettings settings;
    private final Health health;
    private final OperationsQueries queries;
    private final OperatedJobs jobs;

    OperationsController(
            BackupFolder backups,
            BackupSettings settings,
            Health health,
            OperationsQueries queries,
            OperatedJobs jobs) {
        this.backups = backups;
        this.settings = settings;
        this.health = health;
        this.queries = queries;
        this.jobs = jobs;
    }

    /** Jobs seen from here: asked for, and counted. */
    @org.springframework.stereotype.Component
    record OperatedJobs(Jobs jobs, JobCounts counts) {}

    @GetMapping(PATH)
    @AllowedTo(Role.ADMINISTRATOR)
    String show(Model model) {
        List<OperationsPages.Saved> saved = backups.all().stream()
                .map(kept -> new OperationsPages.Saved(kept.name(), kept.madeAt(), kept.bytes()))
                .toList();
        OperationsQueries.Database database = queries.database();
        long freeDisk = health.freeDisk();
        model.addAttribute(
                "view",
                new OperationsPages.Operations(
                        saved.isEmpty() ? null : saved.getFirst(),
                        !health.isBackupRecent(),
                        health.oldestBackup().toHours(),
                        settings.isScheduled() ? settings.time() : "",
                        settings.daily(),
                        settings.weekly(),
                        backups.path().toString(),
                        saved,
                        new OperationsPages.Facts(
                                database.version(),
                                database.bytes(),
                                freeDisk,
                                health.isDiskLow(freeDisk),
                                jobs.counts().stuck())));
        return "operations/operations";
    }

    @PostMapping(PATH + "/sauvegardes")
    @AllowedTo(Role.ADMINISTRATOR)
    String save(Viewer viewer, RedirectAttributes redirect) {
        UUID job = jobs.jobs()
                .submit(
                        BackupOnDemand.KIND,
                        new BackupOnDemand.Params(),
                        "Sauvegarde de l’installation",
                        PATH,
                        viewer.account());
        redirect.addFlashAttribute(Ui.FLASH, "La sauvegarde est en cours.");
        return "redirect:/travaux/" + job;
    }
}
