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
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes in the middle of imports, and in the middle of their undoing, forty times: rows and counts agree at each moment, each import
 * ends with each row once, each undoing with none. The seed is printed; {@code FAUBOURG_CRASH_SEED} repeats a run.
 */
@Tag("slow")
class ImportCrashTests {
    private static final int KILLS = 40;
    private static final int KILLS_PER_IMPORT = 6;
    private static final int KILLS_PER_UNDO = 4;
    private static final int ROWS = 24_000;
    private static final String SOURCE = "Relevé tué";

    private final Random random = seeded();
    private int killedImports;
    private int killedUndoings;
    private long undoMillis = 1_500;

    @Test
    void importsAndTheirUndoingSurviveEveryKill(@TempDir Path data, @TempDir Path files) throws Exception {
        try (var application = new RunningApplication(data, "--faubourg.demo=true")) {
            application.start();
            awaitPages(application);
            Path file = reports(files);
            while (killedImports + killedUndoings < KILLS) {
                String id = begin(application, file);
                killWhileItImports(application, data, id);
                await(data, id, "APPLIED");
                assertThat(rows(data)).as("each row once").isEqualTo(ROWS);
                undo(application, id);
                killWhileItUndoes(application, data, id);
                await(data, id, "UNDONE");
                assertThat(rows(data)).as("nothing is left").isZero();
            }
            System.out.printf(
                    "Crash: %d kills between a tenth and nine tenths of imports of %d rows, %d in the middle of undoings; each ended whole%n",
                    killedImports, ROWS, killedUndoings);
        }
    }

    private static String begin(RunningApplication application, Path file) {
        try (Page page = Browser.desktop(portOf(application))) {
            Journey.enter(page, "Hugo Bellanger");
            Journey.deposit(page, "Constats et signalements", file);
            page.getByLabel("Source des constats").fill(SOURCE);
            Journey.check(page, 120_000);
            String id = page.url().replaceAll(".*/imports/([0-9a-f-]+).*", "$1");
            Journey.applyButton(page).click();
            return id;
        }
    }

    private void killWhileItImports(RunningApplication application, Path data, String id) throws Exception {
        double from = 0.1;
        for (int i = 0; i < KILLS_PER_IMPORT; i++) {
            from += random.nextDouble() * 0.8 / KILLS_PER_IMPORT;
            if (!awaitShare(data, id, from)) {
                return;
            }
            kill(application);
            killedImports++;
            try (var database = reach(data)) {
                assertThat(database.count(
                                "select count(*) - (select apply_created from tables.import where id = cast(? as uuid)) from watch.observation where external_source = '"
                                        + SOURCE + "'",
                                id))
                        .as("rows that are there and rows that are counted")
                        .isZero();
            }
        }
    }

    private static void undo(RunningApplication application, String id) {
        try (Page page = Browser.desktop(portOf(application))) {
            Journey.enter(page, "Hugo Bellanger");
            page.navigate("/imports/" + id + "/annulation");
            Journey.button(page, "Annuler tout l’import").click();
        }
    }

    /** An undoing is one transaction: it happened, or it did not. */
    private void killWhileItUndoes(RunningApplication application, Path data, String id) throws Exception {
        long begun = System.nanoTime();
        for (int i = 0; i < KILLS_PER_UNDO && !isOver(data, id, "UNDONE"); i++) {
            Thread.sleep(random.nextLong(undoMillis));
            if (isOver(data, id, "UNDONE")) {
                undoMillis = Math.max(
                        300, Duration.ofNanos(System.nanoTime() - begun).toMillis() / (i + 1));
                return;
            }
            kill(application);
            killedUndoings++;
            assertThat(rows(data)).as("all or nothing").isIn(0L, (long) ROWS);
        }
    }

    /** Waits until the import has gone through a share of its rows; false when it is over already. */
    private static boolean awaitShare(Path data, String id, double share) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (System.nanoTime() < deadline) {
            try (var database = reach(data)) {
                long done = database.count("select apply_created from tables.import where id = cast(? as uuid)", id);
                if (done >= ROWS * 0.9) {
                    return false;
                }
                if (done >= share * ROWS) {
                    return true;
                }
            }
            Thread.sleep(15);
        }
        throw new AssertionError("the import does not go on");
    }

    private static boolean isOver(Path data, String id, String state) throws SQLException, IOException {
        try (var database = reach(data)) {
            return database.count(
                            "select count(*) from tables.import where state = '" + state + "' and id = cast(? as uuid)",
                            id)
                    == 1;
        }
    }

    private static void await(Path data, String id, String state) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (!isOver(data, id, state)) {
            assertThat(System.nanoTime()).as(state + " within two minutes").isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private static long rows(Path data) throws SQLException, IOException {
        try (var database = reach(data)) {
            return database.count("select count(*) from watch.observation where external_source = ?", SOURCE);
        }
    }

    /** The database once it takes connections again: a page may have been served just before it went. */
    private static DirectDatabase reach(Path data) throws SQLException, IOException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                return new DirectDatabase(data);
            } catch (SQLException | IOException | IndexOutOfBoundsException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(100_000_000);
            }
        }
    }

    /** The database mostly, the whole application every fourth time. */
    private void kill(RunningApplication application) throws IOException, InterruptedException {
        if (random.nextInt(4) == 0) {
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
            assertThat(System.nanoTime()).as("pages are served within a minute").isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private static Path reports(Path folder) throws IOException {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(i ->
                        "R-%05d;%02d/%02d/2026;Propreté, déchets, encombrants;Dépôt devant le n° %d;%d rue du Moulin;%s;%s"
                                .formatted(
                                        i,
                                        1 + i % 28,
                                        1 + i % 10,
                                        i % 90,
                                        i % 90,
                                        0.30 + (i % 400) / 10_000.0,
                                        47.20 + (i % 250) / 10_000.0))
                .collect(Collectors.joining("\n"));
        return Files.writeString(
                folder.resolve("releve.csv"), "numero;date;type;constat;adresse;lon;lat\n" + rows + "\n");
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
