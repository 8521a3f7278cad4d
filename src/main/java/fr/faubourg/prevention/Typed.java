package fr.faubourg.prevention;

import fr.faubourg.ui.FormErrors;
import fr.faubourg.watch.Forms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what the forms of this module send; what cannot be read is noted beside its field. */
final class Typed {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F€]");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,10}([.,][0-9]{1,2})?");
    private static final Pattern HOUR = Pattern.compile("([0-9]{1,2})\\s*[h:H]\\s*([0-9]{2})?");

    private Typed() {}

    /** Ids with commas between them, as several fields of one name are sent. */
    static List<UUID> ids(String typed) {
        return texts(typed).stream()
                .flatMap(each -> Forms.uuid(each).stream())
                .distinct()
                .toList();
    }

    static List<String> texts(String typed) {
        return Arrays.stream(typed.split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    static @Nullable LocalDate day(String field, String typed, String missing, FormErrors errors) {
        if (typed.isBlank()) {
            errors.add(field, missing);
            return null;
        }
        var day = Forms.day(typed);
        if (day.isEmpty() || day.get().getYear() < 1900 || day.get().getYear() > 2199) {
            errors.add(field, "Écrivez la date ainsi\u00a0: 2026-11-20.");
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

    /** A whole number within bounds; null when nothing was typed. */
    static @Nullable Integer number(String field, String typed, int least, int most, FormErrors errors) {
        String compact = SPACES.matcher(typed).replaceAll("");
        if (compact.isEmpty()) {
            return null;
        }
        if (compact.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(compact);
            if (number >= least && number <= most) {
                return number;
            }
        }
        errors.add(field, "Écrivez un nombre entier, de " + least + " à " + most + ".");
        return null;
    }

    static @Nullable BigDecimal euros(String field, String typed, FormErrors errors) {
        String compact = SPACES.matcher(typed).replaceAll("");
        if (compact.isEmpty()) {
            return null;
        }
        if (!AMOUNT.matcher(compact).matches()) {
            errors.add(field, "Écrivez le coût en euros, en chiffres\u00a0: 1 250,50.");
            return null;
        }
        return new BigDecimal(compact.replace(',', '.')).setScale(2, RoundingMode.HALF_UP);
    }

    static void notTooLong(String field, String typed, int most, FormErrors errors) {
        if (typed.length() > most) {
            errors.add(field, "Raccourcissez\u00a0: " + most + " caractères au plus.");
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
