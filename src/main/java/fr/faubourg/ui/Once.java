package fr.faubourg.ui;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is asked for the first time it is wanted, and never when nobody wants it: a redirect or a file shows no badges. For one thread. */
final class Once<T extends @Nullable Object> implements Supplier<T> {
    private @Nullable Supplier<T> source;
    private @Nullable T found;

    Once(Supplier<T> source) {
        this.source = source;
    }

    @Override
    @SuppressWarnings("NullAway") // once asked, what was found is a T, which may itself be null
    public T get() {
        Supplier<T> asked = source;
        if (asked != null) {
            found = asked.get();
            source = null;
        }
        return found;
    }
}
