package fr.faubourg.inbox;

import org.jspecify.annotations.Nullable;

/** A way that a person takes often, kept on the first page. */
public record Shortcut(String title, @Nullable String detail, String href) {}
