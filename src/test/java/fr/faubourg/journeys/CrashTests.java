package fr.faubourg.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.RunningApplication;
import fr.faubourg.testing.WebClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes: the application or its PostgreSQL are killed (-9) at random moments of single writes and of imports. Whatever was acknowledged
 * is there afterwards, and nothing is there twice. The seed is printed; {@code FAUBOURG_CRASH_SEED} repeats a run.
 */
@Tag("slow")
class CrashTests {

    private static final int WRITE_ROUNDS = 10;
    private static final int IMPORT_ROUNDS = 6;
    private static final int ROWS = 6_000;

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

    @Test
    void anImportThatWasKilledEndsWithEachRowOnce(@TempDir Path data, @TempDir Path files) throws Exception {
        try (var application = new RunningApplication(data, "--faubourg.demo=true")) {
            application.start();
            awaitPages(application);
            int inTheMiddle = 0;
            for (int round = 0; round < IMPORT_ROUNDS; round++) {
                String source = "Relevé " + (round + 1);
                Path file = reports(files, round);
                try (Page page = Browser.desktop(portOf(application))) {
                    Journey.enter(page, "Hugo Bellanger");
                    Journey.deposit(page, "Constats et signalements", file);
                    page.getByLabel("Source des constats").fill(source);
                    Journey.check(page, 60_000);
                    Journey.applyButton(page).click();
                    Thread.sleep(random.nextInt(900));
                }
                kill(application, round);
                try (var database = new DirectDatabase(data)) {
                    long there =
                            database.count("select count(*) from watch.observation where external_source = ?", source);
                    inTheMiddle += there < ROWS ? 1 : 0;
                }
                awaitWhole(data, source);
            }
            try (Page page = Browser.desktop(portOf(application))) {
                Journey.enter(page, "Hugo Bellanger");
                page.navigate("/imports");
                assertThat(page.locator("table.list tbody tr").allInnerTexts())
                        .hasSize(IMPORT_ROUNDS)
                        .allMatch(line -> line.replaceAll("\\P{Alnum}", "").contains("60006000"));
            }
            System.out.printf(
                    "Crash: %d imports of %d rows killed, %d of them before their last row; each ended with each row once%n",
                    IMPORT_ROUNDS, ROWS, inTheMiddle);
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

    private static void awaitWhole(Path data, String source) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (true) {
            try (var database = new DirectDatabase(data)) {
                long over = database.count(
                        "select count(*) from tables.import i where i.state = 'APPLIED' and i.options ->> 'source' = ?",
                        source);
                if (over == 1) {
                    assertThat(database.count(
                                    "select count(*) from watch.observation where external_source = ?", source))
                            .isEqualTo(ROWS);
                    assertThat(database.count(
                                    "select count(distinct external_number) from watch.observation where external_source = ?",
                                    source))
                            .isEqualTo(ROWS);
                    return;
                }
            }
            assertThat(System.nanoTime())
                    .as("the import ends within two minutes")
                    .isLessThan(deadline);
            Thread.sleep(200);
        }
    }

    private static Path reports(Path folder, int round) throws IOException {
        Path file = folder.resolve("releve-" + (round + 1) + ".csv");
        String rows = IntStream.range(0, ROWS)
                .mapToObj(i ->
                        "R%d-%05d;2026-%02d-%02d;Propreté, déchets, encombrants;Dépôt devant le n° %d;%d rue du Moulin;%.5f;%.5f"
                                .formatted(
                                        round,
                                        i,
                                        1 + i % 10,
                                        1 + i % 28,
                                        i % 90,
                                        i % 90,
                                        0.30 + (i % 400) / 10_000.0,
                                        47.20 + (i % 250) / 10_000.0)
                                .replaceAll("(\\d),(\\d)", "$1.$2"))
                .collect(Collectors.joining("\n"));
        Files.writeString(file, "numero;date;type;constat;adresse;lon;lat\n" + rows + "\n");
        return file;
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
