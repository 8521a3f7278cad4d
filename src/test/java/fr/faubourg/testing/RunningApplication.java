package fr.faubourg.testing;

import fr.faubourg.database.Credentials;
import fr.faubourg.database.DatabaseAccess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The application in a process of its own, on its embedded PostgreSQL, so that either of them can be killed. */
public final class RunningApplication implements AutoCloseable {

    private final Path data;
    private final int port;
    private final List<String> arguments;
    private final Map<String, String> environment = new TreeMap<>();
    private @Nullable Process process;
    private @Nullable DatabaseAccess external;

    /** An application over the data directory; it is not started yet. */
    public RunningApplication(Path data, String... arguments) throws IOException {
        this.data = data;
        this.arguments = List.of(arguments);
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
    }

    /** The same on a database of its own, which several applications may share. */
    public RunningApplication on(DatabaseAccess shared) {
        external = shared;
        return this;
    }

    /** Sets a variable of its environment, before the start. */
    public RunningApplication with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** The port it is to listen on. */
    public int port() {
        return port;
    }

    /** What it printed. */
    public String log() throws IOException {
        return Files.readString(data.resolve("application.log"));
    }

    /** Where it answers. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** Starts it and waits until it serves a page. */
    public void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx320m",
                "-Duser.timezone=Europe/Paris",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "fr.faubourg.Faubourg"));
        command.addAll(arguments);
        Files.createDirectories(data);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("application.log").toFile()));
        builder.environment().put("FAUBOURG_DATA", data.toString());
        builder.environment().put("FAUBOURG_PORT", Integer.toString(port));
        builder.environment().put("FAUBOURG_DATABASE_URL", "");
        DatabaseAccess shared = external;
        if (shared != null) {
            builder.environment().put("FAUBOURG_DATABASE_URL", shared.url());
            credentials(builder, "OWNER", shared.owner());
            credentials(builder, "COLLECTIVE", shared.collective());
            credentials(builder, "CONFIDENTIAL", shared.confidential());
        }
        builder.environment().putAll(environment);
        Process started = builder.start();
        process = started;
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (!answers()) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                throw new IOException(
                        "the application did not start: " + Files.readString(data.resolve("application.log")));
            }
            pause();
        }
    }

    /** Ends it without a word, as a power cut does. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            await(running);
            process = null;
        }
    }

    /** Ends its PostgreSQL without a word; the application is left to start it again. */
    public void killPostgres() throws IOException {
        String pid = Files.readAllLines(data.resolve("postgresql/cluster/postmaster.pid"))
                .getFirst()
                .strip();
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Its process id. */
    public long processId() {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("not running");
        }
        return running.pid();
    }

    /** Stops it as Ctrl-C does, its PostgreSQL with it; starts it once more first when it was killed, so that no server stays behind. */
    @Override
    public void close() throws IOException {
        if (process == null && external == null) {
            start();
        }
        Process running = process;
        if (running != null) {
            running.destroy();
            await(running);
            process = null;
        }
    }

    private static void credentials(ProcessBuilder builder, String role, Credentials credentials) {
        builder.environment().put("FAUBOURG_DATABASE_" + role + "_USER", credentials.user());
        builder.environment().put("FAUBOURG_DATABASE_" + role + "_PASSWORD", credentials.password());
    }

    private boolean answers() {
        if (environment.containsKey("FAUBOURG_TLS_CERTIFICATE")) {
            try {
                return log().contains("Faubourg est prêt");
            } catch (IOException notYet) {
                return false;
            }
        }
        try {
            return new WebClient(address()).get("/connexion").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void await(Process running) {
        try {
            running.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
