package fr.faubourg.bench;

import fr.faubourg.testing.WebClient;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Searches by twenty readers at once, with a second of thought after each, among a million records; what the browser waits for. */
final class SpineBench {
    private static final int RECORDS = 1_000_000;
    private static final int READERS = 20;
    private static final int WARM_UP = 15;
    private static final int SEARCHES = 60;
    private static final List<String> PEOPLE =
            List.of("Samuel Okoye", "Inès Morvan", "Paul Lestienne", "Nadia Ferrand");
    /** Frequent and rare words, two and three words, beginnings, typing errors, numbers, streets. */
    private static final List<String> QUERIES = List.of(
            "encombrants",
            "objets abandonnés",
            "rue",
            "propreté",
            "graffitis",
            "éclairage",
            "trottoir",
            "potelet",
            "rue de rivoli",
            "encombrants rue de belleville",
            "poubelle",
            "poubelles débordées",
            "eclairag",
            "encomrbants",
            "grafiti mur",
            "412",
            "n° 99812",
            "523000",
            "avenue jean jaurès",
            "affaissement chaussée",
            "nid de poule",
            "vélo abandonné",
            "arbre",
            "feuilles mortes",
            "panneau",
            "mobilier urbain",
            "boulevard ney",
            "fuite",
            "rats",
            "square");

    private SpineBench() {}

    public static void main(String[] arguments) throws Exception {
        Figures figures = new Figures();
        Optional<PublicData> data = PublicData.find();
        if (data.isEmpty()) {
            figures.missing("search_p95", "FAUBOURG_PUBLIC_DATA is not set");
            figures.exit();
        }
        int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : RECORDS;
        try (Product product = new Product()) {
            product.start();
            long begin = System.nanoTime();
            try (var database = product.database()) {
                new ManyObservations(database).add(records, data.orElseThrow());
            }
            System.out.printf(
                    "# %d observations added in %d s%n", records, (System.nanoTime() - begin) / 1_000_000_000);
            search(product.address(), figures);
        }
        figures.exit();
    }

    static void search(String address, Figures figures) throws InterruptedException, ExecutionException, IOException {
        List<Callable<List<Taken>>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(reader(address, i));
        }
        List<Taken> taken = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(READERS)) {
            for (Future<List<Taken>> each : threads.invokeAll(readers)) {
                taken.addAll(each.get());
            }
        }
        double[] times =
                taken.stream().mapToDouble(Taken::milliseconds).sorted().toArray();
        long empty = taken.stream().filter(Taken::empty).count();
        System.out.printf(
                "# %d searches, %d without a result, median %.0f ms, slowest %.0f ms%n",
                times.length, empty, times[times.length / 2], times[times.length - 1]);
        for (String query : QUERIES) {
            double[] each = taken.stream()
                    .filter(one -> one.query().equals(query))
                    .mapToDouble(Taken::milliseconds)
                    .sorted()
                    .toArray();
            if (each.length > 0) {
                System.out.printf(
                        "#   %-32s %4d times, median %.0f ms, slowest %.0f ms%n",
                        query, each.length, each[each.length / 2], each[each.length - 1]);
            }
        }
        figures.atMost("search_p95", times[(int) (times.length * 0.95)], "ms", 80);
    }

    private static Callable<List<Taken>> reader(String address, int number) {
        return () -> {
            WebClient web = new WebClient(address);
            web.enterDemonstration(PEOPLE.get(number % PEOPLE.size()));
            Random random = new Random(number);
            List<Taken> taken = new ArrayList<>();
            for (int i = 0; i < WARM_UP + SEARCHES; i++) {
                Thread.sleep(random.nextInt(500, 1500));
                String query = QUERIES.get(random.nextInt(QUERIES.size()));
                long begin = System.nanoTime();
                HttpResponse<String> page = web.get("/recherche?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
                double milliseconds = (System.nanoTime() - begin) / 1e6;
                if (page.statusCode() != 200) {
                    throw new IOException("a search was answered " + page.statusCode());
                }
                if (i >= WARM_UP) {
                    taken.add(new Taken(query, milliseconds, !page.body().contains("id=\"resultats-")));
                }
            }
            return taken;
        };
    }

    private record Taken(String query, double milliseconds, boolean empty) {}
}
