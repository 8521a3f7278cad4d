package fr.faubourg.access;

import java.time.Duration;

/** What a single-use link is for (objet du lien), and for how long it can be used. */
public enum LinkPurpose {
    /** Invitation: the first password of a new account. */
    INVITATION(Duration.ofDays(7)),
    /** Réinitialisation: a new password for one that was forgotten. */
    RESET(Duration.ofHours(2));

    private final Duration validity;

    LinkPurpose(Duration validity) {
        this.validity = validity;
    }

    Duration validity() {
        return validity;
    }
}
