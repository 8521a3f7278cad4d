package fr.faubourg.walks;

import fr.faubourg.watch.ObservationSource;

/** What kind of walk it was (sorte de marche). */
public enum WalkKind {
    /** Diagnostic en marchant: partners, with or without residents, look at a quarter together. */
    WALKING_SURVEY("diagnostic-en-marchant", ObservationSource.WALKING_SURVEY),
    /** Marche exploratoire: residents, mostly women, say where they feel at ease and where not. */
    EXPLORATORY_WALK("marche-exploratoire", ObservationSource.EXPLORATORY_WALK),
    /** Marche de restitution: those who walked before show it to those who decide. */
    REPORTING_WALK("marche-de-restitution", ObservationSource.EXPLORATORY_WALK),
    /** Visite de site, before, during or after works. */
    SITE_VISIT("visite-de-site", ObservationSource.OTHER),
    OTHER("autre", ObservationSource.OTHER);

    private final String word;
    private final ObservationSource source;

    WalkKind(String word, ObservationSource source) {
        this.word = word;
        this.source = source;
    }

    /** Its word in addresses. */
    String word() {
        return word;
    }

    /** How what is noted on it was made. */
    ObservationSource source() {
        return source;
    }
}
