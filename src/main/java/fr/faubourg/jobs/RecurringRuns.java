package fr.faubourg.jobs;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Runs the recurring jobs, and remembers of each when it ran last and how that ended. */
@Component
class RecurringRuns {
    private static final Logger LOG = LoggerFactory.getLogger(RecurringRuns.class);

    private final RecurringRepository repository;
    private final List<RecurringJob> jobs;
    private final MessageSource messages;

    RecurringRuns(RecurringRepository repository, List<RecurringJob> jobs, MessageSource messages) {
        this.repository = repository;
        this.jobs = List.copyOf(jobs);
        this.messages = messages;
    }

    List<RecurringJob> jobs() {
        return jobs;
    }

    /** Runs one of them; a failure is written down, and the next time comes as planned. */
    void run(RecurringJob job) {
        note(() -> repository.started(job.name()));
        try {
            job.run();
            note(() -> repository.ended(job.name()));
        } catch (RuntimeException e) {
            String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
            LOG.error("Failure {}: the recurring job {} failed; it comes again as planned", reference, job.name(), e);
            note(() -> repository.failed(job.name(), reference));
        }
    }

    /** All of them with their last run and the next, in the order of their names. */
    List<JobPages.Recurring> all() {
        Map<String, RecurringRepository.Run> runs =
                repository.all().stream().collect(Collectors.toMap(RecurringRepository.Run::name, Function.identity()));
        return jobs.stream()
                .map(job -> page(job, runs.get(job.name())))
                .sorted(Comparator.comparing(JobPages.Recurring::label))
                .toList();
    }

    private JobPages.Recurring page(RecurringJob job, RecurringRepository.@Nullable Run run) {
        String label = messages.getMessage("recurring." + job.name(), null, job.name(), Locale.FRENCH);
        @Nullable Instant last = run == null ? null : run.startedAt();
        return new JobPages.Recurring(
                label == null ? job.name() : label,
                job.rhythm(),
                last,
                run == null ? null : run.nextAt(),
                run != null && run.isRunning(),
                run != null && run.hasFailed() ? run.errorReference() : "");
    }

    /** A database that is away stops no recurring job from trying: it fails or not by itself. */
    private static void note(Runnable write) {
        try {
            write.run();
        } catch (DataAccessException e) {
            LOG.warn("The run of a recurring job could not be written down", e);
        }
    }
}
