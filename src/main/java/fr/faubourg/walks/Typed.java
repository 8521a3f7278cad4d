package fr.faubourg.walks;

import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.watch.Forms;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what the form of a walk sends; what cannot be read is noted beside its field. */
final class Typed {
    private static final Pattern HOUR = Pattern.compile("([0-9]{1,2})\\s*[h:H]\\s*([0-9]{2})?");

    private Typed() {}

    /** A day that is not to come. */
    static @Nullable LocalDate past(String field, String typed, LocalDate today, FormErrors errors) {
        if (typed.isBlank()) {
            errors.add(field, "Donnez le jour de la marche.");
            return null;
        }
        var day = Forms.day(typed);
        if (day.isEmpty() || day.get().getYear() < 1900) {
            errors.add(field, "Écrivez la date ainsi\u00a0: 2026-11-20.");
            return null;
        }
        if (day.get().isAfter(today)) {
            errors.add(field, "Ce jour n’est pas encore passé\u00a0: une marche se note quand elle a eu lieu.");
            return null;
        }
        return day.get();
    }

    /** An hour: {@code 14:30}, {@code 14 h 30}, {@code 9h}; null when nothing was typed. */
    static @Nullable LocalTime hour(String field, String typed, FormErrors errors) {
        if (typed.isBlank()) {
            return null;
        }
        var found = HOUR.matcher(typed.strip());
        if (found.matches()) {
            try {
                return LocalTime.of(
                        Integer.parseInt(found.group(1)),
                        found.group(2) == null ? 0 : Integer.parseInt(found.group(2)));
            } catch (DateTimeException impossible) {
                errors.add(field, "Cette heure n’existe pas\u00a0: écrivez 14 h 30.");
                return null;
            }
        }
        errors.add(field, "Écrivez l’heure ainsi\u00a0: 14 h 30.");
        return null;
    }

    /** How many people; null when nothing was typed. */
    static @Nullable Integer people(String field, String typed, FormErrors errors) {
        String compact = typed.replaceAll("[\\s\\u00A0\\u202F]", "");
        if (compact.isEmpty()) {
            return null;
        }
        if (compact.matches("[0-9]{1,4}") && Integer.parseInt(compact) <= WalkForm.MOST_PEOPLE) {
            return Integer.valueOf(compact);
        }
        errors.add(
                field,
                "Écrivez un nombre entier, de 0 à " + FrenchFormat.number(WalkForm.MOST_PEOPLE) + ", sans aucun nom.");
        return null;
    }

    static void notTooLong(String field, String typed, int most, FormErrors errors) {
        if (typed.length() > most) {
            errors.add(field, "Raccourcissez\u00a0: " + FrenchFormat.number(most) + " caractères au plus.");
        }
    }

    static Optional<UUID> chosen(String field, String typed, String missing, FormErrors errors) {
        var id = Forms.uuid(typed);
        if (id.isEmpty()) {
            errors.add(field, missing);
        }
        return id;
    }
}
