package fr.faubourg.jobs;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A job of the tests: notes the numbers from 1 to a limit, one per step, in a table that the tests make. */
@Component
class CountingJob implements JobHandler {
    static final String KIND = "essai.compter";

    private final JdbcClient jdbc;

    CountingJob(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Params(int limit) {}

    record Counted(int number) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) throws Exception {
        int limit = context.params(Params.class).limit();
        int from = context.checkpoint(Counted.class).map(Counted::number).orElse(0);
        for (int number = from + 1; number <= limit; number++) {
            int each = number;
            context.message("Compté jusqu’à " + each + ".");
            context.step(limit, each, new Counted(each), () -> note(context.jobId(), each));
        }
    }

    void note(UUID job, int number) {
        jdbc.sql("insert into jobs.job_note (job_id, number) values (:job, :number)")
                .param("job", job)
                .param("number", number)
                .update();
    }
}
