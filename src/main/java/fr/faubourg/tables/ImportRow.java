package fr.faubourg.tables;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A row of an imported file seen through its mapping: cells by field name. Required fields are there and every mapped cell reads
 * as its {@link ValueKind}, so the typed readers do not fail.
 */
public final class ImportRow {
    private final long line;
    private final Map<String, String> cells;
    private final Map<String, String> others;

    /**
     * @param line the line as a person sees it in the file (CSV), the row number (XLSX), the feature's rank from 1 (GeoJSON)
     * @param cells the trimmed text of every mapped field, empty text for an empty cell
     * @param others the trimmed text of unmapped columns that are taken as {@link ImportKind#otherColumns}, by heading
     */
    public ImportRow(long line, Map<String, String> cells, Map<String, String> others) {
        this.line = line;
        this.cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        this.others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    public long line() {
        return line;
    }

    /** The text of a required field. */
    public String text(String field) {
        return find(field).orElseThrow(() -> new IllegalArgumentException("no value for " + field));
    }

    /** The text of a field, empty when its column is not mapped or its cell is empty. */
    public Optional<String> find(String field) {
        return Optional.ofNullable(cells.get(field)).filter(text -> !text.isEmpty());
    }

    /** Whether a column of the file is mapped to the field: an update leaves unmapped fields as they are, and empties the others. */
    public boolean mapped(String field) {
        return cells.containsKey(field);
    }

    public Optional<Integer> integer(String field) {
        return find(field).map(Values::integer);
    }

    public Optional<BigDecimal> decimal(String field) {
        return find(field).map(Values::decimal);
    }

    public Optional<LocalDate> date(String field) {
        return find(field).map(Values::date);
    }

    /** The moment; a day without a time is the start of that day in Paris. */
    public Optional<Instant> moment(String field) {
        return find(field).map(Values::moment);
    }

    public Optional<Boolean> yesNo(String field) {
        return find(field).map(Values::yesNo);
    }

    /** Cells of the unmapped columns taken along, by heading, empty cells included. */
    public Map<String, String> others() {
        return others;
    }

    @Override
    public String toString() {
        return "ImportRow[line=" + line + "]";
    }
}
