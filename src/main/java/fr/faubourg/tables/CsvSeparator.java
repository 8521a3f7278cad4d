package fr.faubourg.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the separator of a CSV file from its first lines: the one by which most of them have as many cells as the headings. */
final class CsvSeparator {
    private static final char[] CANDIDATES = {';', '\t', ',', '|'};
    private static final int SAMPLE_RECORDS = 50;

    private CsvSeparator() {}

    /**
     * @param sample the beginning of the file
     * @param whole whether the sample is the whole file; otherwise its last record may be cut and does not count
     */
    static char detect(String sample, boolean whole) {
        char best = ';';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(sample, candidate, whole);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    static String label(char separator) {
        return switch (separator) {
            case ';' -> "point-virgule";
            case '\t' -> "tabulation";
            case ',' -> "virgule";
            case '|' -> "barre verticale";
            default -> "«\u00a0" + separator + "\u00a0»";
        };
    }

    /** The share of records as wide as the headings, a little more for wider ones; 0 when the headings are a single cell. */
    private static double score(String sample, char candidate, boolean whole) {
        List<Integer> widths = widths(sample, candidate);
        if (!whole && widths.size() > 1) {
            widths.removeLast();
        }
        if (widths.isEmpty() || widths.getFirst() < 2) {
            return 0;
        }
        int width = widths.getFirst();
        double same = widths.stream().filter(other -> other == width).count();
        return same / widths.size() + Math.min(width, 400) / 1_000.0;
    }

    private static List<Integer> widths(String sample, char candidate) {
        List<Integer> widths = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(candidate)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(sample)) {
            for (CsvRecord row : reader) {
                widths.add(row.getFieldCount());
                if (widths.size() == SAMPLE_RECORDS) {
                    break;
                }
            }
        } catch (CsvParseException | IOException e) {
            return widths;
        }
        return widths;
    }
}
