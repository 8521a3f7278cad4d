package fr.faubourg.history;

import fr.faubourg.ui.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a form that people fill, in order: their labels, and the words of those that are chosen from a list. */
public final class FormWords {
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, List<Choice>> choices = new LinkedHashMap<>();

    /** A field that is typed. */
    public FormWords field(String name, String label) {
        labels.put(name, label);
        return this;
    }

    /** A field that is chosen. */
    public FormWords field(String name, String label, List<Choice> among) {
        choices.put(name, List.copyOf(among));
        return field(name, label);
    }

    /** A box that is ticked or not. */
    public FormWords box(String name, String label) {
        return field(name, label, List.of(new Choice("true", "oui"), new Choice("", "non")));
    }

    List<String> names() {
        return List.copyOf(labels.keySet());
    }

    String label(String name) {
        return labels.getOrDefault(name, name);
    }

    String words(String name, String value) {
        return choices.getOrDefault(name, List.of()).stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }
}
