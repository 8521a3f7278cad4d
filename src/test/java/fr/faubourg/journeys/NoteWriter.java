package fr.faubourg.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.shared.Ids;
import fr.faubourg.testing.WebClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * Somebody who notes one observation after the other and sends the form again until they see the observation: what a person does when the
 * page does not come.
 */
final class NoteWriter implements AutoCloseable {

    private static final Pattern THEME = Pattern.compile("name=\"category\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern PLACE =
            Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>[^<]*Résidence du Moulin");
    private static final Pattern RECORDED = Pattern.compile("/constats/[0-9a-f-]{36}");

    private final WebClient client;
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private final String theme;
    private final String place;
    private final Thread thread;
    private volatile int failures;
    private volatile boolean stopped;

    NoteWriter(String address) throws IOException {
        client = new WebClient(address);
        client.enterDemonstration("Samuel Okoye");
        String form = client.get("/constats/nouveau").body();
        theme = WebClient.first(THEME, form);
        place = WebClient.first(PLACE, form);
        thread = Thread.ofPlatform().name("note-writer").start(this::write);
    }

    /** What was seen recorded. */
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    int failures() {
        return failures;
    }

    /** Waits until so many more are recorded. */
    void awaitMore(int count) throws InterruptedException {
        int wanted = acknowledged.size() + count;
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (acknowledged.size() < wanted) {
            assertThat(System.nanoTime()).as("observations are recorded again").isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    /** Finishes the observation under way. */
    void stop() throws InterruptedException {
        stopped = true;
        thread.join();
    }

    /** Gives up what cannot be recorded, so that a test that failed ends. */
    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join();
    }

    private void write() {
        for (int i = 1; !stopped; i++) {
            String finding = "Relevé d’essai n° " + i;
            String key = Ids.next().toString();
            while (!noted(finding, key)) {
                failures++;
                pause();
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
            }
            acknowledged.add(finding);
        }
    }

    private boolean noted(String finding, String key) {
        try {
            var answer = client.post(
                    "/constats/nouveau",
                    "/constats",
                    Map.of(
                            "key",
                            key,
                            "category",
                            theme,
                            "finding",
                            finding,
                            "place",
                            place,
                            "kind",
                            "WEAKNESS",
                            // The same trouble at the same place: said to be another one each time.
                            "ajouter",
                            "a-part"));
            return answer.statusCode() == 200
                    && RECORDED.matcher(answer.uri().getPath()).matches();
        } catch (IOException | RuntimeException away) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
