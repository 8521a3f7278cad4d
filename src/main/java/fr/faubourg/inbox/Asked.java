package fr.faubourg.inbox;

import fr.faubourg.access.AccountId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked: one person, or whoever of a unit comes to it first.
 *
 * @param person null when a unit is asked
 * @param unit an organisation or a part of it; null when a person is asked
 */
record Asked(@Nullable AccountId person, @Nullable UUID unit) {
    private static final String PERSON = "p-";
    private static final String UNIT = "u-";

    Asked {
        if ((person == null) == (unit == null)) {
            throw new IllegalArgumentException("either a person or a unit is asked");
        }
    }

    static Asked person(AccountId person) {
        return new Asked(person, null);
    }

    static Asked unit(UUID unit) {
        return new Asked(null, unit);
    }

    /** As it stands in addresses and forms. */
    static Optional<Asked> parse(@Nullable String text) {
        if (text == null || text.length() < PERSON.length()) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(text.substring(PERSON.length()));
            return text.startsWith(PERSON)
                    ? Optional.of(person(new AccountId(id)))
                    : text.startsWith(UNIT) ? Optional.of(unit(id)) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The account's id, or null. */
    @Nullable UUID personId() {
        return person == null ? null : person.value();
    }

    @Override
    public String toString() {
        return person == null ? UNIT + unit : PERSON + person.value();
    }
}
