package fr.faubourg.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;

/** Reads a file through on its arrival, so that one that cannot be read is refused at once. */
final class ImportArrival {
    private static final int SAMPLES = 5;
    private static final int SAMPLE_CHARACTERS = 60;

    private ImportArrival() {}

    /** @param choice how to read it; which sheet, when it names none, its looks tell */
    static ImportRepository.Arrival read(Path file, String fileName, ImportKind kind, SheetChoice choice) {
        List<SheetOutline> outlines = Sheets.outlines(
                file, headings -> ColumnMapping.propose(kind, headings).fields().size());
        SheetChoice wanted = choice.sheet().isEmpty() && !outlines.isEmpty() ? choice.of(likeliest(outlines)) : choice;
        try (Sheet sheet = Sheets.open(file, wanted)) {
            List<List<String>> samples = new ArrayList<>();
            sheet.headings().forEach(_ -> samples.add(new ArrayList<>()));
            long count = 0;
            for (Iterator<Sheet.Row> rows = sheet.rows(); rows.hasNext(); count++) {
                List<String> cells = rows.next().cells();
                for (int column = 0; column < samples.size(); column++) {
                    sample(samples.get(column), cells.get(column));
                }
            }
            if (count == 0) {
                throw new UnreadableFile(
                        "Ce fichier n’a que des titres, aucune ligne\u00a0: vérifiez qu’il s’agit du bon fichier, ou de la bonne feuille.");
            }
            return new ImportRepository.Arrival(
                    fileName,
                    Files.size(file),
                    sha256(file),
                    sheet.description(),
                    sheet.crs().orElse(""),
                    sheet.headings(),
                    samples,
                    count,
                    Sheets.choiceOf(sheet),
                    outlines,
                    sheet.leftAside());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String likeliest(List<SheetOutline> outlines) {
        SheetOutline best = outlines.getFirst();
        for (SheetOutline outline : outlines) {
            best = outline.score() > best.score() ? outline : best;
        }
        return best.name();
    }

    private static void sample(List<String> samples, String cell) {
        if (samples.size() < SAMPLES && !cell.isEmpty()) {
            String shown = cell.length() <= SAMPLE_CHARACTERS ? cell : cell.substring(0, SAMPLE_CHARACTERS) + "…";
            if (!samples.contains(shown)) {
                samples.add(shown);
            }
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
