package fr.faubourg.testing;

import fr.faubourg.database.DatabaseAccess;
import fr.faubourg.database.EmbeddedPostgres;
import fr.faubourg.database.PostgresBinaries;
import fr.faubourg.database.SchemaMigration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL for the test JVM, the product's own launcher around it; each database is cloned from a migrated template. With the environment
 * variable {@code FAUBOURG_TEST_POSTGRES} (the directory that holds PostgreSQL's {@code bin}) another version runs the same tests.
 */
public final class TestCluster {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = start();

    private TestCluster() {}

    /** The server. */
    public static EmbeddedPostgres server() {
        return POSTGRES;
    }

    /** A database in which nothing stands yet, not even a schema. */
    public static synchronized DatabaseAccess emptyDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        make(name, "template1");
        return POSTGRES.access(name);
    }

    /** A fresh, migrated, empty database. */
    public static synchronized DatabaseAccess freshDatabase() {
        int number = DATABASES.incrementAndGet();
        String name = "test_" + number;
        make(name, "faubourg");
        DatabaseAccess access = POSTGRES.access(name);
        countPerimetersFrom(access, number * 1_000_000L);
        return access;
    }

    private static void make(String name, String template) {
        try (Connection connection = POSTGRES.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template + " owner faubourg_owner");
            statement.execute("revoke all on database " + name + " from public");
            statement.execute("grant connect on database " + name + " to faubourg_collective, faubourg_confidential");
        } catch (SQLException e) {
            throw new IllegalStateException("no fresh database", e);
        }
    }

    /** What the application keeps in memory for a version of the perimeters of one database is never taken for another's. */
    private static void countPerimetersFrom(DatabaseAccess access, long version) {
        try (Connection owner = access.connect(access.owner());
                Statement statement = owner.createStatement()) {
            statement.execute("select setval('territory.perimeter_versions', " + version + ")");
        } catch (SQLException e) {
            throw new IllegalStateException("no fresh database", e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            String other = System.getenv("FAUBOURG_TEST_POSTGRES");
            PostgresBinaries binaries = other == null || other.isBlank()
                    ? PostgresBinaries.unpackInto(
                            Path.of("target", "postgresql").toAbsolutePath())
                    : new PostgresBinaries(Path.of(other));
            Path directory = Files.createTempDirectory("faubourg-tests-");
            EmbeddedPostgres postgres = EmbeddedPostgres.start(binaries, directory);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, directory)));
            SchemaMigration.migrate(postgres.access());
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres postgres, Path directory) {
        try (postgres) {
            postgres.close();
            try (var paths = Files.walk(directory)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            System.err.println("the test cluster did not stop cleanly: " + e);
        }
    }
}
