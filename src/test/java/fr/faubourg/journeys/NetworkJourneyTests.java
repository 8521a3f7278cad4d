package fr.faubourg.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.faubourg.testing.MadeCertificate;
import fr.faubourg.testing.RunningApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The application as an operator sets it up: a certificate of its own, a port that leads to https, a port for operators, JSON logs. */
@Tag("slow")
class NetworkJourneyTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    private static Path folder;

    private static RunningApplication application;
    private static MadeCertificate first;
    private static int operators;
    private static int plain;

    @BeforeAll
    static void start() throws Exception {
        operators = freePort();
        plain = freePort();
        first = MadeCertificate.in(folder, "first");
        first.write(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
        application = new RunningApplication(folder.resolve("data"), "--faubourg.demo=true")
                .with(
                        "FAUBOURG_TLS_CERTIFICATE",
                        folder.resolve("certificate.pem").toString())
                .with("FAUBOURG_TLS_KEY", folder.resolve("key.pem").toString())
                .with("FAUBOURG_HTTP_PORT", Integer.toString(plain))
                .with("FAUBOURG_MANAGEMENT_PORT", Integer.toString(operators))
                .with("FAUBOURG_LOG_FORMAT", "ecs");
        application.start();
    }

    @AfterAll
    static void stop() throws IOException {
        application.close();
    }

    @Test
    void aRenewedCertificateIsTakenWithoutARestart() throws Exception {
        HttpResponse<String> page = get(client(first.trust()), secure("/connexion"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("HttpOnly"));
        MadeCertificate second = MadeCertificate.in(folder, "second");
        second.write(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
        SSLContext trust = second.trust();
        long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!answers(trust)) {
            assertThat(System.nanoTime())
                    .as("the second certificate is served within forty seconds")
                    .isLessThan(deadline);
            Thread.sleep(300);
        }
        assertThatThrownBy(() -> get(client(first.trust()), secure("/connexion")))
                .isInstanceOf(IOException.class);
        first.write(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
        SSLContext before = first.trust();
        while (!answers(before)) {
            Thread.sleep(300);
        }
    }

    @Test
    void theOtherPortLeadsToHttps() throws Exception {
        HttpResponse<String> answer =
                get(HttpClient.newHttpClient(), URI.create("http://localhost:" + plain + "/constats?texte=a%20b"));
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location"))
                .contains("https://localhost:" + application.port() + "/constats?texte=a%20b");
    }

    @Test
    void operatorsAskOnTheirOwnPortOnly() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (String path : List.of("/health", "/health/live", "/health/ready")) {
            HttpResponse<String> answer = get(client, operator(path));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).contains("\"status\":\"UP\"");
        }
        get(client(first.trust()), secure("/connexion"));
        String metrics = get(client, operator("/metrics")).body();
        assertThat(metrics)
                .contains("http_server_requests_seconds_count{")
                .contains("route=\"/connexion\"")
                .contains("hikaricp_connections_active{pool=\"collective\"}")
                .contains("faubourg_jobs_stuck")
                .contains("faubourg_backup_age_seconds")
                .contains("jvm_memory_used_bytes");
        for (String path : List.of("/health", "/health/live", "/metrics", "/actuator", "/actuator/health")) {
            HttpResponse<String> answer = get(client(first.trust()), secure(path));
            assertThat(answer.body()).as(path).doesNotContain("\"status\"").doesNotContain("jvm_memory");
        }
    }

    @Test
    void theLogsAreJsonAndNameNobody() throws Exception {
        HttpClient client = client(first.trust());
        String secret = "Clotilde-Introuvable";
        String token = token(get(client, secure("/connexion")).body());
        post(
                client,
                "/connexion",
                "_csrf=" + encode(token) + "&email=" + encode(secret + "@exemple.fr") + "&password=" + secret);
        String card = get(client, secure("/connexion")).body();
        String account = find(Pattern.compile("name=\"account\" value=\"([^\"]+)\""), card);
        post(client, "/connexion/demonstration", "_csrf=" + encode(token(card)) + "&account=" + account);
        for (String path : List.of(
                "/recherche?q=" + secret,
                "/constats?texte=" + secret,
                "/constats/" + secret,
                "/" + secret,
                "/lieux?nom=" + secret + "&page=" + secret,
                "/constats?du=" + secret,
                "/%00" + secret,
                "/imports/" + secret)) {
            get(client, secure(path));
        }
        post(client, "/" + secret, "courriel=" + secret);
        String log = application.log();
        assertThat(log).doesNotContain(secret).doesNotContain("@exemple.fr").doesNotContain("rivemont.example");
        List<String> records = log.lines().filter(line -> line.startsWith("{")).toList();
        assertThat(records).isNotEmpty();
        for (String line : records) {
            assertThat(JsonMapper.builder().build().readTree(line).has("@timestamp"))
                    .isTrue();
        }
        assertThat(log.lines().filter(line -> !line.startsWith("{")))
                .as("besides JSON, only the sentences that greet the person who starts it")
                .allMatch(line -> line.isBlank() || line.startsWith("  "));
    }

    private static boolean answers(SSLContext trust) throws InterruptedException {
        try {
            return get(client(trust), secure("/connexion")).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static URI secure(String path) {
        return URI.create("https://localhost:" + application.port() + path);
    }

    private static URI operator(String path) {
        return URI.create("http://127.0.0.1:" + operators + path);
    }

    private static HttpClient client(SSLContext trust) {
        return HttpClient.newBuilder()
                .sslContext(trust)
                .cookieHandler(new java.net.CookieManager())
                .build();
    }

    private static HttpResponse<String> get(HttpClient client, URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void post(HttpClient client, String path, String body) throws IOException, InterruptedException {
        client.send(
                HttpRequest.newBuilder(secure(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private static String token(String page) {
        return find(TOKEN, page);
    }

    private static String find(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
