package fr.faubourg.jobs;

import fr.faubourg.access.AccountId;
import fr.faubourg.shared.ActingAccount;
import fr.faubourg.shared.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Runs a job from its claim to its end, its next try or its pause. */
@Component
class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    /** How many workers may die of a job that never moves. */
    private static final int MOST_CLAIMS = 8;

    private static final String STOPPED = "Arrêté à la demande.";
    private static final String UNEXPECTED = "Le travail s’est arrêté sur une erreur imprévue. "
            + "Donnez la référence à la personne qui administre Faubourg\u00a0; elle peut le relancer.";

    private final Map<String, JobHandler> handlers;
    private final JobRepository repository;
    private final TransactionTemplate transaction;
    private final RetryDelays delays;
    private final ApplicationEventPublisher events;
    private final JsonMapper json = JsonMapper.builder().build();
    private final AtomicBoolean stopping = new AtomicBoolean();

    JobRunner(
            List<JobHandler> handlers,
            JobRepository repository,
            TransactionTemplate transaction,
            RetryDelays delays,
            ApplicationEventPublisher events) {
        this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        this.repository = repository;
        this.transaction = transaction;
        this.delays = delays;
        this.events = events;
    }

    /** What the scheduler is to do with the job afterwards. */
    sealed interface Result {
        /** Nothing more: it ended, or is not ours any more. */
        record Over() implements Result {}

        /** Run it again after a while. */
        record Again(Duration pause) implements Result {}
    }

    /** From now on a job pauses before its next step. */
    void stop() {
        stopping.set(true);
    }

    void start() {
        stopping.set(false);
    }

    Result run(UUID jobId) {
        UUID claim = Ids.next();
        Optional<JobRepository.Claimed> claimed = repository.claim(jobId, claim);
        if (claimed.isEmpty()) {
            return new Result.Over();
        }
        JobRepository.Claimed job = claimed.get();
        JobRun run = new JobRun(jobId, claim, job, repository, transaction, json, stopping::get);
        JobHandler handler = handlers.get(job.kind());
        if (handler == null) {
            LOG.error("Job {}: nobody handles {}", jobId, job.kind());
            return end(run, JobState.FAILED, "Cette version de Faubourg ne sait plus faire ce travail.");
        }
        if (job.stopAsked()) {
            return close(run, handler, JobState.CANCELLED, STOPPED, "");
        }
        if (job.claims() > MOST_CLAIMS) {
            LOG.error("Job {} is given up: {} workers were lost on it", jobId, job.claims());
            return close(
                    run,
                    handler,
                    JobState.FAILED,
                    "Ce travail a fait tomber l’application plusieurs fois\u00a0: il n’est plus repris de lui-même.",
                    "");
        }
        try (ActingAccount.Scope _ = ActingAccount.as(run.accountId())) {
            handler.run(run);
            return end(run, JobState.DONE, run.message());
        } catch (JobTakenOver e) {
            LOG.warn("Job {} was taken over by another worker", jobId);
            return new Result.Over();
        } catch (JobCancelled e) {
            return close(run, handler, JobState.CANCELLED, STOPPED, "");
        } catch (JobRun.Paused e) {
            repository.release(jobId, claim, false, run.message());
            return new Result.Again(Duration.ZERO);
        } catch (JobRefused e) {
            LOG.info("Job {} is refused", jobId);
            return close(run, handler, JobState.FAILED, String.valueOf(e.getMessage()), "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            repository.release(jobId, claim, false, run.message());
            return new Result.Again(Duration.ZERO);
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            return failed(run, handler, e);
        }
    }

    private Result failed(JobRun run, JobHandler handler, Throwable e) {
        String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        int failures = repository.failures(run.jobId()) + 1;
        LOG.error("Failure {}: job {}, try {}", reference, run.jobId(), failures, e);
        repository.wentWrong(run.jobId(), run.claim(), e.getClass().getSimpleName());
        if (failures <= delays.all().size()) {
            repository.release(
                    run.jobId(), run.claim(), true, "Un incident l’a interrompu\u00a0: nouvel essai dans un instant.");
            return new Result.Again(delays.all().get(failures - 1));
        }
        return close(run, handler, JobState.FAILED, UNEXPECTED, reference);
    }

    private Result close(JobRun run, JobHandler handler, JobState state, String message, String reference) {
        transaction.executeWithoutResult(_ -> {
            if (repository.end(run.jobId(), run.claim(), state, message, reference)) {
                handler.failed(run, message);
                tell(run, state);
            }
        });
        return new Result.Over();
    }

    private Result end(JobRun run, JobState state, String message) {
        transaction.executeWithoutResult(_ -> {
            if (repository.end(run.jobId(), run.claim(), state, message, "")) {
                tell(run, state);
            } else {
                LOG.warn("Job {} was taken over by another worker before its end", run.jobId());
            }
        });
        return new Result.Over();
    }

    private void tell(JobRun run, JobState state) {
        events.publishEvent(new JobEnded(run.jobId(), run.kind(), new AccountId(run.accountId()), state));
    }
}
