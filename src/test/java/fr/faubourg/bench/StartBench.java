package fr.faubourg.bench;

import fr.faubourg.testing.WebClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * From {@code bin/run} to the first page served (median of five, on a data directory that exists), and the memory of the JVM and PostgreSQL together
 * after a tour of the demonstration (PSS, Linux only).
 */
final class StartBench {

    private static final int STARTS = 5;
    private static final int PAGES = 150;

    private final Path data;
    private final int port;

    private StartBench(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("faubourg-start-");
        Figures figures = new Figures();
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StartBench bench = new StartBench(data, socket.getLocalPort());
            socket.close();
            bench.measure(figures);
        } finally {
            try (var paths = Files.walk(data)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        figures.exit();
    }

    private void measure(Figures figures) throws IOException, InterruptedException {
        stop(start());
        double[] seconds = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            long begin = System.nanoTime();
            Process running = start();
            seconds[i] = (System.nanoTime() - begin) / 1e9;
            if (i == STARTS - 1) {
                tour();
                figures.atMost("memory_after_tour", memory(running.pid()) / 1024.0, "MB_PSS", 700);
            }
            stop(running);
        }
        Arrays.sort(seconds);
        System.out.printf(java.util.Locale.ROOT, "# starts: %s%n", Arrays.toString(seconds));
        figures.atMost("first_page", seconds[STARTS / 2], "s", 5);
    }

    private Process start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bin/run", "--demo")
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("run.log").toFile());
        builder.environment().put("FAUBOURG_DATA", data.toString());
        builder.environment().put("FAUBOURG_PORT", Integer.toString(port));
        Process running = builder.start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (true) {
            try {
                if (new WebClient(address()).get("/connexion").statusCode() == 200) {
                    return running;
                }
            } catch (IOException notYet) {
                Thread.sleep(10);
            }
            if (!running.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("bin/run did not start:\n" + Files.readString(data.resolve("run.log")));
            }
        }
    }

    private void stop(Process running) throws InterruptedException {
        running.destroy();
        running.waitFor();
    }

    /** As a régulateur, follows links from the first page, breadth first. */
    private void tour() throws IOException {
        WebClient web = new WebClient(address());
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

    private String address() {
        return "http://localhost:" + port;
    }

    /** Proportional set size of the JVM and of the PostgreSQL processes of the data directory, in kB. */
    private long memory(long application) throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid"))
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
