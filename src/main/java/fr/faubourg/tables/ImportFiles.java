package fr.faubourg.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps imported files in the database, so that any instance can go on with an import, and a backup holds them. */
@Repository
class ImportFiles {
    private static final int PART_BYTES = 1 << 20;

    private final JdbcClient jdbc;

    ImportFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void store(UUID importId, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] part = in.readNBytes(PART_BYTES); part.length > 0; part = in.readNBytes(PART_BYTES)) {
                jdbc.sql("insert into tables.import_file (import_id, part, content) values (:import, :part, :content)")
                        .param("import", importId)
                        .param("part", number++)
                        .param("content", part)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy on disk, for a reader that needs to go back and forth; deleted when closed. */
    static final class Copy implements AutoCloseable {
        private final Path path;

        Copy(Path path) {
            this.path = path;
        }

        Path path() {
            return path;
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @throws UnreadableFile when the file was erased */
    Copy copy(UUID importId) {
        Copy copy = blank();
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(copy.path())) {
            int number = 0;
            for (Optional<byte[]> part = part(importId, number); part.isPresent(); part = part(importId, ++number)) {
                out.write(part.get());
            }
            if (number == 0) {
                throw new UnreadableFile("Le fichier n’est plus là\u00a0: déposez-le de nouveau.");
            }
            whole = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!whole) {
                copy.close();
            }
        }
        return copy;
    }

    /** An empty file that only this application's user may read. */
    static Copy blank() {
        try {
            return new Copy(Files.createTempFile("faubourg-import-", ".tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void erase(UUID importId) {
        jdbc.sql("delete from tables.import_file where import_id = :import")
                .param("import", importId)
                .update();
    }

    private Optional<byte[]> part(UUID importId, int number) {
        return jdbc.sql("select content from tables.import_file where import_id = :import and part = :part")
                .param("import", importId)
                .param("part", number)
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }
}
