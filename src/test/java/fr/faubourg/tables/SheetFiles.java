package fr.faubourg.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files made by the tests, and what is read back from them. */
final class SheetFiles {
    private SheetFiles() {}

    static Path text(Path folder, String content) {
        return text(folder, content, StandardCharsets.UTF_8);
    }

    static Path text(Path folder, String content, Charset charset) {
        return bytes(folder, content.getBytes(charset));
    }

    static Path bytes(Path folder, byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "table", ".bin"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Sheet.Row> rows(Path file) {
        try (Sheet sheet = Sheets.open(file)) {
            List<Sheet.Row> rows = new ArrayList<>();
            sheet.rows().forEachRemaining(rows::add);
            return rows;
        }
    }

    static List<String> headings(Path file) {
        try (Sheet sheet = Sheets.open(file)) {
            return sheet.headings();
        }
    }

    static String description(Path file) {
        try (Sheet sheet = Sheets.open(file)) {
            return sheet.description();
        }
    }
}
