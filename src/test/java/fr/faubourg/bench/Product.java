package fr.faubourg.bench;

import fr.faubourg.testing.WebClient;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What people run, {@code bin/run --demo}, in processes of its own on a data directory of its own; the directory goes with it. */
final class Product implements AutoCloseable {
    private final Path data;
    private final int port;
    private @Nullable Process running;

    Product() throws IOException {
        data = Files.createTempDirectory("faubourg-bench-");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    Path data() {
        return data;
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Starts it and waits for the first page; gives the process id of the application. */
    long start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bin/run", "--demo")
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("run.log").toFile());
        builder.environment().put("FAUBOURG_DATA", data.toString());
        builder.environment().put("FAUBOURG_PORT", Integer.toString(port));
        Process started = builder.start();
        running = started;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (true) {
            try {
                if (new WebClient(address()).get("/connexion").statusCode() == 200) {
                    return started.pid();
                }
            } catch (IOException notYet) {
                Thread.sleep(10);
            }
            if (!started.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("bin/run did not start:\n" + Files.readString(data.resolve("run.log")));
            }
        }
    }

    /** Its database, as the superuser. */
    Connection database() throws IOException, SQLException {
        Path directory = data.resolve("postgresql");
        String databasePort = Files.readAllLines(directory.resolve("cluster/postmaster.pid"))
                .get(3)
                .strip();
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(directory.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/faubourg",
                "faubourg_super",
                secrets.getProperty("faubourg_super"));
    }

    void stop() throws InterruptedException {
        Process stopping = running;
        if (stopping != null) {
            stopping.destroy();
            stopping.waitFor();
            running = null;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop();
        try (var paths = Files.walk(data)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
