package fr.faubourg.feedback;

import fr.faubourg.shared.Ids;
import fr.faubourg.ui.FormErrors;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form that notes what was said back, as typed. */
public record ReturnForm(String key, String saidOn, String channel, String audience, String said) {
    static final int LONGEST = 2_000;

    public ReturnForm(
            @Nullable String key,
            @Nullable String saidOn,
            @Nullable String channel,
            @Nullable String audience,
            @Nullable String said) {
        this.key = typed(key);
        this.saidOn = typed(saidOn);
        this.channel = typed(channel);
        this.audience = typed(audience);
        this.said = typed(said);
    }

    static ReturnForm blank(LocalDate today) {
        return new ReturnForm(Ids.next().toString(), today.toString(), "", ReturnAudience.STAIRWELL.name(), "");
    }

    /** Drawn when the form was shown; one that cannot be read counts as new. */
    UUID drawnKey() {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException unreadable) {
            return Ids.next();
        }
    }

    Optional<ReturnRepository.Said> parse(FormErrors errors, LocalDate observedOn, LocalDate today) {
        LocalDate day = day();
        if (day == null) {
            errors.add("saidOn", "Donnez le jour du retour, par exemple 2026-12-04.");
        } else if (day.isAfter(today)) {
            errors.add("saidOn", "Ce jour est à venir\u00a0: notez le retour une fois qu’il est fait.");
        } else if (day.isBefore(observedOn)) {
            errors.add("saidOn", "Ce jour est avant le constat\u00a0: vérifiez la date.");
        }
        ReturnChannel by = named(ReturnChannel.values(), channel);
        if (by == null) {
            errors.add("channel", "Dites comment les habitants l’ont su.");
        }
        ReturnAudience to = named(ReturnAudience.values(), audience);
        if (to == null) {
            errors.add("audience", "Dites à qui.");
        }
        if (said.isBlank()) {
            errors.add("said", "Écrivez en une phrase ce qui a été dit.");
        } else if (said.length() > LONGEST) {
            errors.add("said", "Raccourcissez le texte\u00a0: 2 000 caractères au plus.");
        }
        return errors.isEmpty() && day != null && by != null && to != null
                ? Optional.of(new ReturnRepository.Said(day, by, to, said.strip()))
                : Optional.empty();
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(saidOn.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E named(E[] constants, String name) {
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    private static String typed(@Nullable String value) {
        return value == null ? "" : value;
    }
}
