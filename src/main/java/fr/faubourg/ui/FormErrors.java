package fr.faubourg.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a form, in the order of its fields: for each one French sentence that says what to do. Filled while the form is
 * parsed; the first message of a field stays.
 */
public final class FormErrors {
    /** The name under which a mistake of the whole form is kept. */
    public static final String WHOLE_FORM = "";

    private final Map<String, String> messages = new LinkedHashMap<>();

    /** A form not sent yet, or without a mistake so far. */
    public static FormErrors none() {
        return new FormErrors();
    }

    /** One mistake alone. */
    public static FormErrors of(String field, String message) {
        return new FormErrors().add(field, message);
    }

    /** Notes a mistake of a field (its {@code name} in the form). */
    public FormErrors add(String field, String message) {
        messages.putIfAbsent(field, message);
        return this;
    }

    /** Notes a mistake that belongs to no single field. */
    public FormErrors add(String message) {
        return add(WHOLE_FORM, message);
    }

    /** The field's message, or null. */
    public @Nullable String on(String field) {
        return messages.get(field);
    }

    public boolean has(String field) {
        return messages.containsKey(field);
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }

    public int size() {
        return messages.size();
    }

    /** All mistakes, in order, for the summary at the top of the form. */
    public List<FieldError> summary() {
        return messages.entrySet().stream()
                .map(entry -> new FieldError(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public String toString() {
        return messages.keySet().toString();
    }

    /**
     * One line of the summary.
     *
     * @param field the field's name, empty for the whole form
     * @param message what to do, in French
     */
    public record FieldError(String field, String message) {
        /** The anchor of the field: components give the control the id {@code f-<name>}. */
        public String href() {
            return "#" + FormField.id(field);
        }
    }
}
