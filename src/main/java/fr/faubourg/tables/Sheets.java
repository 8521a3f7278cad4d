package fr.faubourg.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

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
        return open(file, SheetChoice.PROPOSED);
    }

    /** Opens the file as it was chosen to be read. */
    static Sheet open(Path file, SheetChoice choice) {
        try {
            byte[] head = head(file);
            return isArchive(head) ? XlsxSheet.open(file, choice) : openText(file, head, choice);
        } catch (IOException e) {
            throw new UnreadableFile("Le fichier n’a pas pu être lu\u00a0: déposez-le de nouveau.", e);
        }
    }

    /** The visible sheets of a workbook; none for any other file. */
    static List<SheetOutline> outlines(Path file, ToIntFunction<List<String>> recognised) {
        try {
            return isArchive(head(file)) ? XlsxSheet.outlines(file, recognised) : List.of();
        } catch (IOException e) {
            throw new UnreadableFile("Le fichier n’a pas pu être lu\u00a0: déposez-le de nouveau.", e);
        }
    }

    /** How a sheet is read. */
    static SheetChoice choiceOf(Sheet sheet) {
        return sheet instanceof ChosenSheet chosen ? chosen.choice() : SheetChoice.PROPOSED;
    }

    private static byte[] head(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new UnreadableFile("Ce fichier est vide\u00a0: vérifiez qu’il s’agit du bon fichier.");
        }
        if (size > Limits.FILE_BYTES) {
            throw new UnreadableFile("Ce fichier dépasse 64 Mo\u00a0: coupez-le en plusieurs fichiers.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD_BYTES);
        }
    }

    private static boolean isArchive(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).startsWith("PK\u0003\u0004");
    }

    private static Sheet openText(Path file, byte[] head, SheetChoice choice) throws IOException {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw new UnreadableFile(
                    "Ce classeur est à l’ancien format Excel (XLS) ou protégé par un mot de passe\u00a0: "
                            + "enregistrez-le en XLSX sans mot de passe.");
        }
        if (startsWithOne(start, "%PDF", "\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "{\\rtf", "%!PS")) {
            throw new UnreadableFile(
                    "Ce fichier est un document ou une image\u00a0: déposez le tableau lui-même, en CSV ou en XLSX.");
        }
        if (startsWithOne(start, "\u001F\u008B", "7z\u00BC\u00AF", "Rar!", "BZh", "PK\u0005\u0006")) {
            throw new UnreadableFile(
                    "Ce fichier est une archive compressée\u00a0: ouvrez-la, puis déposez le tableau qu’elle contient.");
        }
        String text = (start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start).stripLeading();
        if (text.startsWith("<")) {
            throw new UnreadableFile(
                    "Ce fichier est une page ou du XML, même si son nom dit autre chose\u00a0: ouvrez-le dans un tableur, "
                            + "enregistrez-le en XLSX, puis déposez-le.");
        }
        if (text.startsWith("[{") || text.startsWith("[[") || text.startsWith("[\n") || text.startsWith("[ {")) {
            throw new UnreadableFile(
                    "Ce fichier est du JSON sans être du GeoJSON\u00a0: exportez-le en CSV, en XLSX ou en GeoJSON.");
        }
        return text.startsWith("{") ? GeoJsonSheet.open(file) : CsvSheet.open(file, choice);
    }

    private static boolean startsWithOne(String start, String... marks) {
        return Arrays.stream(marks).anyMatch(start::startsWith);
    }
}
