package fr.faubourg.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Writes a backup (sauvegarde): every row of every table in one snapshot, as PostgreSQL's portable COPY text, in one zip file that any later
 * PostgreSQL can be filled from. The application may run meanwhile. The file is complete or absent.
 */
public final class Backup {

    private static final String UNFINISHED = ".incomplet";
    private static final Duration ABANDONED = Duration.ofDays(1);

    private Backup() {}

    /** What was written. */
    public record Written(long bytes, long rows, int tables) {}

    /** Writes a backup to a file, readable by its owner only, in the place of the one of that name. */
    public static Written write(DatabaseAccess access, Path file) throws IOException, SQLException {
        Path target = file.toAbsolutePath();
        Path folder = java.util.Objects.requireNonNull(target.getParent());
        clearAbandoned(folder);
        Path unfinished = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
        try {
            BackupManifest manifest;
            try (FileChannel channel = FileChannel.open(
                    unfinished,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                manifest = write(access, Channels.newOutputStream(channel));
                channel.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
            return new Written(
                    Files.size(target), manifest.rows(), manifest.tables().size());
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Writes a backup to a stream, which is left open. */
    static BackupManifest write(DatabaseAccess access, OutputStream out) throws IOException, SQLException {
        try (Connection owner = access.connect(access.owner());
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("set transaction isolation level repeatable read, read only");
            portable(statement);
            // Rows that a policy would hide make the backup fail instead of missing from it.
            statement.execute("set local row_security = off");
            Instant madeAt = Instant.now();
            ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
            zip.setLevel(Deflater.BEST_SPEED);
            Catalogue catalogue = new Catalogue(statement);
            List<BackupManifest.Table> tables = new ArrayList<>();
            for (Catalogue.Table table : catalogue.tables()) {
                tables.add(copyOut(owner, table, zip));
            }
            // Read last: a sequence is never behind the rows of the snapshot.
            BackupManifest manifest = new BackupManifest(
                    BackupManifest.FORMAT,
                    madeAt,
                    version(statement),
                    catalogue.migrations(),
                    tables,
                    catalogue.sequences());
            zip.putNextEntry(entry(BackupManifest.ENTRY));
            zip.write(manifest.toJson());
            zip.closeEntry();
            zip.finish();
            zip.flush();
            owner.rollback();
            return manifest;
        }
    }

    /** What makes the text of a value the same for every server and session. */
    static void portable(Statement statement) throws SQLException {
        statement.execute("set local datestyle = 'ISO, YMD'");
        statement.execute("set local intervalstyle = 'postgres'");
        statement.execute("set local extra_float_digits = 3");
        statement.execute("set local timezone = 'UTC'");
        statement.execute("set local bytea_output = 'hex'");
    }

    private static BackupManifest.Table copyOut(Connection owner, Catalogue.Table table, ZipOutputStream zip)
            throws IOException, SQLException {
        BackupManifest.Table named = new BackupManifest.Table(table.name(), table.columns(), 0, "");
        zip.putNextEntry(entry(named.entry()));
        DigestOutputStream digest = new DigestOutputStream(zip, BackupFile.sha256());
        BufferedOutputStream rowByRow = new BufferedOutputStream(digest, 1 << 16);
        long rows = owner.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy %s (%s) to stdout".formatted(table.name(), String.join(", ", table.columns())), rowByRow);
        rowByRow.flush();
        zip.closeEntry();
        return new BackupManifest.Table(
                table.name(),
                table.columns(),
                rows,
                HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        return entry;
    }

    private static String version(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("show server_version")) {
            row.next();
            return row.getString(1);
        }
    }

    /** What backups that were killed left behind. */
    private static void clearAbandoned(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".*" + UNFINISHED)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(Instant.now().minus(ABANDONED))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
