package fr.faubourg.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens any file as a {@link Sheet}. What a file is, its content tells, never its name. */
public final class Sheets {
    private static final int HEAD_BYTES = 512;

    private Sheets() {}

    /**
     * Opens the file; the caller closes the sheet.
     *
     * @throws UnreadableFile when it is no table, is damaged, or goes over a limit; the message says what to do
     */
    public static Sheet open(Path file) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new UnreadableFile("Ce fichier est vide : vérifiez qu’il s’agit du bon fichier.");
            }
            if (size > Limits.FILE_BYTES) {
                throw new UnreadableFile("Ce fichier dépasse 64 Mo : coupez-le en plusieurs fichiers.");
            }
            byte[] head;
            try (InputStream in = Files.newInputStream(file)) {
                head = in.readNBytes(HEAD_BYTES);
            }
            return open(file, head);
        } catch (IOException e) {
            throw new UnreadableFile("Le fichier n’a pas pu être lu : déposez-le de nouveau.", e);
        }
    }

    private static Sheet open(Path file, byte[] head) throws IOException {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004")) {
            return XlsxSheet.open(file);
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw new UnreadableFile("Ce classeur est à l’ancien format Excel (XLS) ou protégé par un mot de passe : "
                    + "enregistrez-le en XLSX sans mot de passe.");
        }
        if (start.startsWith("%PDF") || start.startsWith("\u0089PNG") || start.startsWith("\u00FF\u00D8\u00FF")) {
            throw new UnreadableFile(
                    "Ce fichier est un document ou une image : déposez le tableau lui-même, en CSV ou en XLSX.");
        }
        if (start.startsWith("<")) {
            throw new UnreadableFile(
                    "Ce fichier est une page ou du XML : déposez le tableau lui-même, en CSV, XLSX ou GeoJSON.");
        }
        String text = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start;
        return text.stripLeading().startsWith("{") ? GeoJsonSheet.open(file) : CsvSheet.open(file);
    }
}
