package fr.faubourg.ui;

import org.jspecify.annotations.Nullable;

/** What the colour of a pill or a figure stands for; the words beside it always say it too. */
public enum Tone {
    /** Nothing to say about it. */
    PLAIN("", null),
    /** Somebody has to act, or to answer. */
    WAITING("wait", "hourglass"),
    /** Done, or a strength. */
    DONE("ok", "check"),
    /** Too late, or refused. */
    LATE("late", "alert-triangle");

    private final String cssClass;
    private final @Nullable String icon;

    Tone(String cssClass, @Nullable String icon) {
        this.cssClass = cssClass;
        this.icon = icon;
    }

    public String cssClass() {
        return cssClass;
    }

    /** The mark that says the tone without colour, or null. */
    public @Nullable String icon() {
        return icon;
    }
}
