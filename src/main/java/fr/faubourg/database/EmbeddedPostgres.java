package fr.faubourg.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in the data directory, started and stopped with the application: loopback only, generated passwords, as durable as
 * any other (fsync, synchronous commit and checksums on). A server that outlived a killed application is taken over; one that dies is
 * started again on its port, so that the pools recover by themselves.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String DATABASE = "faubourg";
    private static final long START_LIMIT_MILLIS = 120_000;

    private final PostgresBinaries binaries;
    private final Path cluster;
    private final Path log;
    private final Secrets secrets;
    private final FileChannel lockFile;
    private final int port;
    private volatile boolean closing;

    private EmbeddedPostgres(PostgresBinaries binaries, Path directory, FileChannel lockFile) throws IOException {
        this.binaries = binaries;
        this.lockFile = lockFile;
        this.secrets = Secrets.in(directory);
        this.cluster = directory.resolve("cluster");
        this.log = directory.resolve("postgresql.log");
        boolean isNew = !Files.exists(cluster);
        if (isNew) {
            initialise();
        }
        Postmaster running = Postmaster.runningIn(cluster);
        if (running != null && answers(running.port())) {
            this.port = running.port();
        } else {
            this.port = freePort();
            startServer();
        }
        provision();
        Thread.ofPlatform().daemon().name("postgresql-watch").start(this::keepAlive);
    }

    /**
     * Starts the server whose cluster lies in the directory, making both where there are none.
     *
     * @throws IOException when another application already uses the directory, or the server cannot be started: the message says what to do
     */
    public static EmbeddedPostgres start(PostgresBinaries binaries, Path directory) throws IOException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        FileChannel lockFile =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!lock(lockFile)) {
            lockFile.close();
            throw new IOException("Another Faubourg already uses the data directory " + directory.getParent()
                    + ". Stop it first, or choose another directory with FAUBOURG_DATA.");
        }
        return new EmbeddedPostgres(binaries, directory, lockFile);
    }

    /** How to reach the database of the application. */
    public DatabaseAccess access() {
        return access(DATABASE);
    }

    /** How to reach another database of this server, with the same roles. */
    public DatabaseAccess access(String database) {
        return new DatabaseAccess(
                url(database),
                secrets.of(Secrets.OWNER),
                secrets.of(Secrets.COLLECTIVE),
                secrets.of(Secrets.CONFIDENTIAL));
    }

    /** A superuser's connection, for provisioning and tests. */
    public Connection connectAsSuperuser() throws SQLException {
        return java.sql.DriverManager.getConnection(
                url("postgres"),
                Secrets.SUPERUSER,
                secrets.of(Secrets.SUPERUSER).password());
    }

    /** The process id of the server, or empty when it is not running. */
    public java.util.Optional<Long> processId() {
        return java.util.Optional.ofNullable(Postmaster.runningIn(cluster)).map(Postmaster::processId);
    }

    @Override
    public void close() throws IOException {
        closing = true;
        if (Postmaster.runningIn(cluster) != null) {
            run("pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "30");
        }
        lockFile.close();
    }

    private static boolean lock(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException alreadyOurs) {
            return false;
        }
    }

    private void initialise() throws IOException {
        Path unfinished = cluster.resolveSibling("cluster.new");
        deleteTree(unfinished);
        Path passwordFile = cluster.resolveSibling("initdb.password");
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
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void startServer() throws IOException {
        Files.writeString(cluster.resolve("faubourg.conf"), """
                # Written at each start. Put your own settings after it, in postgresql.auto.conf.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                max_connections = 60
                shared_buffers = 96MB
                work_mem = 8MB
                maintenance_work_mem = 64MB
                effective_cache_size = 512MB
                random_page_cost = 1.1
                jit = off
                max_wal_size = 1GB
                timezone = 'Europe/Paris'
                log_timezone = 'Europe/Paris'
                log_min_messages = warning
                log_min_error_statement = panic
                log_parameter_max_length_on_error = 0
                """.formatted(port));
        rotateLog();
        awaitAnswer();
    }

    /** After a kill, PostgreSQL refuses to start until the last of its old processes is gone: the start is tried again until it holds. */
    private void awaitAnswer() throws IOException {
        long begin = System.currentTimeMillis();
        long nextTry = begin;
        while (!answers(port)) {
            long now = System.currentTimeMillis();
            if (now - begin > START_LIMIT_MILLIS) {
                throw new IOException("PostgreSQL did not start within two minutes; its log is " + log);
            }
            if (now >= nextTry && Postmaster.runningIn(cluster) == null) {
                run("pg_ctl", "start", "-D", cluster.toString(), "-W", "-s", "-l", log.toString());
                nextTry = now + 500;
            }
            pause(20);
        }
    }

    private boolean answers(int onPort) {
        try (Connection connection = java.sql.DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:%d/postgres?connectTimeout=2&socketTimeout=5".formatted(onPort),
                        Secrets.SUPERUSER,
                        secrets.of(Secrets.SUPERUSER).password());
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Starts the server again when it dies. The port stays, so that the pools find it. */
    private void keepAlive() {
        while (!closing) {
            pause(250);
            if (closing || Postmaster.runningIn(cluster) != null) {
                continue;
            }
            LOG.warn("PostgreSQL stopped by itself; starting it again");
            try {
                startServer();
                LOG.warn("PostgreSQL runs again");
            } catch (IOException e) {
                LOG.error("PostgreSQL could not be started again, trying further", e);
                pause(1000);
            }
        }
    }

    private void provision() throws IOException {
        try (Connection connection = connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            if (statement
                    .executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")
                    .next()) {
                return;
            }
            for (String role : List.of(Secrets.OWNER, Secrets.COLLECTIVE, Secrets.CONFIDENTIAL)) {
                if (!statement
                        .executeQuery("select 1 from pg_roles where rolname = '" + role + "'")
                        .next()) {
                    statement.execute("create role " + role
                            + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '"
                            + secrets.of(role).password() + "'");
                }
            }
            // Renamed last: a database of that name is complete.
            statement.execute("drop database if exists faubourg_unfinished");
            createDatabase(statement, "faubourg_unfinished");
            statement.execute("alter database faubourg_unfinished rename to " + DATABASE);
        } catch (SQLException e) {
            throw new IOException("the embedded PostgreSQL could not be set up", e);
        }
    }

    /** An empty database that belongs to the owner's role and that only the three roles may enter. */
    public static void createDatabase(Statement asSuperuser, String name) throws SQLException {
        asSuperuser.execute("create database " + name + " owner " + Secrets.OWNER);
        asSuperuser.execute("revoke all on database " + name + " from public");
        asSuperuser.execute(
                "grant connect on database " + name + " to " + Secrets.COLLECTIVE + ", " + Secrets.CONFIDENTIAL);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > 10_000_000) {
            Files.move(log, log.resolveSibling("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** PostgreSQL refuses to run as root: there it runs in a user namespace of its own. */
    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(log.getParent(), program, ".out");
        try {
            Process process = new ProcessBuilder(command)
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What postmaster.pid says of a server that runs. */
    private record Postmaster(long processId, int port) {

        static @Nullable Postmaster runningIn(Path cluster) {
            try {
                List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
                if (lines.size() < 4) {
                    return null;
                }
                long processId = Long.parseLong(lines.get(0).strip());
                boolean alive = ProcessHandle.of(processId)
                        .filter(ProcessHandle::isAlive)
                        .filter(handle -> handle.info()
                                .command()
                                .map(c -> c.contains("postgres"))
                                .orElse(true))
                        .isPresent();
                return alive
                        ? new Postmaster(
                                processId, Integer.parseInt(lines.get(3).strip()))
                        : null;
            } catch (IOException | NumberFormatException noServer) {
                return null;
            }
        }
    }
}
