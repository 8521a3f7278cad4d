package fr.faubourg.jobs;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** One worker's hold on a job, from its claim to its end. */
final class JobRun implements JobContext {
    private final UUID jobId;
    private final UUID claim;
    private final JobRepository repository;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final BooleanSupplier stopping;
    private final String kind;
    private final UUID accountId;
    private final String params;
    private @Nullable String checkpoint;
    private String message = "";

    /** The application stops: the job goes on at its next start. */
    static final class Paused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Paused() {
            super("paused", null, false, false);
        }
    }

    JobRun(
            UUID jobId,
            UUID claim,
            JobRepository.Claimed job,
            JobRepository repository,
            TransactionTemplate transaction,
            JsonMapper json,
            BooleanSupplier stopping) {
        this.jobId = jobId;
        this.claim = claim;
        this.repository = repository;
        this.transaction = transaction;
        this.json = json;
        this.stopping = stopping;
        this.kind = job.kind();
        this.accountId = job.accountId();
        this.params = job.params();
        this.checkpoint = job.checkpoint();
    }

    @Override
    public UUID jobId() {
        return jobId;
    }

    @Override
    public UUID accountId() {
        return accountId;
    }

    @Override
    public <T> T params(Class<T> type) {
        return json.readValue(params, type);
    }

    @Override
    public <T> Optional<T> checkpoint(Class<T> type) {
        String written = checkpoint;
        return written == null ? Optional.empty() : Optional.of(json.readValue(written, type));
    }

    @Override
    public void step(long total, long done, Object next, Runnable work) {
        step(total, done, () -> {
            work.run();
            return next;
        });
    }

    @Override
    public void step(long total, long done, Step work) {
        if (stopping.getAsBoolean()) {
            throw new Paused();
        }
        checkpoint = transaction.execute(_ -> {
            // The lock is held until the commit: whoever takes the job over waits for it, and then reads this
            // checkpoint.
            JobRepository.Fence fence = repository.fence(jobId).orElseThrow(JobTakenOver::new);
            if (!Objects.equals(fence.claim(), claim)) {
                throw new JobTakenOver();
            }
            if (fence.stopAsked()) {
                throw new JobCancelled();
            }
            String next = json.writeValueAsString(work.run());
            repository.move(jobId, total, done, next, message);
            return next;
        });
    }

    @Override
    public void message(String sentence) {
        message = sentence;
    }

    String kind() {
        return kind;
    }

    UUID claim() {
        return claim;
    }

    String message() {
        return message;
    }
}
