package fr.faubourg.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Fills a database from a backup (restauration): the schema as it was when the backup was made, then all rows in one transaction with the triggers
 * off, so that versions and moments stay what they were, then the migrations that came since.
 */
final class Restore {

    /** Stands in a database of one's own from the beginning of a restore until all of its rows are there. */
    static final String MARKER = "public.faubourg_restoring";

    private Restore() {}

    /** Fills a database in which nothing stands yet. */
    static void intoEmptyDatabase(DatabaseAccess target, BackupFile backup) throws IOException, SQLException {
        checkMigrationsAreKnown(backup.manifest());
        SchemaMigration.migrateTo(target, backup.manifest().migrations());
        fill(target, backup);
        SchemaMigration.migrate(target);
        try (Connection owner = target.connect(target.owner());
                Statement statement = owner.createStatement()) {
            statement.execute("analyze");
        }
    }

    /**
     * Empties a database that the owner's role holds, and fills it. Until the end it says of itself that it is incomplete, and a start is refused.
     *
     * @param replace whether an instance with data in it may go
     */
    static void inPlace(DatabaseAccess target, BackupFile backup, boolean replace) throws IOException, SQLException {
        checkMigrationsAreKnown(backup.manifest());
        try (Connection owner = target.connect(target.owner());
                Statement statement = owner.createStatement()) {
            if (isUsed(statement)) {
                throw new BackupRefused("Faubourg tourne sur cette base\u00a0: arrêtez-le d’abord.");
            }
            refuseUnlessEmpty(new Catalogue(statement), replace);
            owner.setAutoCommit(false);
            statement.execute("drop owned by current_user cascade");
            statement.execute("create table " + MARKER + " (begun_at timestamptz not null default now())");
            statement.execute("comment on table " + MARKER + " is 'A restore that is not finished; no personal data.'");
            owner.commit();
        }
        intoEmptyDatabase(target, backup);
    }

    static void refuseUnlessEmpty(Catalogue catalogue, boolean replace) throws BackupRefused, SQLException {
        if (!replace && catalogue.holdsAnInstance()) {
            throw new BackupRefused(
                    "Cette installation contient déjà des données. Pour les remplacer par celles de la sauvegarde, ajoutez --remplacer.");
        }
    }

    /** Whether a restore began here and did not end. */
    static boolean isUnfinished(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select to_regclass('" + MARKER + "') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static boolean isUsed(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select from pg_stat_activity where datname = current_database() and application_name like 'faubourg-%'")) {
            return row.next();
        }
    }

    private static void checkMigrationsAreKnown(BackupManifest manifest) throws IOException {
        for (var module : manifest.migrations().entrySet()) {
            if (!SchemaMigration.MODULES.contains(module.getKey())
                    || !SchemaMigration.versionsOf(module.getKey()).containsAll(module.getValue())) {
                throw new BackupRefused("Cette sauvegarde a été faite par une version plus récente de Faubourg (module "
                        + module.getKey() + ")\u00a0: installez-la d’abord. Rien n’a été touché.");
            }
        }
    }

    private static void fill(DatabaseAccess target, BackupFile backup) throws IOException, SQLException {
        try (Connection owner = target.connect(target.owner());
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            Backup.portable(statement);
            statement.execute("set local maintenance_work_mem = '128MB'");
            Catalogue catalogue = new Catalogue(statement);
            List<Catalogue.Table> tables = catalogue.tables();
            checkSameTables(tables, backup.manifest());
            String names = tables.stream().map(Catalogue.Table::name).collect(Collectors.joining(", "));
            List<Catalogue.Parked> parked = catalogue.parked();
            for (Catalogue.Parked each : parked) {
                statement.execute(each.drop());
            }
            for (BackupManifest.Table table : backup.manifest().tables()) {
                statement.execute("alter table " + table.name() + " disable trigger user");
            }
            statement.execute("truncate " + names);
            for (BackupManifest.Table table : backup.manifest().tables()) {
                copyIn(owner, backup, table);
            }
            for (Catalogue.Parked each : parked.reversed()) {
                statement.execute(each.create());
            }
            for (Catalogue.Table table : tables) {
                statement.execute("alter table " + table.name() + " enable trigger user");
            }
            for (String view : catalogue.materializedViews()) {
                statement.execute("refresh materialized view " + view);
            }
            setSequences(statement, catalogue, backup.manifest());
            statement.execute("drop table if exists " + MARKER);
            owner.commit();
        }
    }

    private static void copyIn(Connection owner, BackupFile backup, BackupManifest.Table table)
            throws IOException, SQLException {
        try (InputStream rows = new BufferedInputStream(backup.open(table), 1 << 16)) {
            long copied = owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy %s (%s) from stdin".formatted(table.name(), String.join(", ", table.columns())),
                            rows,
                            1 << 16);
            if (copied != table.rows()) {
                throw new IOException("%s: %d rows instead of %d".formatted(table.name(), copied, table.rows()));
            }
        }
    }

    /** The names in the file go into statements: they must be those of the catalogue. */
    private static void checkSameTables(List<Catalogue.Table> tables, BackupManifest manifest) throws BackupRefused {
        Map<String, Set<String>> here = tables.stream()
                .collect(Collectors.toMap(Catalogue.Table::name, table -> new HashSet<>(table.columns())));
        Map<String, Set<String>> there = manifest.tables().stream()
                .collect(Collectors.toMap(BackupManifest.Table::name, table -> new HashSet<>(table.columns())));
        if (!here.equals(there)) {
            here.entrySet().removeAll(there.entrySet());
            throw new BackupRefused(
                    "Les tables de la sauvegarde ne sont pas celles de cette version de Faubourg\u00a0: "
                            + (here.isEmpty() ? there.keySet() : here.keySet()) + ".");
        }
    }

    private static void setSequences(Statement statement, Catalogue catalogue, BackupManifest manifest)
            throws SQLException {
        Map<String, Catalogue.Sequence> saved =
                manifest.sequences().stream().collect(Collectors.toMap(Catalogue.Sequence::name, Function.identity()));
        for (Catalogue.Sequence sequence : catalogue.sequences()) {
            Catalogue.Sequence value = saved.get(sequence.name());
            if (value != null) {
                statement.execute("select setval('%s', %d, %b)"
                        .formatted(sequence.name().replace("'", "''"), value.lastValue(), value.called()));
            }
        }
    }
}
