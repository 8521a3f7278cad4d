package fr.faubourg.watch;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a list of observations may be narrowed by and this module does not know by itself: a module above answers, with an {@link ObservationCriterion}
 * of its own. Here stand their words in addresses and what may follow these, so that an address is read the same whoever reads it.
 */
public enum Criterion {
    /** Whether residents were told something (retour aux habitants). */
    RETURN("retour", "avec|sans"),
    /** Whether the same trouble was there before and came back (récidive). */
    RECURRENCE("revenu", "oui|non"),
    /** What happened to them, and when (réalisé, vérifié, clos, rouvert): {@link EventPeriod}. */
    EVENT("evenement", "[a-z]{4,8}(\\.[0-9]{4}-[0-9]{2}-[0-9]{2}){2}"),
    /** Near which worksite, while it lasted (chantier). */
    WORKSITE("chantier", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    /** On which walk it was seen (marche). */
    WALK("marche", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final String word;
    private final Pattern values;

    Criterion(String word, String values) {
        this.word = word;
        this.values = Pattern.compile(values);
    }

    /** Its word in addresses. */
    public String word() {
        return word;
    }

    /** A value as an address has it; empty when it cannot be read. */
    Optional<String> read(String text) {
        return Optional.of(text)
                .filter(value -> values.matcher(value).matches())
                .filter(value -> this != EVENT || EventPeriod.read(value).isPresent());
    }
}
