package fr.faubourg.bench;

import fr.faubourg.database.Backup;
import fr.faubourg.database.BackupFile;
import fr.faubourg.database.DatabaseAccess;
import fr.faubourg.database.EmbeddedPostgres;
import fr.faubourg.database.PostgresBinaries;
import fr.faubourg.database.SchemaMigration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;

/** A million observations, a tenth of them with an earlier version: how long a backup and its restore take, and how large the file is. */
final class BackupBench {

    private static final int ROWS = 1_000_000;

    private BackupBench() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("faubourg-backup-");
        Figures figures = new Figures();
        try {
            measure(folder, figures);
        } finally {
            try (var paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        figures.exit();
    }

    private static void measure(Path folder, Figures figures) throws IOException, SQLException {
        PostgresBinaries binaries =
                PostgresBinaries.unpackInto(Path.of("target", "postgresql").toAbsolutePath());
        Path file = folder.resolve("backup.zip");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(binaries, folder.resolve("one/postgresql"))) {
            SchemaMigration.migrate(postgres.access());
            fill(postgres.access());
            long begin = System.nanoTime();
            Backup.Written written = Backup.write(postgres.access(), file);
            figures.atLeast("rows", written.rows(), "rows", ROWS);
            figures.atMost("backup", (System.nanoTime() - begin) / 1e9, "s", 60);
            figures.atMost("file", written.bytes() / 1e6, "MB", 500);
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(binaries, folder.resolve("two/postgresql"))) {
            long begin = System.nanoTime();
            try (BackupFile backup = BackupFile.open(file)) {
                figures.atMost("check", (System.nanoTime() - begin) / 1e9, "s", 30);
                begin = System.nanoTime();
                postgres.restore(backup);
            }
            figures.atMost("restore", (System.nanoTime() - begin) / 1e9, "s", 300);
        }
    }

    private static void fill(DatabaseAccess access) throws SQLException {
        try (Connection owner = access.connect(access.owner());
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    insert into watch.observation (id, number, observed_on, recorded_at, source, lon, lat, address, category_id, kind, finding)
                    select gen_random_uuid(), n, date '2026-01-01' - n %% 1000, now(), 'ROUND', 0.3 + n %% 400 / 10000.0, 47.2 + n %% 250 / 10000.0,
                           n %% 120 || ' rue du Moulin', (select id from watch.category where parent_id is not null order by id limit 1), 'WEAKNESS',
                           'Dépôt d’encombrants devant l’entrée ' || n %% 90 || ', ' || md5(n::text)
                    from generate_series(1, %d) n
                    """.formatted(ROWS));
            statement.execute("update watch.observation set finding = finding || '.' where number % 10 = 0");
        }
    }
}
