package fr.faubourg.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Backups and restores are killed (-9) at random moments: a file is whole or absent, an instance is whole or what it was. The seed is printed;
 * {@code FAUBOURG_CRASH_SEED} repeats a run.
 */
@Tag("slow")
class BackupCrashTests {

    private static final int BACKUPS = 18;
    private static final int RESTORES = 18;
    private static final int ROWS = 30_000;

    private final Random random = seeded();

    @Test
    void killedBackupsAndRestoresLeaveAllOrNothing(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        Path file = folder.resolve("sauvegarde.zip");
        Map<String, String> expected;
        try (EmbeddedPostgres postgres = start(data)) {
            SchemaMigration.migrate(postgres.access());
            SampleRows.insert(postgres.access(), ROWS);
            expected = Contents.of(postgres.access());
            killBackups(data, file);
        }
        killRestores(folder.resolve("elsewhere"), file, expected);
    }

    private void killBackups(Path data, Path file) throws Exception {
        long whole = run(data, "backup", file.toString());
        Map<String, String> sums = sums(file);
        int absent = 0;
        for (int round = 0; round < BACKUPS; round++) {
            Files.deleteIfExists(file);
            killAfter(moment(whole), data, "backup", file.toString());
            if (Files.exists(file)) {
                assertThat(sums(file)).isEqualTo(sums);
            } else {
                absent++;
            }
        }
        run(data, "backup", file.toString());
        assertThat(sums(file)).isEqualTo(sums);
        System.out.printf("Crash: %d backups killed, %d before their end; no half file%n", BACKUPS, absent);
    }

    private void killRestores(Path data, Path file, Map<String, String> expected) throws Exception {
        run(data, "restore", file.toString());
        assertThat(contents(data)).isEqualTo(expected);
        empty(data);
        long whole = run(data, "restore", file.toString());
        empty(data);
        int empty = 0;
        for (int round = 0; round < RESTORES; round++) {
            killAfter(moment(whole), data, "restore", file.toString());
            Map<String, String> found = contents(data);
            if (found.isEmpty()) {
                empty++;
            } else {
                assertThat(found).isEqualTo(expected);
                empty(data);
            }
        }
        run(data, "restore", file.toString());
        assertThat(contents(data)).isEqualTo(expected);
        System.out.printf(
                "Crash: %d restores killed, %d before their end; each instance empty or whole%n", RESTORES, empty);
    }

    /** Most of the beginning is the start of Java: the kills aim at what comes after. */
    private long moment(long whole) {
        return whole / 4 + random.nextLong(whole + whole / 4);
    }

    private static Map<String, String> contents(Path data) throws IOException, SQLException {
        try (EmbeddedPostgres postgres = start(data)) {
            return Contents.of(postgres.access());
        }
    }

    private static void empty(Path data) throws IOException, SQLException {
        try (EmbeddedPostgres postgres = start(data);
                Connection superuser = postgres.connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("drop database faubourg");
            DatabaseRoles.create(statement, DatabaseRoles.DATABASE);
        }
    }

    private static EmbeddedPostgres start(Path data) throws IOException {
        return EmbeddedPostgres.start(
                PostgresBinaries.unpackInto(Path.of("target", "postgresql").toAbsolutePath()),
                data.resolve("postgresql"));
    }

    private static Map<String, String> sums(Path file) throws IOException {
        Map<String, String> sums = new java.util.TreeMap<>();
        try (BackupFile backup = BackupFile.open(file)) {
            backup.manifest().tables().forEach(table -> sums.put(table.name(), table.sha256()));
        }
        return sums;
    }

    /** Runs the command to its end; how long it took, in milliseconds. */
    private static long run(Path data, String... command) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = command(data, command);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private static void killAfter(long millis, Path data, String... command) throws IOException, InterruptedException {
        Process process = command(data, command);
        if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static Process command(Path data, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Europe/Paris",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "fr.faubourg.Faubourg"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "backup-crash.log").toFile());
        builder.environment().put("FAUBOURG_DATA", data.toString());
        builder.environment().put("FAUBOURG_DATABASE_URL", "");
        return builder.start();
    }

    private static Random seeded() {
        String told = System.getenv("FAUBOURG_CRASH_SEED");
        long seed = told == null || told.isBlank() ? System.nanoTime() : Long.parseLong(told);
        System.out.println("Crash: seed " + seed);
        return new Random(seed);
    }
}
