package fr.faubourg.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.faubourg.testing.Browser;
import fr.faubourg.testing.RunningApplication;
import fr.faubourg.testing.WebClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private static final int KILLS_PER_IMPORT = 7;
    private static final int KILLS_PER_UNDO = 3;
    private static final int ROWS = 24_000;
    private static final String SOURCE = "Relevé tué";

    /** A machine that does other things is slow, but goes on: the limit is for standing still. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String UNDOING = """
            select count(*) from pg_stat_activity
            where pid <> pg_backend_pid() and state <> 'idle' and query like '%tables.import_effect%'
              and exists (select from tables.import where state = 'UNDOING' and id = cast(? as uuid))
            """;

    private final Random random = seeded();
    private final List<Long> shares = new ArrayList<>();
    private int killedUndoings;
    private int killedWithin;
    private long undoMillis = 1_500;

    @Test
    void importsAndTheirUndoingSurviveEveryKill(@TempDir Path data, @TempDir Path files) throws Exception {
        // What fails is tried again at once and more often than people would wish: nothing is to be given up here.
        try (var application = new RunningApplication(
                data, "--faubourg.demo=true", "--faubourg.jobs.retry-delays=1s,1s,1s,1s,1s,1s,1s,1s")) {
            application.start();
            awaitPages(application);
            Path file = reports(files);
            while (shares.size() + killedUndoings < KILLS) {
                String id = begin(application, file);
                killWhileItImports(application, data, id);
                await(data, id, "APPLIED");
                assertWhole(application, data, id);
                undo(application, id);
                killWhileItUndoes(application, data, id);
                await(data, id, "UNDONE");
                assertThat(agrees(data, id)).as("nothing is left").isTrue();
                System.out.printf("Crash: %d kills so far%n", shares.size() + killedUndoings);
            }
            System.out.printf(
                    "Crash: %d kills of imports of %d rows, at %s %% of them; %d kills of undoings, %d within their transaction; each ended whole%n",
                    shares.size(), ROWS, shares, killedUndoings, killedWithin);
        }
    }

    private static String begin(RunningApplication application, Path file) {
        try (Page page = patientPage(application)) {
            Journey.enter(page, "Hugo Bellanger");
            Journey.deposit(page, "Constats et signalements", file);
            page.getByLabel("Source des constats").fill(SOURCE);
            Journey.check(page, (int) PATIENCE.toMillis());
            String id = page.url().replaceAll(".*/imports/([0-9a-f-]+).*", "$1");
            Journey.applyButton(page).click();
            return id;
        }
    }

    /** Each kill at a random moment of its own part of the way, from 5 to 95 %. */
    private void killWhileItImports(RunningApplication application, Path data, String id) throws Exception {
        for (int i = 0; i < KILLS_PER_IMPORT && shares.size() + killedUndoings < KILLS; i++) {
            double share = 0.05 + 0.9 * (i + random.nextDouble()) / KILLS_PER_IMPORT;
            long done = awaitRows(data, id, (long) (share * ROWS));
            if (done > ROWS * 0.95) {
                return;
            }
            LockSupport.parkNanos(random.nextLong(100_000_000));
            kill(application);
            shares.add(100 * done / ROWS);
            assertThat(agrees(data, id))
                    .as("as many rows as are counted, each once")
                    .isTrue();
        }
    }

    private static void undo(RunningApplication application, String id) {
        try (Page page = patientPage(application)) {
            Journey.enter(page, "Hugo Bellanger");
            page.navigate("/imports/" + id + "/annulation");
            Journey.button(page, "Annuler tout l’import").click();
        }
    }

    /** An undoing is one transaction: it happened, or it did not. */
    private void killWhileItUndoes(RunningApplication application, Path data, String id) throws Exception {
        for (int i = 0; i < KILLS_PER_UNDO && shares.size() + killedUndoings < KILLS; i++) {
            if (!awaitUndoing(data, id)) {
                return;
            }
            long begun = System.nanoTime();
            LockSupport.parkNanos(random.nextLong(Duration.ofMillis(undoMillis).toNanos()));
            if (isOver(data, id, "UNDONE")) {
                long took = Duration.ofNanos(System.nanoTime() - begun).toMillis();
                undoMillis = Math.clamp(took * 2 / 3, 100, undoMillis);
                return;
            }
            kill(application);
            killedUndoings++;
            killedWithin += isOver(data, id, "UNDONE") ? 0 : 1;
            assertThat(agrees(data, id)).as("all or nothing").isTrue();
        }
    }

    /** Waits until the import has written so many rows; how many it has then. */
    private static long awaitRows(Path data, String id, long wanted) throws SQLException, IOException {
        long last = -1;
        long deadline = 0;
        try (var database = reach(data)) {
            while (true) {
                long done = database.count("select apply_created from tables.import where id = cast(? as uuid)", id);
                if (done >= wanted) {
                    return done;
                }
                if (done > last) {
                    last = done;
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                }
                assertThat(System.nanoTime()).as("the import goes on").isLessThan(deadline);
                LockSupport.parkNanos(10_000_000);
            }
        }
    }

    /** Waits until the undoing is at work; false when it is over. */
    private static boolean awaitUndoing(Path data, String id) throws SQLException, IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var database = reach(data)) {
            while (database.count(UNDOING, id) == 0) {
                if (isOver(database, id, "UNDONE")) {
                    return false;
                }
                assertThat(System.nanoTime()).as("the undoing goes on").isLessThan(deadline);
                LockSupport.parkNanos(10_000_000);
            }
        }
        return true;
    }

    private static void await(Path data, String id, String state) throws SQLException, IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isOver(data, id, state)) {
            assertThat(System.nanoTime()).as(state + " in the end").isLessThan(deadline);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static boolean isOver(Path data, String id, String state) throws SQLException, IOException {
        try (var database = reach(data)) {
            return isOver(database, id, state);
        }
    }

    private static boolean isOver(DirectDatabase database, String id, String state) throws SQLException {
        return database.count(
                        "select count(*) from tables.import where state = '" + state + "' and id = cast(? as uuid)", id)
                == 1;
    }

    /** In one look: each row that the report counts is there once and can be taken back, or all were. */
    private static boolean agrees(Path data, String id) throws SQLException, IOException {
        try (var database = reach(data)) {
            return database.count("""
                            select count(*)
                            from tables.import i,
                                 (select count(*) as rows, count(distinct external_number) as different
                                  from watch.observation where external_source = '%s') there,
                                 lateral (select coalesce(sum(cardinality(created)), 0) as rows from tables.import_effect where import_id = i.id) noted
                            where i.id = cast(? as uuid) and there.rows = there.different and there.rows = noted.rows
                              and (i.state = 'UNDONE' and there.rows = 0 and i.undo_removed = %d
                                   or i.state = 'APPLYING' and there.rows = i.apply_created
                                   or i.state in ('APPLIED', 'UNDOING') and there.rows = %d and i.apply_created = there.rows)
                            """.formatted(SOURCE, ROWS, ROWS), id) == 1;
        }
    }

    private static void assertWhole(RunningApplication application, Path data, String id)
            throws SQLException, IOException {
        assertThat(agrees(data, id)).as("each row once").isTrue();
        try (Page page = patientPage(application)) {
            Journey.enter(page, "Hugo Bellanger");
            page.navigate("/imports/" + id);
            assertThat(page.locator("h1").innerText().replaceAll("\\D", "")).isEqualTo(Integer.toString(ROWS));
        }
    }

    /** The database once it takes connections again: a page may have been served just before it went. */
    private static DirectDatabase reach(Path data) throws SQLException, IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
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
    private void kill(RunningApplication application) throws IOException {
        if (random.nextInt(4) == 0) {
            application.kill();
            application.start();
        } else {
            application.killPostgres();
        }
        awaitPages(application);
    }

    /** The cards come from the database: it answers to the application again. */
    private static void awaitPages(RunningApplication application) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var client = new WebClient(application.address());
        while (!client.get("/connexion").body().contains("Samuel Okoye")) {
            assertThat(System.nanoTime()).as("pages are served again").isLessThan(deadline);
            LockSupport.parkNanos(50_000_000);
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

    private static Page patientPage(RunningApplication application) {
        Page page = Browser.desktop(application.port());
        page.setDefaultTimeout((double) PATIENCE.toMillis());
        return page;
    }

    private static Random seeded() {
        String told = System.getenv("FAUBOURG_CRASH_SEED");
        long seed = told == null || told.isBlank() ? System.nanoTime() : Long.parseLong(told);
        System.out.println("Crash: seed " + seed);
        return new Random(seed);
    }
}
