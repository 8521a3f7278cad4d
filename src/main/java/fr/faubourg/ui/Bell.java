package fr.faubourg.ui;

/**
 * The bell of the top bar: what a person was told and has not read.
 *
 * @param href the page of the notices
 * @param unread how many, counted up to a hundred
 */
public record Bell(String href, long unread) {
    private static final int MOST = 99;

    /** What stands on the bell: "3", "99+". */
    public String figure() {
        return unread > MOST ? MOST + "+" : Long.toString(unread);
    }
}
