package fr.faubourg.watch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that happened to observations within some days, both included, in Paris; as addresses have it: {@code clos.2026-11-02.2026-11-08}. What
 * happened to one several times counts the last time, as its dates do.
 */
record EventPeriod(What what, LocalDate first, LocalDate last) {
    private static final Pattern SHAPE = Pattern.compile(
            "(realise|verifie|clos|rouvert)\\.([0-9]{4}-[0-9]{2}-[0-9]{2})\\.([0-9]{4}-[0-9]{2}-[0-9]{2})");

    /** What happens, with its word in addresses and its French for many. */
    enum What {
        DONE("realise", "Réalisés"),
        VERIFIED("verifie", "Vérifiés sur site"),
        CLOSED("clos", "Clos"),
        REOPENED("rouvert", "Rouverts");

        private final String word;
        private final String label;

        What(String word, String label) {
            this.word = word;
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Empty when it cannot be read, or ends before it begins. */
    static Optional<EventPeriod> read(String text) {
        var shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return Optional.empty();
        }
        try {
            var first = LocalDate.parse(shape.group(2));
            var last = LocalDate.parse(shape.group(3));
            for (What what : What.values()) {
                if (what.word.equals(shape.group(1)) && !last.isBefore(first)) {
                    return Optional.of(new EventPeriod(what, first, last));
                }
            }
            return Optional.empty();
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    String value() {
        return what.word + "." + first + "." + last;
    }
}
