package fr.faubourg.jobs;

import fr.faubourg.access.AccountId;
import fr.faubourg.shared.Ids;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Takes jobs in, and tells where they are. */
@Component
public class Jobs {
    private final JobRepository repository;
    private final JobScheduler scheduler;
    private final JsonMapper json = JsonMapper.builder().build();

    Jobs(JobRepository repository, JobScheduler scheduler) {
        this.repository = repository;
        this.scheduler = scheduler;
    }

    /**
     * Asks for a job, in the caller's transaction: it exists when the transaction commits, and only then.
     *
     * @param kind the {@link JobHandler#kind} that does it
     * @param params a record, kept as JSON
     * @param title what it does, in French, without personal data: "Import de constats-2026.csv"
     * @param href the page where its result is seen, or empty
     * @param account who asks; sees the job and its progress
     * @return the job's id; its page is {@code /travaux/{id}}
     */
    @Transactional
    public UUID submit(String kind, Object params, String title, String href, AccountId account) {
        UUID id = Ids.next();
        repository.insert(id, kind, json.writeValueAsString(params), title, href, account.value());
        schedule(id);
        return id;
    }

    /** Where a job is. Says nothing of who may know: the caller has decided that. */
    public Optional<JobView> find(UUID id) {
        return repository.find(id);
    }

    /** The jobs among these, in one query. Says nothing of who may know: the caller has decided that. */
    public List<JobView> find(Collection<UUID> ids) {
        return repository.find(ids);
    }

    /** Asks a job to stop before its next step; what is done stays. */
    @Transactional
    public void askToStop(UUID id, AccountId account) {
        repository.askToStop(id, account.value());
    }

    /** Starts a failed or stopped job again, from its last step. */
    @Transactional
    public boolean runAgain(UUID id) {
        boolean reopened = repository.reopen(id);
        if (reopened) {
            schedule(id);
        }
        return reopened;
    }

    private void schedule(UUID id) {
        scheduler.schedule(id);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.wake();
            }
        });
    }
}
