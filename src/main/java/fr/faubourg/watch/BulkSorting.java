package fr.faubourg.watch;

import fr.faubourg.ui.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a bulk qualification says of all its observations; null where each one keeps its own. */
public record BulkSorting(
        @Nullable UUID category,
        @Nullable FindingKind kind,
        @Nullable Integer severity,
        @Nullable Integer urgency) {
    static final BulkSorting NOTHING = new BulkSorting(null, null, null, null);

    Gesture.Qualify of(BulkQueries.Pending pending) {
        return new Gesture.Qualify(
                category == null ? pending.category() : new CategoryId(category),
                kind == null ? pending.kind() : kind,
                severity == null ? pending.severity() : severity,
                urgency == null ? pending.urgency() : urgency);
    }

    /** {@code Forte}; null where each one keeps its own. */
    public @Nullable String severityInWords() {
        return label(ActionViews.SEVERITIES, severity);
    }

    public @Nullable String urgencyInWords() {
        return label(ActionViews.URGENCIES, urgency);
    }

    /** What was set, each with its name, in the order of the form. */
    List<String> inWords(@Nullable String categoryName, @Nullable String kindName) {
        var words = new ArrayList<String>();
        add(words, "catégorie", categoryName);
        add(words, "nature", kindName);
        add(words, "gravité", severityInWords());
        add(words, "urgence", urgencyInWords());
        return words;
    }

    private static void add(List<String> words, String name, @Nullable String value) {
        if (value != null) {
            words.add(name + "\u00a0: " + value);
        }
    }

    private static @Nullable String label(List<Choice> choices, @Nullable Integer grade) {
        return grade == null
                ? null
                : choices.stream()
                        .filter(choice -> choice.value().equals(grade.toString()))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(null);
    }
}
