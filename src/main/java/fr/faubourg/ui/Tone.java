package fr.faubourg.ui;

/** What the colour of a pill or a figure stands for; the words beside it always say it too. */
public enum Tone {
    /** Nothing to say about it. */
    PLAIN(""),
    /** Somebody has to act, or to answer. */
    WAITING("wait"),
    /** Done, or a strength. */
    DONE("ok"),
    /** Too late, or refused. */
    LATE("late");

    private final String cssClass;

    Tone(String cssClass) {
        this.cssClass = cssClass;
    }

    public String cssClass() {
        return cssClass;
    }
}
