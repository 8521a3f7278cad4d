package fr.faubourg.ui;

import org.jspecify.annotations.Nullable;

/** Ids that tie a control to its label, hint and mistake, derived from the field's name. */
public final class FormField {
    private FormField() {}

    /** The control's id. */
    public static String id(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    /** The ids for {@code aria-describedby}, or null when there is nothing to describe. */
    public static @Nullable String describedBy(String name, @Nullable String hint, @Nullable String error) {
        String ids = ((hint == null ? "" : id(name) + "-aide ") + (error == null ? "" : id(name) + "-erreur")).strip();
        return ids.isEmpty() ? null : ids;
    }
}
