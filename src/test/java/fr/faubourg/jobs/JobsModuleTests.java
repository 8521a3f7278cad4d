package fr.faubourg.jobs;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.faubourg.access.Instance;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import fr.faubourg.testing.TestDatabaseConfiguration.CurrentDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@OnDatabase
class JobsModuleTests {
    @Autowired
    Jobs jobs;

    @Autowired
    JobRepository repository;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JobScheduler scheduler;

    @Autowired
    CountingJob counting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Autowired
    Instance instance;

    @Autowired
    CurrentDatabase database;

    private Viewer nadia;

    @BeforeEach
    void someoneWorks() throws SQLException {
        try (Connection owner = database.access().connect(database.access().owner());
                Statement statement = owner.createStatement()) {
            statement.execute("create table if not exists jobs.job_note (job_id uuid, number int)");
            statement.execute("grant select, insert on jobs.job_note to "
                    + database.access().collective().user());
        }
        instance.setUp("Rivemont", Instance.Mode.OWN);
        nadia = Accounts.with(jdbc, "Nadia Ferrand", Role.PRACTITIONER);
    }

    @Test
    void submittedJobRunsToItsEnd() throws Exception {
        UUID job = jobs.submit(CountingJob.KIND, new CountingJob.Params(5), "Compter", "/", nadia.account());
        JobView ended = await(job);
        assertThat(ended.state()).isEqualTo(JobState.DONE);
        assertThat(ended.done()).isEqualTo(5);
        assertThat(ended.message()).isEqualTo("Compté jusqu’à 5.");
        assertThat(notes(job)).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void jobsRunAgainAfterAStopAndAStart() throws Exception {
        scheduler.stop();
        UUID meanwhile = jobs.submit(CountingJob.KIND, new CountingJob.Params(2), "Compter", "", nadia.account());
        scheduler.start();
        assertThat(await(meanwhile).state()).isEqualTo(JobState.DONE);
        UUID after = jobs.submit(CountingJob.KIND, new CountingJob.Params(2), "Compter", "", nadia.account());
        assertThat(await(after).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void jobOfARolledBackActNeverExists() throws Exception {
        UUID[] job = new UUID[1];
        transaction.executeWithoutResult(status -> {
            job[0] = jobs.submit(CountingJob.KIND, new CountingJob.Params(1), "Compter", "", nadia.account());
            status.setRollbackOnly();
        });
        assertThat(jobs.find(Objects.requireNonNull(job[0]))).isEmpty();
        assertThat(scheduled(job[0])).isFalse();
    }

    @Test
    void replacedWorkerCommitsNothingMore() {
        UUID job = unscheduled(3);
        JobRunner runner = runner(context -> {
            context.step(3, 1, new CountingJob.Counted(1), () -> counting.note(context.jobId(), 1));
            repository.claim(context.jobId(), Ids.next());
            context.step(3, 2, new CountingJob.Counted(2), () -> counting.note(context.jobId(), 2));
        });
        assertThat(runner.run(job)).isEqualTo(new JobRunner.Result.Over());
        assertThat(notes(job)).containsExactly(1);
        assertThat(jobs.find(job).orElseThrow().state()).isEqualTo(JobState.RUNNING);
        assertThat(new JobRunner(List.of(counting), repository, transaction, delays(), _ -> {}).run(job))
                .isEqualTo(new JobRunner.Result.Over());
        assertThat(notes(job)).containsExactly(1, 2, 3);
    }

    @Test
    void takingAJobOverWaitsForTheStepUnderWay() throws Exception {
        UUID job = unscheduled(3);
        CountDownLatch within = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        JobRunner slow = runner(context -> {
            context.step(3, 1, new CountingJob.Counted(1), () -> {
                counting.note(context.jobId(), 1);
                within.countDown();
                wait(goOn);
            });
            wait(over);
            context.step(3, 2, new CountingJob.Counted(2), () -> counting.note(context.jobId(), 2));
        });
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> first = threads.submit(() -> slow.run(job));
            wait(within);
            Future<?> second = threads.submit(
                    () -> new JobRunner(List.of(counting), repository, transaction, delays(), _ -> {}).run(job));
            assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            goOn.countDown();
            second.get(10, TimeUnit.SECONDS);
            over.countDown();
            first.get(10, TimeUnit.SECONDS);
        }
        assertThat(notes(job)).containsExactly(1, 2, 3);
    }

    @Test
    void jobOfAWorkerThatVanishedGoesOnByItself() throws Exception {
        UUID job = unscheduled(4);
        UUID gone = Ids.next();
        transaction.executeWithoutResult(_ -> {
            repository.claim(job, gone);
            counting.note(job, 1);
            repository.move(job, 4, 1, "{\"number\":1}", "");
        });
        jdbc.sql("""
                insert into jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values ('job', :job, now() - interval '5 seconds', true, 'gone', now(), 2)
                """).param("job", job.toString()).update();
        Instant vanished = Instant.now();
        assertThat(await(job).state()).isEqualTo(JobState.DONE);
        assertThat(Duration.between(vanished, Instant.now())).isLessThan(Duration.ofSeconds(25));
        assertThat(notes(job)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aloneInstanceFreesAtItsStartWhatWasTaken() {
        UUID job = unscheduled(1);
        jdbc.sql("""
                insert into jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values ('other', :job, now(), true, 'gone', now(), 2)
                """).param("job", job.toString()).update();
        assertThat(repository.freeAbandonedTasks()).isPositive();
        assertThat(jdbc.sql("select picked from jobs.scheduled_tasks where task_instance = :job")
                        .param("job", job.toString())
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void failingJobIsTriedThreeTimesThenGivenUpAndCanBeRunAgain() {
        UUID job = unscheduled(2);
        JobRunner runner = runner(_ -> {
            throw new IllegalStateException("expected by the test");
        });
        assertThat(runner.run(job)).isEqualTo(new JobRunner.Result.Again(Duration.ofMillis(1)));
        assertThat(runner.run(job)).isEqualTo(new JobRunner.Result.Again(Duration.ofMillis(2)));
        assertThat(runner.run(job)).isEqualTo(new JobRunner.Result.Over());
        JobView failed = jobs.find(job).orElseThrow();
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.errorReference()).hasSize(8);
        assertThat(repository.reopen(job)).isTrue();
        new JobRunner(List.of(counting), repository, transaction, delays(), _ -> {}).run(job);
        assertThat(jobs.find(job).orElseThrow().state()).isEqualTo(JobState.DONE);
    }

    @Test
    void refusedJobSaysWhyAtOnce() {
        UUID job = unscheduled(2);
        assertThat(runner(_ -> {
                            throw new JobRefused("Le fichier n’est plus là\u00a0: déposez-le de nouveau.");
                        })
                        .run(job))
                .isEqualTo(new JobRunner.Result.Over());
        JobView refused = jobs.find(job).orElseThrow();
        assertThat(refused.state()).isEqualTo(JobState.FAILED);
        assertThat(refused.message()).startsWith("Le fichier");
        assertThat(notes(job)).containsExactly(-1);
    }

    @Test
    void jobThatKillsItsWorkersIsGivenUp() {
        UUID job = unscheduled(2);
        for (int i = 0; i < 8; i++) {
            repository.claim(job, Ids.next());
        }
        new JobRunner(List.of(counting), repository, transaction, delays(), _ -> {}).run(job);
        assertThat(jobs.find(job).orElseThrow().state()).isEqualTo(JobState.FAILED);
    }

    @Test
    void stoppingApplicationPausesAJobBetweenTwoSteps() {
        UUID job = unscheduled(2);
        JobRunner runner = new JobRunner(List.of(counting), repository, transaction, delays(), _ -> {});
        runner.stop();
        assertThat(runner.run(job)).isEqualTo(new JobRunner.Result.Again(Duration.ZERO));
        assertThat(jobs.find(job).orElseThrow().state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void jobStopsWhenAsked() {
        UUID job = unscheduled(3);
        runner(context -> {
                    context.step(3, 1, new CountingJob.Counted(1), () -> counting.note(context.jobId(), 1));
                    repository.askToStop(context.jobId(), nadia.account().value());
                    context.step(3, 2, new CountingJob.Counted(2), () -> counting.note(context.jobId(), 2));
                })
                .run(job);
        assertThat(jobs.find(job).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
        assertThat(notes(job)).containsExactly(-1, 1);
    }

    @Test
    void jobIsSeenByWhoAskedAndByAdministrators() throws Exception {
        UUID job = unscheduled(3);
        Viewer samuel = Accounts.with(jdbc, "Samuel Okoye", Role.REGULATOR);
        Viewer hugo = Accounts.with(jdbc, "Hugo Bellanger", Role.ADMINISTRATOR);
        web.perform(get("/travaux/" + job).with(as(nadia)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Compter")));
        web.perform(get("/travaux/" + job).with(as(hugo))).andExpect(status().isOk());
        web.perform(get("/travaux/" + job).with(as(samuel))).andExpect(status().isNotFound());
        web.perform(get("/travaux").with(as(samuel))).andExpect(content().string(not(containsString(job.toString()))));
        web.perform(get("/travaux").with(as(hugo))).andExpect(content().string(containsString(job.toString())));
        web.perform(post("/travaux/" + job + "/arret").with(as(samuel)).with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(post("/travaux/" + job + "/reprise").with(as(nadia)).with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(post("/travaux/" + job + "/arret").with(as(nadia)).with(csrf()))
                .andExpect(status().isSeeOther());
        assertThat(jobs.find(job).orElseThrow().stopAsked()).isTrue();
    }

    @FunctionalInterface
    private interface Work {
        void run(JobContext context) throws Exception;
    }

    /** A runner whose handler does something else than count. */
    private JobRunner runner(Work work) {
        JobHandler handler = new JobHandler() {
            @Override
            public String kind() {
                return CountingJob.KIND;
            }

            @Override
            public void run(JobContext context) throws Exception {
                work.run(context);
            }

            @Override
            public void failed(JobContext context, String message) {
                counting.note(context.jobId(), -1);
            }
        };
        return new JobRunner(List.of(handler), repository, transaction, delays(), _ -> {});
    }

    private static RetryDelays delays() {
        return new RetryDelays(List.of(Duration.ofMillis(1), Duration.ofMillis(2)));
    }

    /** A job that the scheduler knows nothing of. */
    private UUID unscheduled(int limit) {
        UUID job = Ids.next();
        repository.insert(
                job,
                CountingJob.KIND,
                "{\"limit\":" + limit + "}",
                "Compter",
                "",
                nadia.account().value());
        return job;
    }

    private List<Integer> notes(UUID job) {
        return jdbc.sql("select number from jobs.job_note where job_id = :job order by number")
                .param("job", job)
                .query(Integer.class)
                .list();
    }

    private boolean scheduled(UUID job) {
        return jdbc.sql("select exists (select from jobs.scheduled_tasks where task_instance = :job)")
                .param("job", job.toString())
                .query(Boolean.class)
                .single();
    }

    private JobView await(UUID job) throws InterruptedException {
        Instant limit = Instant.now().plusSeconds(90);
        while (Instant.now().isBefore(limit)) {
            JobView view = jobs.find(job).orElseThrow();
            if (view.isEnded()) {
                return view;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the job has not ended: " + jobs.find(job));
    }

    private static void wait(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
