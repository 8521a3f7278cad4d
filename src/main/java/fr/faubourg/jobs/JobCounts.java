package fr.faubourg.jobs;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the jobs are as a whole, for the people who operate the application. */
@Repository
public class JobCounts {
    private final JdbcClient jdbc;

    JobCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many jobs of a kind are in a state. */
    public record Count(String kind, String state, long jobs) {}

    /** All kinds and states that occur. */
    public List<Count> byKindAndState() {
        return jdbc.sql("select kind, state, count(*) as jobs from jobs.job group by kind, state order by kind, state")
                .query(Count.class)
                .list();
    }

    /** Tasks that nobody took ten minutes after their time, or whose worker gave no sign of life for as long. */
    public long stuck() {
        return jdbc.sql("""
                        select count(*) from jobs.scheduled_tasks
                        where (not picked and execution_time < now() - interval '10 minutes')
                           or (picked and last_heartbeat < now() - interval '10 minutes')
                        """).query(Long.class).single();
    }
}
