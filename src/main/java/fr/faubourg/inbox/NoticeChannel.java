package fr.faubourg.inbox;

/** How a person learns of one kind of notice (façon d'être averti). */
public enum NoticeChannel {
    /** Not at all. */
    NONE,
    /** In the application only. */
    IN_APP,
    /** In the application, and in the digest by mail. */
    DIGEST,
    /** In the application, and by a mail that leaves as soon as the time to undo is over. */
    AT_ONCE;

    /** Whether notices also leave by mail. */
    boolean isMailed() {
        return this == DIGEST || this == AT_ONCE;
    }
}
