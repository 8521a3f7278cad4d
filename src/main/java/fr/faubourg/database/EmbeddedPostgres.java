package fr.faubourg.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in the data directory, started and stopped with the application: loopback only, generated passwords, as durable as
 * any other (fsync, synchronous commit and checksums on). A server that outlived a killed application is taken over; one that dies is
 * started again on its port, so that the pools recover by themselves. A cluster of an older major version is moved to this one first.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String CLUSTER = "cluster";

    private final PostgresCluster cluster;
    private final Secrets secrets;
    private final FileChannel lockFile;
    private final int port;
    private volatile boolean closing;

    private EmbeddedPostgres(PostgresCluster cluster, Secrets secrets, FileChannel lockFile) throws IOException {
        this.cluster = cluster;
        this.secrets = secrets;
        this.lockFile = lockFile;
        if (!Files.exists(cluster.path())) {
            cluster.initialise();
        }
        Optional<Integer> taken = cluster.running().map(Postmaster::port).filter(cluster::answers);
        if (taken.isPresent()) {
            this.port = taken.get();
        } else {
            this.port = PostgresCluster.freePort();
            cluster.start(port);
        }
        try (Connection superuser = connectAsSuperuser()) {
            DatabaseRoles.provision(superuser, secrets);
        } catch (SQLException e) {
            throw new IOException("the embedded PostgreSQL could not be set up", e);
        }
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
        try {
            Secrets secrets = Secrets.in(directory);
            PostgresCluster cluster = new PostgresCluster(binaries, directory.resolve(CLUSTER), secrets);
            new ClusterUpgrade(binaries, cluster.path(), secrets).whereNeeded();
            return new EmbeddedPostgres(cluster, secrets, lockFile);
        } catch (IOException | RuntimeException e) {
            lockFile.close();
            throw e;
        }
    }

    /** How to reach the database of the application that runs on this directory; empty when none does. */
    static Optional<DatabaseAccess> accessToRunning(Path directory) throws IOException {
        Optional<Postmaster> running = Postmaster.runningIn(directory.resolve(CLUSTER));
        if (running.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                PostgresCluster.access(Secrets.in(directory), running.get().port(), DatabaseRoles.DATABASE));
    }

    /** How to reach the database of the application. */
    public DatabaseAccess access() {
        return access(DatabaseRoles.DATABASE);
    }

    /** How to reach another database of this server, with the same roles. */
    public DatabaseAccess access(String database) {
        return PostgresCluster.access(secrets, port, database);
    }

    /** A superuser's connection, for provisioning and tests. */
    public Connection connectAsSuperuser() throws SQLException {
        return cluster.connectAsSuperuser(port);
    }

    /** Replaces the application's database by what a backup holds: at once, when all of it is there. */
    public void restore(BackupFile backup) throws IOException, SQLException {
        try (Connection superuser = connectAsSuperuser()) {
            DatabaseRoles.provision(superuser, secrets);
            try (Statement statement = superuser.createStatement()) {
                DatabaseRoles.create(statement, DatabaseRoles.RESTORING);
            }
            Restore.intoEmptyDatabase(access(DatabaseRoles.RESTORING), backup);
            DatabaseRoles.swap(superuser);
        }
    }

    /** The process id of the server, or empty when it is not running. */
    public Optional<Long> processId() {
        return cluster.running().map(Postmaster::processId);
    }

    @Override
    public void close() throws IOException {
        closing = true;
        cluster.stop();
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

    /** Starts the server again when it dies. The port stays, so that the pools find it. */
    private void keepAlive() {
        while (!closing) {
            PostgresCluster.pause(250);
            if (closing || cluster.running().isPresent()) {
                continue;
            }
            LOG.warn("PostgreSQL stopped by itself; starting it again");
            try {
                cluster.start(port);
                LOG.warn("PostgreSQL runs again");
            } catch (IOException e) {
                LOG.error("PostgreSQL could not be started again, trying further", e);
                PostgresCluster.pause(1000);
            }
        }
    }
}
