package fr.faubourg.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.RunningApplication;
import fr.faubourg.testing.WebClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes: the application or its PostgreSQL are killed (-9) at random moments of single writes. Whatever was acknowledged is there
 * afterwards, and nothing is there twice; imports are {@link ImportCrashTests}. The seed is printed; {@code FAUBOURG_CRASH_SEED} repeats a run.
 */
@Tag("slow")
class CrashTests {

    private static final int WRITE_ROUNDS = 10;

    private final Random random = seeded();

    @Test
    void whatWasAcknowledgedSurvivesEveryKill(@TempDir Path data) throws Exception {
        try (var application = new RunningApplication(data, "--faubourg.demo=true")) {
            application.start();
            awaitPages(application);
            int killed = 0;
            try (var writer = new NoteWriter(application.address())) {
                for (int round = 0; round < WRITE_ROUNDS; round++) {
                    writer.awaitMore(3);
                    Thread.sleep(random.nextInt(1_200));
                    kill(application, round);
                    killed++;
                    assertNothingLostNorTwice(data, writer);
                }
                writer.awaitMore(3);
                writer.stop();
                assertNothingLostNorTwice(data, writer);
                assertSeenOnThePages(application, writer);
                System.out.printf(
                        "Crash: %d observations acknowledged, %d attempts failed, through %d kills; none lost, none twice%n",
                        writer.acknowledged().size(), writer.failures(), killed);
            }
        }
    }

    /** Kills one or the other, and waits until pages are served again. */
    private void kill(RunningApplication application, int round) throws IOException, InterruptedException {
        if ((round + random.nextInt(2)) % 2 == 0) {
            application.kill();
            application.start();
        } else {
            application.killPostgres();
        }
        awaitPages(application);
    }

    private static void awaitPages(RunningApplication application) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        var client = new WebClient(application.address());
        while (!client.get("/connexion").body().contains("Samuel Okoye")) {
            assertThat(System.nanoTime())
                    .as("the cards of the demonstration are served within a minute")
                    .isLessThan(deadline);
            Thread.sleep(100);
        }
    }

    private static void assertNothingLostNorTwice(Path data, NoteWriter writer) throws Exception {
        var acknowledged = writer.acknowledged();
        try (var database = new DirectDatabase(data)) {
            var there = database.texts("select finding from watch.observation where finding like 'Relevé d’essai %'");
            assertThat(there).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(database.count(
                            "select count(*) from watch.observation o where not exists (select from watch.step s where s.observation_id = o.id)"
                                    + " and finding like ?",
                            "Relevé d’essai %"))
                    .as("each observation has the step that recorded it")
                    .isZero();
        }
    }

    private static void assertSeenOnThePages(RunningApplication application, NoteWriter writer) {
        try (Page page = Browser.desktop(portOf(application))) {
            Journey.enter(page, "Samuel Okoye");
            page.navigate("/constats?texte=essai&etat=tous");
            int shown = Integer.parseInt(page.locator("h1")
                    .innerText()
                    .replaceAll("(?s)^([\\d\\s\\u202f\\u00a0]+).*$", "$1")
                    .replaceAll("\\D", ""));
            assertThat(shown).isEqualTo(writer.acknowledged().size());
        }
    }

    private static int portOf(RunningApplication application) {
        return URI.create(application.address()).getPort();
    }

    private static Random seeded() {
        String told = System.getenv("FAUBOURG_CRASH_SEED");
        long seed = told == null || told.isBlank() ? System.nanoTime() : Long.parseLong(told);
        System.out.println("Crash: seed " + seed);
        return new Random(seed);
    }
}
