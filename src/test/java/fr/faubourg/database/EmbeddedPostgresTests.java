package fr.faubourg.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.testing.TestCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The embedded server is as durable and as closed as one that an administrator would set up. */
class EmbeddedPostgresTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "fsync = on",
                "synchronous_commit = on",
                "full_page_writes = on",
                "data_checksums = on",
                "listen_addresses = 127.0.0.1",
                "password_encryption = scram-sha-256",
                "unix_socket_directories = ''"
            })
    void settingIsThatOfARealServer(String setting, String value) throws SQLException {
        assertThat(single("show " + setting)).isEqualTo(value);
    }

    @Test
    void everyConnectionNeedsAScramPassword() throws SQLException {
        assertThat(single("select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
        assertThat(single(
                        "select count(*) from pg_authid where rolcanlogin and rolpassword not like 'SCRAM-SHA-256$%'"))
                .isEqualTo("0");
    }

    @Test
    void secretsAreReadByTheirOwnerOnly(@TempDir Path directory) throws IOException {
        Secrets made = Secrets.in(directory);
        Path file = directory.resolve("secrets.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(made.of(Secrets.OWNER).password()).hasSize(48);
        assertThat(Secrets.in(directory).of(Secrets.OWNER)).isEqualTo(made.of(Secrets.OWNER));
        assertThat(made.of(Secrets.OWNER).toString())
                .doesNotContain(made.of(Secrets.OWNER).password());
    }

    private static String single(String sql) throws SQLException {
        try (Connection connection = TestCluster.server().connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
