package fr.faubourg.tables;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of an export.
 *
 * @param heading the French heading
 * @param type how the values are written: typed cells in XLSX, JSON values in GeoJSON, ISO dates in both texts
 * @param value takes the value out of a record, null for an empty cell
 */
public record Column<T>(String heading, Type type, Function<T, @Nullable Object> value) {

    /** How values are written. */
    public enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        DATE,
        DATE_TIME,
        YES_NO
    }

    public static <T> Column<T> text(String heading, Function<T, @Nullable String> value) {
        return new Column<>(heading, Type.TEXT, value::apply);
    }

    public static <T> Column<T> integer(String heading, Function<T, @Nullable Number> value) {
        return new Column<>(heading, Type.INTEGER, value::apply);
    }

    public static <T> Column<T> decimal(String heading, Function<T, @Nullable BigDecimal> value) {
        return new Column<>(heading, Type.DECIMAL, value::apply);
    }

    public static <T> Column<T> date(String heading, Function<T, @Nullable LocalDate> value) {
        return new Column<>(heading, Type.DATE, value::apply);
    }

    /** A moment, written in Paris time. */
    public static <T> Column<T> dateTime(String heading, Function<T, @Nullable Instant> value) {
        return new Column<>(heading, Type.DATE_TIME, value::apply);
    }

    public static <T> Column<T> yesNo(String heading, Function<T, @Nullable Boolean> value) {
        return new Column<>(heading, Type.YES_NO, value::apply);
    }
}
