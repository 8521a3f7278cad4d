package fr.faubourg.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A data directory of an older PostgreSQL becomes one of this PostgreSQL, with all that was in it. Runs where Debian's PostgreSQL 15 is installed. */
@Tag("slow")
@EnabledIf("olderPostgresIsInstalled")
class ClusterUpgradeTests {

    private static final Path OLDER = Path.of("/usr/lib/postgresql/15");

    static boolean olderPostgresIsInstalled() {
        return Files.isExecutable(OLDER.resolve("bin/initdb"));
    }

    @Test
    void anOlderClusterMovesWithAllItsRows(@TempDir Path data) throws Exception {
        Path directory = data.resolve("postgresql");
        Map<String, String> before = olderInstance(directory);
        PostgresBinaries binaries =
                PostgresBinaries.unpackInto(Path.of("target", "postgresql").toAbsolutePath());
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(binaries, directory)) {
            assertThat(PostgresCluster.majorOf(directory.resolve("cluster"))).isEqualTo(binaries.major());
            assertThat(Contents.of(postgres.access())).isEqualTo(before);
            assertThat(PostgresCluster.majorOf(directory.resolve("cluster-15"))).isEqualTo(15);
        }
        // Killed between the two renamings, the next start finishes them.
        Files.move(directory.resolve("cluster"), directory.resolve("cluster.upgraded"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(binaries, directory)) {
            assertThat(Contents.of(postgres.access())).isEqualTo(before);
        }
        assertThat(directory.resolve("cluster.upgraded")).doesNotExist();
        // The old Faubourg would refuse what is newer than itself.
        assertThatThrownBy(() -> EmbeddedPostgres.start(older(directory), directory))
                .hasMessageContaining("newer than");
    }

    @Test
    void withoutTheOldProgramsNothingIsTouched(@TempDir Path data) throws Exception {
        Path directory = data.resolve("postgresql");
        Map<String, String> before = olderInstance(directory);
        Files.delete(directory.resolve("programs/15"));
        PostgresBinaries binaries =
                PostgresBinaries.unpackInto(Path.of("target", "postgresql").toAbsolutePath());
        assertThatThrownBy(() -> EmbeddedPostgres.start(binaries, directory))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("programs are no longer");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(older(directory), directory)) {
            assertThat(Contents.of(postgres.access())).isEqualTo(before);
        }
    }

    private static PostgresBinaries older(Path directory) throws IOException {
        Path home = directory.resolve("programs/15");
        if (!Files.exists(home)) {
            Files.createDirectories(directory.resolve("programs"));
            Files.createSymbolicLink(home, OLDER);
        }
        return new PostgresBinaries(home);
    }

    /** An instance as a Faubourg with PostgreSQL 15 left it; killed, not stopped. */
    private static Map<String, String> olderInstance(Path directory) throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(older(directory), directory)) {
            SchemaMigration.migrate(postgres.access());
            SampleRows.insert(postgres.access(), 500);
            try (Connection superuser = postgres.connectAsSuperuser();
                    Statement statement = superuser.createStatement();
                    var row = statement.executeQuery("show server_version")) {
                row.next();
                assertThat(row.getString(1)).startsWith("15");
            }
            return Contents.of(postgres.access());
        }
    }
}
