package fr.faubourg.bench;

import fr.faubourg.testing.WebClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * From {@code bin/run} to the first page served (median of five, on a data directory that exists), and the memory of the JVM and PostgreSQL together
 * after a tour of the demonstration (PSS, Linux only).
 */
final class StartBench {

    private static final int STARTS = 5;
    private static final int PAGES = 150;

    private final Product product;

    private StartBench(Product product) {
        this.product = product;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Figures figures = new Figures();
        try (Product product = new Product()) {
            new StartBench(product).measure(figures);
        }
        figures.exit();
    }

    private void measure(Figures figures) throws IOException, InterruptedException {
        product.start();
        product.stop();
        double[] seconds = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            long begin = System.nanoTime();
            long application = product.start();
            seconds[i] = (System.nanoTime() - begin) / 1e9;
            if (i == STARTS - 1) {
                tour();
                figures.atMost("memory_after_tour", memory(application) / 1024.0, "MB_PSS", 700);
            }
            product.stop();
        }
        Arrays.sort(seconds);
        System.out.printf(java.util.Locale.ROOT, "# starts: %s%n", Arrays.toString(seconds));
        figures.atMost("first_page", seconds[STARTS / 2], "s", 5);
    }

    /** As a régulateur, follows links from the first page, breadth first. */
    private void tour() throws IOException {
        WebClient web = new WebClient(product.address());
        Deque<String> next =
                new ArrayDeque<>(WebClient.links(web.enterDemonstration("GUSP").body()));
        Set<String> seen = new HashSet<>();
        while (!next.isEmpty() && seen.size() < PAGES) {
            String path = next.removeFirst();
            if (seen.add(path)) {
                next.addAll(WebClient.links(web.get(path).body()));
            }
        }
        System.out.println("# pages toured: " + seen.size());
    }

    /** Proportional set size of the JVM and of the PostgreSQL processes of the data directory, in kB. */
    private long memory(long application) throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(product.data().resolve("postgresql/cluster/postmaster.pid"))
                .getFirst()
                .strip());
        long sum = proportionalSetSize(application) + proportionalSetSize(postmaster);
        for (ProcessHandle backend : ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::descendants)
                .toList()) {
            sum += proportionalSetSize(backend.pid());
        }
        return sum;
    }

    private static long proportionalSetSize(long process) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("/proc", Long.toString(process), "smaps_rollup"));
        return lines.stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
