package fr.faubourg.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import fr.faubourg.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * The clock behind jobs: db-scheduler on {@code jobs.scheduled_tasks}. A worker that stops giving signs of life for four heartbeats loses its
 * job to another one; the claim on the job keeps the first from writing any more.
 */
@Component
class JobScheduler implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JobScheduler.class);
    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;
    private static final int WORKERS = 2;
    private static final Duration NEVER = Duration.ofDays(36_500);
    private static final Duration AFTER_AN_OUTAGE = Duration.ofSeconds(3);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(8);

    private final DataSource dataSource;
    private final JobRunner runner;
    private final JobRepository repository;
    private final RecurringRuns recurring;
    /** An embedded database has one application: what is taken at its start, nobody has. */
    private final boolean alone;

    private final CustomTask<Void> task;

    /** New ones at each start: a scheduler that was stopped never works again. */
    private volatile Clocks clocks;

    private volatile boolean running;

    /**
     * What works between a start and a stop.
     *
     * @param scheduler the jobs people asked for
     * @param clockwork the application's own recurring work, with a worker of its own: a mail does not wait for two long imports
     */
    private record Clocks(Scheduler scheduler, Scheduler clockwork) {
        void stop() {
            clockwork.stop();
            scheduler.stop();
        }
    }

    JobScheduler(
            DataSource dataSource,
            JobRunner runner,
            JobRepository repository,
            RecurringRuns recurring,
            @Value("${faubourg.database.url:}") String externalDatabase) {
        this.dataSource = dataSource;
        this.runner = runner;
        this.repository = repository;
        this.recurring = recurring;
        this.alone = externalDatabase.isBlank();
        this.task = Tasks.custom("job", Void.class)
                .onDeadExecutionRevive()
                // Only when not even the failure could be written down: the database was away for a moment.
                .onFailureReschedule(FixedDelay.of(AFTER_AN_OUTAGE))
                .execute((instance, context) -> completion(runner.run(UUID.fromString(instance.getId()))));
        this.clocks = clocks();
    }

    /** Schedules the job now, in the caller's transaction when there is one. */
    void schedule(UUID jobId) {
        clocks.scheduler().scheduleIfNotExists(task.instance(jobId.toString()), Instant.now());
    }

    /** Looks for what is due without waiting for the next poll. */
    void wake() {
        if (running) {
            clocks.scheduler().triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        Clocks fresh = clocks();
        clocks = fresh;
        running = true;
        runner.start();
        // The first page does not wait for it, nor does the application fall with it when the database is away.
        Thread.ofPlatform().name("jobs-start").daemon().start(() -> startWhenTheDatabaseIsThere(fresh));
    }

    @Override
    public void stop() {
        running = false;
        runner.stop();
        clocks.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops before the web server and the pools. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 10;
    }

    private void startWhenTheDatabaseIsThere(Clocks fresh) {
        while (running && clocks == fresh) {
            try {
                if (alone) {
                    int freed = repository.freeAbandonedTasks();
                    if (freed > 0) {
                        LOG.info("{} jobs go on after an abrupt stop", freed);
                    }
                }
                fresh.scheduler().start();
                fresh.clockwork().start();
                if (!running || clocks != fresh) {
                    fresh.stop();
                }
                return;
            } catch (RuntimeException e) {
                LOG.warn("Jobs wait for the database: {}", e.getClass().getSimpleName());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLLING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Clocks clocks() {
        return new Clocks(
                build(List.of(task), List.of(), WORKERS),
                build(
                        List.of(),
                        recurring.jobs().stream().map(this::recurringTask).toList(),
                        1));
    }

    private Scheduler build(List<Task<?>> known, List<RecurringTask<Void>> startTasks, int workers) {
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), known)
                .startTasks(startTasks)
                .tableName("jobs.scheduled_tasks")
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .schedulerName(new SchedulerName.Fixed(Ids.next().toString()))
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                // What one of the two does not know is the other's.
                .deleteUnresolvedAfter(NEVER)
                .threads(workers)
                .shutdownMaxWait(LONGEST_STOP)
                .build();
    }

    private static CompletionHandler<Void> completion(JobRunner.Result result) {
        return switch (result) {
            case JobRunner.Result.Over _ -> (_, operations) -> operations.stop();
            case JobRunner.Result.Again again ->
                (complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(again.pause()));
        };
    }

    private RecurringTask<Void> recurringTask(RecurringJob job) {
        Schedule schedule = switch (job.rhythm()) {
            case RecurringJob.Rhythm.Every every -> FixedDelay.of(every.pause());
            case RecurringJob.Rhythm.Daily daily -> new Daily(ZoneId.of("Europe/Paris"), daily.at());
        };
        return Tasks.recurring("recurring." + job.name(), schedule).execute((_, _) -> recurring.run(job));
    }
}
