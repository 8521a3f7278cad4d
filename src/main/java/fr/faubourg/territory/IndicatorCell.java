package fr.faubourg.territory;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the cell of an indicator says: a number, a statistical secret, nothing, or something else. */
sealed interface IndicatorCell {
    Set<String> SECRET_WORDS = Set.of("s", "c", "secret", "secret statistique", "n/d", "nd", "ns");

    record Number(BigDecimal number) implements IndicatorCell {}

    record Secret() implements IndicatorCell {}

    record Missing() implements IndicatorCell {}

    record Unreadable() implements IndicatorCell {}

    /** @param emptyIsSecret whether an empty cell is a secret rather than missing */
    static IndicatorCell read(String text, boolean emptyIsSecret) {
        String plain = text.replace("\u202F", "")
                .replace("\u00A0", "")
                .replace(" ", "")
                .replace(',', '.');
        if (plain.isEmpty()) {
            return emptyIsSecret ? new Secret() : new Missing();
        }
        if (SECRET_WORDS.contains(text.strip().toLowerCase(Locale.ROOT))) {
            return new Secret();
        }
        return number(plain) instanceof BigDecimal number ? new Number(number) : new Unreadable();
    }

    private static @Nullable BigDecimal number(String plain) {
        try {
            return plain.length() > 40 ? null : new BigDecimal(plain);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
