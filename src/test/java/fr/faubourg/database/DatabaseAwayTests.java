package fr.faubourg.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.Faubourg;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application with a cluster of its own, whose server is killed. A server that comes back at once is not noticed (a request waits
 * for it for three seconds), so it is kept from coming back until the answer for that was seen.
 */
@Tag("slow")
class DatabaseAwayTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void killedServerGivesAClearPageAndTheApplicationRecoversByItself(@TempDir Path data) throws Exception {
        try (ConfigurableApplicationContext application = SpringApplication.run(
                Faubourg.class, "--faubourg.data=" + data, "--server.port=0", "--spring.jmx.enabled=false")) {
            String address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
            EmbeddedPostgres postgres = application
                    .getBean(DatabaseConfiguration.Server.class)
                    .embedded()
                    .orElseThrow();
            assertThat(get(address + "/bienvenue").statusCode()).isEqualTo(200);
            Path configuration;
            try (Connection superuser = postgres.connectAsSuperuser();
                    ResultSet found = superuser.createStatement().executeQuery("show config_file")) {
                found.next();
                configuration = Path.of(found.getString(1));
            }
            Path hidden = configuration.resolveSibling("postgresql.conf.hidden");

            for (int round = 0; round < 3; round++) {
                Files.move(configuration, hidden);
                ProcessHandle.of(postgres.processId().orElseThrow())
                        .orElseThrow()
                        .destroyForcibly();
                HttpResponse<String> away = awaitStatus(address + "/bienvenue", 503);
                assertThat(away.body()).contains("base de données").doesNotContain("Exception");
                assertThat(away.headers().firstValue("Retry-After")).contains("5");
                assertThat(away.headers().firstValue("Cache-Control")).contains("no-store");
                Files.move(hidden, configuration);
                awaitStatus(address + "/bienvenue", 200);
            }
        }
    }

    private static HttpResponse<String> awaitStatus(String address, int status)
            throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            HttpResponse<String> answer = get(address);
            if (answer.statusCode() == status) {
                return answer;
            }
            assertThat(Instant.now()).as("still " + answer.statusCode()).isBefore(limit);
            assertThat(answer.statusCode()).isIn(200, 503);
        }
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
