package fr.faubourg.ui;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One choice of a list, of radio buttons or of chips.
 *
 * @param value what the form sends
 * @param label what one reads, in French
 * @param hint a few more words, or null
 */
public record Choice(String value, String label, @Nullable String hint) {
    public Choice(String value, String label) {
        this(value, label, null);
    }

    /** The constants of an enum, with their labels, in the order of declaration. */
    public static <E extends Enum<E>> List<Choice> of(Ui ui, Class<E> constants) {
        return Arrays.stream(constants.getEnumConstants())
                .map(constant -> new Choice(constant.name(), ui.label(constant)))
                .toList();
    }
}
