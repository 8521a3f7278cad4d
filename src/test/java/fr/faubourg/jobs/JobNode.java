package fr.faubourg.jobs;

import fr.faubourg.database.Credentials;
import fr.faubourg.database.DatabaseAccess;
import fr.faubourg.database.Pools;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A node of the tests: the real scheduler and runner in a process of its own, without the pages. Counts, and ticks. */
final class JobNode {
    private JobNode() {}

    public static void main(String[] told) throws InterruptedException {
        Credentials collective = new Credentials(told[1], told[2]);
        DataSource pool = Pools.collective(new DatabaseAccess(told[0], collective, collective, collective));
        scheduler(pool, told[0]).start();
        Thread.sleep(Duration.ofMinutes(10));
    }

    /** A scheduler that shares the database with others. */
    static JobScheduler scheduler(DataSource pool, String url) {
        JdbcClient jdbc = JdbcClient.create(pool);
        JobRepository repository = new JobRepository(jdbc);
        JobRunner runner = new JobRunner(
                List.of(new CountingJob(jdbc)),
                repository,
                new TransactionTemplate(new JdbcTransactionManager(pool)),
                new RetryDelays(List.of(Duration.ofMillis(200), Duration.ofSeconds(1))),
                _ -> {});
        RecurringRuns recurring =
                new RecurringRuns(new RecurringRepository(jdbc), List.of(new Tick(jdbc)), new StaticMessageSource());
        return new JobScheduler(pool, runner, repository, recurring, url);
    }

    /** Another process; ended by whoever starts it. */
    static Process start(DatabaseAccess access, Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        JobNode.class.getName(),
                        access.url(),
                        access.collective().user(),
                        access.collective().password())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())))
                .start();
    }

    /** Writes down each time it comes. */
    private static final class Tick implements RecurringJob {
        private final JdbcClient jdbc;

        Tick(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public String name() {
            return "essai.tic";
        }

        @Override
        public Rhythm rhythm() {
            return new Rhythm.Every(Duration.ofMillis(1_500));
        }

        @Override
        public void run() {
            jdbc.sql("insert into jobs.tick (at) values (clock_timestamp())").update();
        }
    }
}
