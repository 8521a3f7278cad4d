package fr.faubourg.inbox;

/**
 * How much waits.
 *
 * @param waiting all of it
 * @param late the part whose due date is past, not more than {@code waiting}
 */
public record InboxCount(long waiting, long late) {
    public static final InboxCount NOTHING = new InboxCount(0, 0);

    public InboxCount {
        if (late < 0 || late > waiting) {
            throw new IllegalArgumentException(late + " late of " + waiting);
        }
    }

    /** Both together. */
    public InboxCount plus(InboxCount other) {
        return new InboxCount(waiting + other.waiting, late + other.late);
    }
}
