package fr.faubourg.tables;

import fr.faubourg.shared.Column;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values of an export as text. */
final class CellText {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d \\u00A0\\u202F]*([.,]\\d+)?");

    private CellText() {}

    /** The value as it stands in a CSV cell. */
    static <T> String csv(Column<T> column, @Nullable Object value, boolean decimalComma) {
        if (value == null) {
            return "";
        }
        return switch (column.type()) {
            case TEXT -> defused(value.toString());
            case INTEGER, DECIMAL -> decimalComma ? number(value).replace('.', ',') : number(value);
            case DATE -> value.toString();
            case DATE_TIME -> moment(value).format(MOMENT);
            case YES_NO -> Boolean.TRUE.equals(value) ? "oui" : "non";
        };
    }

    /**
     * The text with a leading apostrophe when a spreadsheet would take it for a formula (OWASP, "CSV injection"); a signed number
     * stays as it is.
     */
    static String defused(String text) {
        if (text.isEmpty()) {
            return text;
        }
        char first = text.charAt(0);
        boolean formula = first == '=' || first == '@' || first == '\t' || first == '\r';
        boolean sign = first == '+' || first == '-';
        return formula || (sign && !signedNumber(text)) ? "'" + text : text;
    }

    static LocalDateTime moment(Object value) {
        return LocalDateTime.ofInstant((Instant) value, Values.PARIS);
    }

    static LocalDate date(Object value) {
        return (LocalDate) value;
    }

    static String number(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    /** "-5" or "-12,5"; "+33 6 12 34 56 78" is a telephone number, which a spreadsheet would turn into a sum. */
    private static boolean signedNumber(String text) {
        return text.length() <= 20
                && text.charAt(0) == '-'
                && NUMBER.matcher(text).matches();
    }
}
