package fr.faubourg.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Makes a backup that says something else of itself. */
final class BackupEditing {

    private BackupEditing() {}

    static void withMigrations(Path from, Path to, Map<String, Set<String>> migrations) throws IOException {
        try (ZipFile source = new ZipFile(from.toFile());
                ZipOutputStream target = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : source.stream().map(ZipEntry.class::cast).toList()) {
                target.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = source.getInputStream(entry).readAllBytes();
                target.write(
                        entry.getName().equals(BackupManifest.ENTRY)
                                ? changed(BackupManifest.parse(content), migrations)
                                        .toJson()
                                : content);
                target.closeEntry();
            }
        }
    }

    private static BackupManifest changed(BackupManifest of, Map<String, Set<String>> migrations) {
        return new BackupManifest(of.format(), of.madeAt(), of.postgres(), migrations, of.tables(), of.sequences());
    }
}
