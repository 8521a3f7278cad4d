package fr.faubourg.tables;

import fr.faubourg.ui.UrlQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What somebody asks a file to look like, as it stands in an address: {@code ?liste=constats&format=csv&encodage=simple&colonnes=numero,constat}.
 *
 * @param columns keys of columns in their order, empty for those shown at first
 */
record ExportLayout(ExportFormat format, CsvTableWriter.Style style, List<String> columns) {
    static final String LIST = "liste";
    static final String FORMAT = "format";
    static final String ENCODING = "encodage";
    static final String COLUMNS = "colonnes";
    static final String SPREADSHEET = "tableur";
    static final String PLAIN = "simple";

    ExportLayout {
        columns = List.copyOf(columns);
    }

    /** Empty when the format is none of ours. */
    static Optional<ExportLayout> parse(UrlQuery query) {
        CsvTableWriter.Style style =
                query.has(ENCODING, PLAIN) ? CsvTableWriter.Style.PLAIN : CsvTableWriter.Style.SPREADSHEET;
        List<String> columns = query.all(COLUMNS).stream()
                .flatMap(keys -> Arrays.stream(keys.split(",", -1)))
                .filter(key -> !key.isBlank())
                .toList();
        return ExportFormat.named(query.first(FORMAT).orElse(ExportFormat.XLSX.extension()))
                .map(format -> new ExportLayout(format, style, columns));
    }

    /** The filters of the list with this layout. */
    UrlQuery in(UrlQuery filters, String list) {
        UrlQuery query = filters.with(LIST, list).with(FORMAT, format.extension());
        if (!columns.isEmpty()) {
            query = query.with(COLUMNS, String.join(",", columns));
        }
        return format == ExportFormat.CSV && style == CsvTableWriter.Style.PLAIN ? query.with(ENCODING, PLAIN) : query;
    }

    /** What is left for the list itself: its filters and its order. */
    static UrlQuery filtersOf(UrlQuery query) {
        List<String> others = new ArrayList<>();
        query.fields().forEach(field -> {
            String name = field.getKey();
            boolean ours = List.of(LIST, FORMAT, ENCODING, COLUMNS, "_csrf", ExportForm.CHOSEN)
                            .contains(name)
                    || name.startsWith(ExportForm.RANK);
            if (!ours) {
                others.add(name);
            }
        });
        return query.only(others.toArray(String[]::new));
    }
}
