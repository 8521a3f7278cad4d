package fr.faubourg.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the schemas of the modules up to date, as the owner: one schema and one folder of Flyway migrations for each module, from the lowest
 * floor to the highest. When the migrations of this build were all applied before, a single query says so and Flyway is not even loaded.
 */
public final class SchemaMigration {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigration.class);

    /** The modules that have tables, lowest floor first: a module's tables may refer to those of the modules before it. */
    static final List<String> MODULES = List.of(
            "shared",
            "merging",
            "access",
            "settings",
            "jobs",
            "inbox",
            "tables",
            "files",
            "lineage",
            "search",
            "territory",
            "directory",
            "watch",
            "interventions",
            "worksites",
            "feedback",
            "halls",
            "prevention",
            "walks",
            "reports",
            "demo");

    private SchemaMigration() {}

    /** Migrates the database; a second application that starts at the same time waits. */
    public static void migrate(DatabaseAccess access) {
        try (Connection owner = access.connect(access.owner());
                Statement statement = owner.createStatement()) {
            if (Restore.isUnfinished(statement)) {
                throw new IllegalStateException("A restore into this database was begun and is not finished:"
                        + " run bin/restore again with the same file, with --remplacer.");
            }
            String fingerprint = fingerprint();
            if (fingerprint.equals(appliedFingerprint(statement))) {
                return;
            }
            statement.execute("select pg_advisory_lock(7034051)");
            try {
                for (String module : MODULES) {
                    if (scriptsOf(module).length > 0) {
                        migrateModule(access, statement, module, "classpath:db/migration/" + module);
                    }
                }
                record(owner, fingerprint);
            } finally {
                statement.execute("select pg_advisory_unlock(7034051)");
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The database could not be migrated", e);
        }
    }

    /** Applies these migrations only, in a database where none was: the schema as it was when a backup was made. */
    static void migrateTo(DatabaseAccess access, Map<String, Set<String>> versions) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("faubourg-migrations-");
        try (Connection owner = access.connect(access.owner());
                Statement statement = owner.createStatement()) {
            for (String module : MODULES) {
                Set<String> wanted = versions.getOrDefault(module, Set.of());
                Path scripts = Files.createDirectory(folder.resolve(module));
                for (Resource script : scriptsOf(module)) {
                    if (wanted.contains(versionOf(script))) {
                        Files.write(
                                scripts.resolve(String.valueOf(script.getFilename())), script.getContentAsByteArray());
                    }
                }
                if (!wanted.isEmpty()) {
                    migrateModule(access, statement, module, "filesystem:" + scripts);
                }
            }
        } finally {
            PostgresCluster.deleteTree(folder);
        }
    }

    /** The versions of a module's migrations in this build. */
    static Set<String> versionsOf(String module) throws IOException {
        return Arrays.stream(scriptsOf(module)).map(SchemaMigration::versionOf).collect(Collectors.toSet());
    }

    private static Resource[] scriptsOf(String module) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/" + module + "/*.sql");
    }

    private static String versionOf(Resource script) {
        String name = String.valueOf(script.getFilename());
        return name.substring(1, name.indexOf("__"));
    }

    private static void migrateModule(DatabaseAccess access, Statement statement, String module, String location)
            throws SQLException {
        statement.execute("create schema if not exists " + module);
        statement.execute("grant usage on schema %s to %s"
                .formatted(module, access.collective().user()));
        var result = Flyway.configure()
                .dataSource(access.url(), access.owner().user(), access.owner().password())
                .locations(location)
                .schemas(module)
                .defaultSchema(module)
                .table("schema_history")
                .placeholders(Map.of(
                        "collective",
                        access.collective().user(),
                        "confidential",
                        access.confidential().user()))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                // Branches are merged in any order.
                .outOfOrder(true)
                .load()
                .migrate();
        if (result.migrationsExecuted > 0) {
            LOG.info("Schema {}: {} migrations applied", module, result.migrationsExecuted);
        }
    }

    private static String appliedFingerprint(Statement statement) throws SQLException {
        try (ResultSet table = statement.executeQuery("select to_regclass('public.faubourg_schema') is not null")) {
            table.next();
            if (!table.getBoolean(1)) {
                return "";
            }
        }
        try (ResultSet row = statement.executeQuery("select fingerprint from public.faubourg_schema")) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private static void record(Connection owner, String fingerprint) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("create table if not exists public.faubourg_schema (fingerprint text not null)");
            statement.execute(
                    "comment on table public.faubourg_schema is 'Fingerprint of the migrations that were all applied; no personal data.'");
            statement.execute("delete from public.faubourg_schema");
        }
        try (PreparedStatement insert = owner.prepareStatement("insert into public.faubourg_schema values (?)")) {
            insert.setString(1, fingerprint);
            insert.executeUpdate();
        }
    }

    /** SHA-256 over the names and contents of the migrations of this build. */
    static String fingerprint() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
        Arrays.sort(files, Comparator.comparing(SchemaMigration::address));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files) {
                String address = address(file);
                digest.update(address.substring(address.indexOf("db/migration")).getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
