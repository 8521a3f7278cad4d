package fr.faubourg.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.testing.OnDatabase;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server tells browsers, over real HTTP: headers, cookies, tokens, sessions. */
@OnDatabase
class BrowserDefencesModuleTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSWORD = "quatre mots sans rapport";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Instance instance;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeEach
    void oneAccount() {
        instance.setUp("Rivemont", Instance.Mode.OWN);
        accounts.create(new Identity("Hugo Bellanger", "hugo@rivemont.example", ""), PASSWORD, List.of());
    }

    @Test
    void pagesCarryTheHeadersThatBindTheBrowser() throws Exception {
        HttpResponse<String> page = get("/connexion");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'self'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Permissions-Policy")).contains("microphone=()");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "Server")).isEmpty();
    }

    @Test
    void errorPagesCarryThemToo() throws Exception {
        HttpResponse<String> page = get("/nulle-part");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(header(page, "Content-Security-Policy")).contains("default-src 'self'");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(page.body()).contains("Cette page n’existe pas").doesNotContain("Exception");
    }

    @Test
    void staticFilesAreKeptAndOpenNoSession() throws Exception {
        Matcher sheet = Pattern.compile("href=\"(/statique/[^\"]+/css/faubourg.css)\"")
                .matcher(get("/connexion").body());
        assertThat(sheet.find()).isTrue();
        cookies.getCookieStore().removeAll();
        HttpResponse<String> file = get(sheet.group(1));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "Cache-Control")).contains("max-age=31536000");
        assertThat(header(file, "Set-Cookie")).isEmpty();
    }

    @Test
    void sessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        assertThat(header(get("/connexion"), "Set-Cookie"))
                .startsWith("faubourg=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
    }

    @Test
    void formWithoutItsTokenIsRefused() throws Exception {
        get("/connexion");
        assertThat(send("/connexion", "email=hugo@rivemont.example&password=" + encode(PASSWORD))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("/deconnexion", "").statusCode()).isEqualTo(403);
        assertThat(send("/bienvenue/territoire", "_csrf=made-up").statusCode()).isEqualTo(403);
    }

    @Test
    void signingInChangesTheSessionAndTheToken() throws Exception {
        String before = token(get("/connexion").body());
        String session = session();
        HttpResponse<String> answer = send(
                "/connexion", "_csrf=" + encode(before) + "&email=hugo@rivemont.example&password=" + encode(PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(session()).isNotEqualTo(session);
        assertThat(send("/deconnexion", "_csrf=" + encode(before)).statusCode()).isEqualTo(403);
        String after = token(get("/moi").body());
        assertThat(send("/deconnexion", "_csrf=" + encode(after)).statusCode()).isEqualTo(303);
        assertThat(get("/moi").statusCode()).isEqualTo(302);
    }

    @Test
    void signingInLeadsToThePageFirstAskedFor() throws Exception {
        assertThat(get("/moi?a=1").statusCode()).isEqualTo(302);
        String token = token(get("/connexion").body());
        HttpResponse<String> answer = send(
                "/connexion", "_csrf=" + encode(token) + "&email=hugo@rivemont.example&password=" + encode(PASSWORD));
        assertThat(header(answer, "Location")).endsWith("/moi?a=1");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, String form) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("faubourg"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String token(String page) {
        Matcher found = TOKEN.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
