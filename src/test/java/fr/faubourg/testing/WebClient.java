package fr.faubourg.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person's browser without its eyes: keeps cookies, sends forms with their token. For what needs many requests and no page to look at. */
public final class WebClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CARD = Pattern.compile("name=\"account\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("href=\"(/[a-z][^\"#]*)\"");

    private final String address;
    private final HttpClient client;

    public WebClient(String address) {
        this.address = address;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    private WebClient(String address, HttpClient client) {
        this.address = address;
        this.client = client;
    }

    /** The same browser, with its cookies, at another address of the same host. */
    public WebClient at(String other) {
        return new WebClient(other, client);
    }

    /** Fetches a page, following redirects. */
    public HttpResponse<String> get(String path) throws IOException {
        return get(path, Map.of());
    }

    /** The same, with headers. */
    public HttpResponse<String> get(String path, Map<String, String> headers) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        return send(request);
    }

    /** Sends a form with the token of the page it stands on. */
    public HttpResponse<String> post(String page, String action, Map<String, String> fields) throws IOException {
        return postWith(token(page), action, fields);
    }

    /** The token of the forms of a page. */
    public String token(String page) throws IOException {
        return first(TOKEN, get(page).body());
    }

    /** Sends a form with a token. */
    public HttpResponse<String> postWith(String token, String action, Map<String, String> fields) throws IOException {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + action))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body + "&_csrf=" + encode(token))));
    }

    /** Enters the demonstration with the card that shows the words. */
    public HttpResponse<String> enterDemonstration(String words) throws IOException {
        String page = get("/connexion").body();
        for (String form : page.split("</form>", -1)) {
            if (form.contains(words)) {
                return post("/connexion", "/connexion/demonstration", Map.of("account", first(CARD, form)));
            }
        }
        throw new IOException("no sign-in card says " + words);
    }

    /** The pages that a page links to. */
    public static Set<String> links(String page) {
        Set<String> links = new LinkedHashSet<>();
        Matcher found = LINK.matcher(page);
        while (found.find()) {
            links.add(found.group(1).replace("&amp;", "&"));
        }
        return links;
    }

    /** The first group of the pattern in the text. */
    public static String first(Pattern pattern, String text) throws IOException {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("nothing matches " + pattern);
        }
        return found.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static String encode(@Nullable String value) {
        return URLEncoder.encode(value == null ? "" : value, StandardCharsets.UTF_8);
    }
}
