package fr.faubourg.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;

/** A backup that was read through once and found whole: each entry is what its manifest says, to the byte. */
public final class BackupFile implements AutoCloseable {

    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(ZipFile zip, BackupManifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens a backup and reads all of it.
     *
     * @throws BackupRefused when it is damaged, truncated, or no backup
     */
    public static BackupFile open(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new BackupRefused("Le fichier " + file + " n’existe pas ou ne peut pas être lu.");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new BackupRefused(damaged(file), e);
        }
        try {
            BackupFile backup = new BackupFile(zip, manifest(zip, file));
            backup.verify(file);
            return backup;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e instanceof BackupRefused refused ? refused : new BackupRefused(damaged(file), e);
        }
    }

    BackupManifest manifest() {
        return manifest;
    }

    /** How many rows it holds. */
    public long rows() {
        return manifest.rows();
    }

    /** The rows of a table, as COPY text. */
    InputStream open(BackupManifest.Table table) throws IOException {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new IOException("no entry " + table.entry());
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BackupManifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.ENTRY);
        if (entry == null) {
            throw new BackupRefused("Le fichier " + file + " n’est pas une sauvegarde de Faubourg.");
        }
        try (InputStream content = zip.getInputStream(entry)) {
            BackupManifest manifest = BackupManifest.parse(content.readAllBytes());
            if (manifest.format() != BackupManifest.FORMAT) {
                throw new BackupRefused(
                        "Cette sauvegarde a été faite par une version plus récente de Faubourg\u00a0: installez-la d’abord.");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new BackupRefused(damaged(file), e);
        }
    }

    private void verify(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (BackupManifest.Table table : manifest.tables()) {
            MessageDigest digest = sha256();
            try (InputStream content = open(table)) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
                throw new BackupRefused(damaged(file));
            }
        }
    }

    private static String damaged(Path file) {
        return "La sauvegarde " + file
                + " est abîmée ou incomplète. Rien n’a été touché\u00a0; prenez-en une autre copie, ou une sauvegarde plus ancienne.";
    }
}
