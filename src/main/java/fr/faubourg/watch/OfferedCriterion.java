package fr.faubourg.watch;

import fr.faubourg.ui.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Criterion} as the row of filters offers it: its word in the address, its label, the choice that does not narrow, the others. */
public record OfferedCriterion(
        String word,
        String label,
        String all,
        List<Choice> choices,
        @Nullable String chosen) {
    public OfferedCriterion {
        choices = List.copyOf(choices);
    }
}
