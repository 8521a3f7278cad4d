package fr.faubourg.jobs;

import static fr.faubourg.access.SignedInAs.as;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@OnDatabase
class DeadLettersModuleTests {
    @Autowired
    JobRepository repository;

    @Autowired
    RecurringRepository recurring;

    @Autowired
    DeadLetterQueries letters;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Autowired
    Instance instance;

    private Viewer hugo;
    private Viewer nadia;

    @BeforeEach
    void someoneAdministers() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        jdbc.sql("delete from jobs.job").update();
        hugo = Accounts.with(jdbc, "Hugo Bellanger", Role.ADMINISTRATOR);
        nadia = Accounts.with(jdbc, "Nadia Ferrand", Role.PRACTITIONER);
    }

    @Test
    void administratorReadsWhatWasGivenUpWithoutItsData() throws Exception {
        UUID job = givenUp();
        web.perform(get("/travaux/abandons").with(as(nadia))).andExpect(status().isForbidden());
        web.perform(get("/travaux/abandons").with(as(hugo)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Compter des essais")))
                .andExpect(content().string(containsString("rows = 1200")))
                .andExpect(content().string(containsString("IllegalStateException")))
                .andExpect(content().string(not(containsString("Jeanne"))))
                .andExpect(content().string(not(containsString("secret message"))));
        assertThat(letters.latest(10, 0).getFirst().tries()).isEqualTo(1);
        assertThat(letters.latest(10, 0).getFirst().errorReference()).hasSize(8);
        assertThat(repository.find(job).orElseThrow().state()).isEqualTo(JobState.FAILED);
    }

    @Test
    void severalAreStartedAgainAtOnce() throws Exception {
        UUID first = givenUp();
        UUID second = givenUp();
        UUID third = givenUp();
        web.perform(post("/travaux/abandons/reprise")
                        .with(as(hugo))
                        .with(csrf())
                        .param("travail", first.toString(), second.toString()))
                .andExpect(status().isSeeOther());
        assertThat(repository.find(third).orElseThrow().state()).isEqualTo(JobState.FAILED);
        assertThat(List.of(first, second))
                .allSatisfy(job -> assertThat(
                                jdbc.sql("select count(*) from jobs.scheduled_tasks where task_instance = :job")
                                                .param("job", job.toString())
                                                .query(Long.class)
                                                .single()
                                        + (repository.find(job).orElseThrow().isEnded() ? 1 : 0))
                        .isPositive());
    }

    @Test
    void recurringJobsSayWhenTheyRanAndHowThatEnded() throws Exception {
        RecurringJob failing = new RecurringJob() {
            @Override
            public String name() {
                return "jobs.purge";
            }

            @Override
            public Rhythm rhythm() {
                return new Rhythm.Every(Duration.ofHours(1));
            }

            @Override
            public void run() {
                throw new IllegalStateException("expected by the test");
            }
        };
        RecurringRuns runs = new RecurringRuns(recurring, List.of(failing), new StaticMessageSource());
        runs.run(failing);
        String reference = runs.all().getFirst().errorReference();
        assertThat(reference).hasSize(8);
        web.perform(get("/travaux/reguliers").with(as(hugo)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Effacer les travaux finis depuis 90 jours")))
                .andExpect(content().string(containsString("réf. " + reference)));
        web.perform(get("/travaux/reguliers").with(as(nadia))).andExpect(status().isForbidden());
    }

    private UUID givenUp() {
        UUID job = Ids.next();
        repository.insert(
                job,
                "essai.echec",
                "{}",
                "Compter des essais",
                "",
                nadia.account().value());
        JobHandler handler = new JobHandler() {
            @Override
            public String kind() {
                return "essai.echec";
            }

            @Override
            public void run(JobContext context) {
                repository.move(job, 6000, 1200, "{\"rows\":1200,\"name\":\"Jeanne\"}", "");
                throw new IllegalStateException("secret message");
            }
        };
        new JobRunner(List.of(handler), repository, transaction, new RetryDelays(List.of()), _ -> {}).run(job);
        return job;
    }
}
