package fr.faubourg;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tours the demonstration's pages once and stops, so that the build can record which classes a start needs ({@code -XX:AOTCacheOutput}). Never
 * part of a normal run.
 */
@Component
@ConditionalOnProperty("faubourg.rehearsal")
class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CARD = Pattern.compile("name=\"account\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("href=\"(/[a-z][^\"#]*)\"");
    private static final int PAGES = 25;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @EventListener
    @Order(1000)
    void tour(ApplicationReadyEvent ready) {
        ConfigurableApplicationContext context = ready.getApplicationContext();
        String port = context.getEnvironment().getProperty("local.server.port");
        Thread.ofPlatform().name("rehearsal").start(() -> {
            int exit = 0;
            try {
                visitPages("http://localhost:" + port);
            } catch (IOException | InterruptedException e) {
                LOG.error("the rehearsal failed", e);
                exit = 1;
            }
            int code = exit;
            System.exit(SpringApplication.exit(context, () -> code));
        });
    }

    private void visitPages(String address) throws IOException, InterruptedException {
        String page = get(address + "/connexion");
        if (!CARD.matcher(page).find()) {
            LOG.warn("no demonstration to tour");
            return;
        }
        String form = "_csrf=" + encode(first(TOKEN, page)) + "&account=" + encode(first(CARD, page));
        String start = client.send(
                        HttpRequest.newBuilder(URI.create(address + "/connexion/demonstration"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        Set<String> links = new LinkedHashSet<>();
        Matcher found = LINK.matcher(start);
        while (found.find()) {
            links.add(found.group(1).replace("&amp;", "&"));
        }
        for (String link : links.stream().limit(PAGES).toList()) {
            get(address + link);
        }
    }

    private String get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String first(Pattern pattern, String page) throws IOException {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new IOException("the sign-in page has no " + pattern);
        }
        return found.group(1);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
