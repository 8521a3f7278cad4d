package fr.faubourg.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The files of one cluster, its settings, and the programs that make, start and stop its server. */
final class PostgresCluster {

    private static final long START_LIMIT_MILLIS = 120_000;

    /** Megabytes of PostgreSQL's own cache: enough for a neighbourhood on a small machine, and for a million observations on a large one. */
    private static final long LEAST_BUFFERS = 96;

    private static final long MOST_BUFFERS = 2_048;
    private static final long LEAST_CACHE = 512;

    private final PostgresBinaries binaries;
    private final Path path;
    private final Secrets secrets;
    private final Path log;

    PostgresCluster(PostgresBinaries binaries, Path path, Secrets secrets) {
        this.binaries = binaries;
        this.path = path;
        this.secrets = secrets;
        this.log = path.resolveSibling("postgresql.log");
    }

    Path path() {
        return path;
    }

    Optional<Postmaster> running() {
        return Postmaster.runningIn(path);
    }

    /** The major version that made the cluster. */
    static int majorOf(Path cluster) throws IOException {
        return Integer.parseInt(Files.readString(cluster.resolve("PG_VERSION")).strip());
    }

    /** Makes the cluster, whole or not at all. */
    void initialise() throws IOException {
        Path unfinished = path.resolveSibling(path.getFileName() + ".new");
        deleteTree(unfinished);
        Path passwordFile = path.resolveSibling("initdb.password");
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, secrets.of(Secrets.SUPERUSER).password());
        try {
            run(
                    "initdb",
                    "-D",
                    unfinished.toString(),
                    "-U",
                    Secrets.SUPERUSER,
                    "--pwfile",
                    passwordFile.toString(),
                    "--auth-host=scram-sha-256",
                    "--auth-local=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--locale-provider=icu",
                    "--icu-locale=fr-FR",
                    "--data-checksums");
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.writeString(
                unfinished.resolve("postgresql.conf"), "\ninclude 'faubourg.conf'\n", StandardOpenOption.APPEND);
        Files.writeString(unfinished.resolve("faubourg.conf"), "");
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the server and waits until it answers. */
    void start(int port) throws IOException {
        Files.writeString(path.resolve("faubourg.conf"), """
                # Written at each start. Put your own settings after it, in postgresql.auto.conf.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                max_connections = 60
                shared_buffers = %dMB
                work_mem = 8MB
                maintenance_work_mem = 64MB
                effective_cache_size = %dMB
                random_page_cost = 1.1
                jit = off
                max_wal_size = 1GB
                wal_buffers = 16MB
                timezone = 'Europe/Paris'
                log_timezone = 'Europe/Paris'
                log_min_messages = warning
                log_min_error_statement = panic
                log_parameter_max_length_on_error = 0
                """.formatted(
                port, shareOfMemory(8, LEAST_BUFFERS, MOST_BUFFERS), shareOfMemory(2, LEAST_CACHE, Long.MAX_VALUE)));
        rotateLog();
        awaitAnswer(port);
    }

    /** Megabytes: a part of the machine's memory (or the container's), between bounds. What is not filled with pages takes no memory. */
    private static long shareOfMemory(int part, long least, long most) {
        long memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return Math.clamp(memory / part / 1_048_576, least, most);
    }

    void stop() throws IOException {
        if (running().isPresent()) {
            run("pg_ctl", "stop", "-D", path.toString(), "-m", "fast", "-w", "-t", "30");
        }
    }

    /** After a kill, PostgreSQL refuses to start until the last of its old processes is gone: the start is tried again until it holds. */
    private void awaitAnswer(int port) throws IOException {
        long begin = System.currentTimeMillis();
        long nextTry = begin;
        while (!answers(port)) {
            long now = System.currentTimeMillis();
            if (now - begin > START_LIMIT_MILLIS) {
                throw new IOException("PostgreSQL did not start within two minutes; its log is " + log);
            }
            if (now >= nextTry && running().isEmpty()) {
                run("pg_ctl", "start", "-D", path.toString(), "-W", "-s", "-l", log.toString());
                nextTry = now + 500;
            }
            pause(20);
        }
    }

    boolean answers(int port) {
        try (Connection connection = DriverManager.getConnection(
                        url(port, "postgres") + "?connectTimeout=2&socketTimeout=5",
                        Secrets.SUPERUSER,
                        secrets.of(Secrets.SUPERUSER).password());
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    Connection connectAsSuperuser(int port) throws SQLException {
        return DriverManager.getConnection(
                url(port, "postgres"),
                Secrets.SUPERUSER,
                secrets.of(Secrets.SUPERUSER).password());
    }

    /** How to reach a database of the server that listens on the port. */
    static DatabaseAccess access(Secrets secrets, int port, String database) {
        return new DatabaseAccess(
                url(port, database),
                secrets.of(Secrets.OWNER),
                secrets.of(Secrets.COLLECTIVE),
                secrets.of(Secrets.CONFIDENTIAL));
    }

    /** A port that nobody listens on. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > 10_000_000) {
            Files.move(log, log.resolveSibling("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void run(String program, String... arguments) throws IOException {
        Path output = Files.createTempFile(log.getParent(), program, ".out");
        try {
            Process process = new ProcessBuilder(binaries.command(program, List.of(arguments)))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IOException(program + " ended with " + exit + ": " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
