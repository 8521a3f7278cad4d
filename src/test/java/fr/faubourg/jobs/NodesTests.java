package fr.faubourg.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.faubourg.access.AccountId;
import fr.faubourg.database.DatabaseAccess;
import fr.faubourg.database.Pools;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.RunningApplication;
import fr.faubourg.testing.TestCluster;
import fr.faubourg.testing.WebClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Several nodes on one PostgreSQL. Some are killed (-9) at random moments: each effect of each job is there once. The seed is printed; {@code
 * FAUBOURG_CRASH_SEED} repeats a run.
 */
@Tag("slow")
class NodesTests {
    private static final int KILLS = 32;
    private static final int STEPS = 150;

    private final Random random = seeded();
    private DatabaseAccess access;
    private HikariDataSource pool;
    private JdbcClient jdbc;
    private AccountId nadia;

    @BeforeEach
    void oneDatabase() throws SQLException {
        access = TestCluster.freshDatabase();
        pool = Pools.collective(access);
        jdbc = JdbcClient.create(pool);
        try (Connection owner = access.connect(access.owner());
                Statement statement = owner.createStatement()) {
            statement.execute("create table jobs.job_note (job_id uuid, number int)");
            statement.execute("create table jobs.tick (at timestamptz)");
            statement.execute("grant select, insert on jobs.job_note, jobs.tick to "
                    + access.collective().user());
        }
        nadia = new AccountId(Ids.next());
        jdbc.sql("insert into access.account (id, email, name) values (:id, 'nadia@rivemont.example', 'Nadia Ferrand')")
                .param("id", nadia.value())
                .update();
    }

    @AfterEach
    void closed() {
        pool.close();
    }

    @Test
    void severalSchedulersShareTheWorkAndEachTickComesOnce() throws Exception {
        List<HikariDataSource> pools = new ArrayList<>();
        List<JobScheduler> nodes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            HikariDataSource own = Pools.collective(access);
            pools.add(own);
            nodes.add(JobNode.scheduler(own, access.url()));
        }
        nodes.forEach(JobScheduler::start);
        List<UUID> jobs = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            jobs.add(submit(40));
        }
        await(Duration.ofSeconds(60), () -> ended() == jobs.size());
        await(Duration.ofSeconds(30), () -> count("select count(*) from jobs.tick") >= 4);
        nodes.forEach(JobScheduler::stop);
        pools.forEach(HikariDataSource::close);
        assertEachEffectOnce(jobs.size(), 40);
        assertTicksComeOneByOne();
    }

    @Test
    void nodesThatAreKilledLoseNothingAndDoNothingTwice(@TempDir Path folder) throws Exception {
        List<Process> nodes = new ArrayList<>();
        int submitted = 0;
        try {
            for (int i = 0; i < 3; i++) {
                nodes.add(JobNode.start(access, folder.resolve("node.log")));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                submit(STEPS);
                submit(STEPS);
                submitted += 2;
                Thread.sleep(200 + random.nextInt(1_300));
                int victim = random.nextInt(nodes.size());
                nodes.get(victim).destroyForcibly().waitFor();
                nodes.set(victim, JobNode.start(access, folder.resolve("node.log")));
            }
            int all = submitted;
            await(Duration.ofMinutes(2), () -> ended() == all);
            await(Duration.ofSeconds(30), () -> count("select count(*) from jobs.tick") >= 4);
        } finally {
            for (Process node : nodes) {
                node.destroyForcibly().waitFor();
            }
        }
        assertEachEffectOnce(submitted, STEPS);
        assertTicksComeOneByOne();
        System.out.printf(
                "Nodes: %d jobs of %d steps through %d kills, %d of them taken over in the middle; each effect once%n",
                submitted, STEPS, KILLS, count("select count(*) from jobs.job where tries > 1"));
    }

    @Test
    void twoApplicationsShareSessionsAndWork(@TempDir Path first, @TempDir Path second) throws Exception {
        try (var a = new RunningApplication(first, "--faubourg.demo=true").on(access);
                var b = new RunningApplication(second, "--faubourg.demo=true").on(access)) {
            a.start();
            await(
                    Duration.ofSeconds(90),
                    () -> count("select count(*) from access.account where name = 'Samuel Okoye'") == 1);
            b.start();
            WebClient atA = new WebClient(a.address());
            atA.enterDemonstration("Samuel Okoye");
            WebClient atB = atA.at(b.address());
            assertThat(atB.get("/moi").body()).contains("Samuel Okoye");
            String token = atA.token("/moi");
            assertThat(atB.postWith(token, "/moi", Map.of("name", "Samuel Okoye", "job", "Chargé de mission"))
                            .body())
                    .contains("Chargé de mission");
            for (int i = 0; i < 6; i++) {
                submit(400);
            }
            await(Duration.ofSeconds(30), () -> count("select count(*) from jobs.job_note") > 50);
            a.kill();
            assertThat(atB.get("/moi").body()).contains("Chargé de mission");
            await(
                    Duration.ofSeconds(90),
                    () -> count("select count(*) from jobs.job where kind = 'essai.compter' and state = 'DONE'") == 6);
            assertEachEffectOnce(6, 400);
        }
    }

    private void assertEachEffectOnce(int jobs, int steps) {
        assertThat(count("select count(*) from jobs.job where kind = 'essai.compter' and state = 'DONE'"))
                .isEqualTo(jobs);
        assertThat(count("select count(*) from jobs.job_note")).isEqualTo((long) jobs * steps);
        assertThat(count("select count(*) from (select distinct job_id, number from jobs.job_note) once"))
                .isEqualTo((long) jobs * steps);
    }

    /** The pause between two of them is counted from the end of the first, whichever node had it. */
    private void assertTicksComeOneByOne() {
        assertThat(count("select count(*) from jobs.tick")).isGreaterThanOrEqualTo(3);
        assertThat(count("""
                select count(*) from (select at - lag(at) over (order by at) as gap from jobs.tick) gaps where gap < interval '1.4 seconds'
                """)).isZero();
    }

    private UUID submit(int steps) {
        UUID job = Ids.next();
        new JobRepository(jdbc)
                .insert(job, CountingJob.KIND, "{\"limit\":" + steps + "}", "Compter", "", nadia.value());
        jdbc.sql("""
                insert into jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('job', :job, now(), false, 1)
                """).param("job", job.toString()).update();
        return job;
    }

    private long ended() {
        return count("select count(*) from jobs.job where ended_at is not null");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static void await(Duration limit, BooleanSupplier there) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within " + limit).isLessThan(deadline);
            Thread.sleep(200);
        }
    }

    private static Random seeded() {
        String told = System.getenv("FAUBOURG_CRASH_SEED");
        long seed = told == null || told.isBlank() ? System.nanoTime() : Long.parseLong(told);
        System.out.println("Nodes: seed " + seed);
        return new Random(seed);
    }
}
