package fr.faubourg.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the embedded cluster from an older major version of PostgreSQL to the one that this build brings: a backup made by the old programs, which
 * stay unpacked beside the data, is restored into a new cluster. The old cluster is kept aside under the name of its version. Killed at any moment,
 * the next start begins again or finishes the exchange.
 */
final class ClusterUpgrade {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterUpgrade.class);

    private final PostgresBinaries binaries;
    private final Path cluster;
    private final Secrets secrets;

    ClusterUpgrade(PostgresBinaries binaries, Path cluster, Secrets secrets) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.secrets = secrets;
    }

    void whereNeeded() throws IOException {
        Path ready = cluster.resolveSibling("cluster.upgraded");
        if (!Files.exists(cluster)) {
            if (Files.exists(ready)) {
                Files.move(ready, cluster, StandardCopyOption.ATOMIC_MOVE);
            }
            return;
        }
        // Killed just before the exchange: the old Faubourg may have written since.
        PostgresCluster.deleteTree(ready);
        int old = PostgresCluster.majorOf(cluster);
        int current = binaries.major();
        if (old > current) {
            throw new IOException("The data directory " + cluster + " was made by PostgreSQL " + old
                    + ", newer than the PostgreSQL " + current + " of this Faubourg: start the newer Faubourg again.");
        }
        if (old < current) {
            upgrade(old, current, ready);
        }
    }

    private void upgrade(int old, int current, Path ready) throws IOException {
        PostgresBinaries oldPrograms = oldPrograms(old);
        LOG.warn("The database goes from PostgreSQL {} to {}; the old cluster is kept aside", old, current);
        Path backup = cluster.resolveSibling("postgresql-%d-to-%d.zip".formatted(old, current));
        PostgresCluster before = new PostgresCluster(oldPrograms, cluster, secrets);
        int port = PostgresCluster.freePort();
        before.stop();
        before.start(port);
        try {
            Backup.write(PostgresCluster.access(secrets, port, DatabaseRoles.DATABASE), backup);
        } catch (SQLException e) {
            throw new IOException("the database of PostgreSQL " + old + " could not be read", e);
        } finally {
            before.stop();
        }
        fill(backup, ready);
        exchange(ready);
        Files.deleteIfExists(backup);
        LOG.warn("The database runs on PostgreSQL {} now", current);
    }

    private void fill(Path backup, Path ready) throws IOException {
        Path making = cluster.resolveSibling("cluster.upgrading");
        PostgresCluster after = new PostgresCluster(binaries, making, secrets);
        if (Files.exists(making)) {
            after.stop();
            PostgresCluster.deleteTree(making);
        }
        after.initialise();
        int port = PostgresCluster.freePort();
        after.start(port);
        try (Connection superuser = after.connectAsSuperuser(port);
                BackupFile file = BackupFile.open(backup)) {
            DatabaseRoles.provision(superuser, secrets);
            Restore.intoEmptyDatabase(PostgresCluster.access(secrets, port, DatabaseRoles.DATABASE), file);
        } catch (SQLException e) {
            throw new IOException("the new database could not be filled", e);
        } finally {
            after.stop();
        }
        Files.move(making, ready, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The new cluster is complete: the old one steps aside, and it takes its place. */
    private void exchange(Path ready) throws IOException {
        Path aside = cluster.resolveSibling("cluster-" + PostgresCluster.majorOf(cluster));
        PostgresCluster.deleteTree(aside);
        Files.move(cluster, aside, StandardCopyOption.ATOMIC_MOVE);
        Files.move(ready, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The programs of the older version, which its Faubourg unpacked beside the data. */
    private PostgresBinaries oldPrograms(int major) throws IOException {
        Path programs = cluster.resolveSibling("programs");
        if (Files.isDirectory(programs)) {
            try (var versions = Files.list(programs)) {
                Optional<Path> found = versions.filter(
                                home -> home.getFileName().toString().matches(major + "(\\..*)?"))
                        .filter(home -> Files.isExecutable(home.resolve("bin/postgres")))
                        .max(java.util.Comparator.naturalOrder());
                if (found.isPresent()) {
                    return new PostgresBinaries(found.get());
                }
            }
        }
        throw new IOException("The data directory was made by PostgreSQL " + major
                + ", and its programs are no longer in "
                + programs + ". Put a PostgreSQL " + major + " there (" + programs.resolve(Integer.toString(major))
                + "/bin), or restore a backup into an empty directory.");
    }
}
