package fr.faubourg.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of an export.
 *
 * @param key its stable name in addresses: lower case, no accents, from its first heading unless {@link #keyed} says otherwise
 * @param heading the French heading
 * @param type how the values are written: typed cells in XLSX, JSON values in GeoJSON, ISO dates in both texts
 * @param value takes the value out of a record, null for an empty cell
 * @param shown whether a file holds it when nobody chose columns
 */
public record Column<T>(String key, String heading, Type type, Function<T, @Nullable Object> value, boolean shown) {

    /** How values are written. */
    public enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        DATE,
        DATE_TIME,
        YES_NO
    }

    private static <T> Column<T> of(String heading, Type type, Function<T, @Nullable Object> value) {
        return new Column<>(PlainWords.of(heading).replace(' ', '-'), heading, type, value, true);
    }

    /** The same column under a name of its own in addresses. */
    public Column<T> keyed(String name) {
        return new Column<>(name, heading, type, value, shown);
    }

    /** The same column, only for those who choose it. */
    public Column<T> onDemand() {
        return new Column<>(key, heading, type, value, false);
    }

    public static <T> Column<T> text(String heading, Function<T, @Nullable String> value) {
        return of(heading, Type.TEXT, value::apply);
    }

    public static <T> Column<T> integer(String heading, Function<T, @Nullable Number> value) {
        return of(heading, Type.INTEGER, value::apply);
    }

    public static <T> Column<T> decimal(String heading, Function<T, @Nullable BigDecimal> value) {
        return of(heading, Type.DECIMAL, value::apply);
    }

    public static <T> Column<T> date(String heading, Function<T, @Nullable LocalDate> value) {
        return of(heading, Type.DATE, value::apply);
    }

    /** A moment, written in Paris time. */
    public static <T> Column<T> dateTime(String heading, Function<T, @Nullable Instant> value) {
        return of(heading, Type.DATE_TIME, value::apply);
    }

    public static <T> Column<T> yesNo(String heading, Function<T, @Nullable Boolean> value) {
        return of(heading, Type.YES_NO, value::apply);
    }
}
