package fr.faubourg.settings;

import fr.faubourg.ui.FormErrors;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed on the pages of the settings, read and checked. */
public final class SettingsForms {
    private static final int LONGEST = 200;
    private static final int LONGEST_CLOSING = 61;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    private SettingsForms() {}

    /** Which holidays hold where. */
    public record ZoneForm(String place, String zone, String zoneFrom, String zoneSource) {
        public ZoneForm {
            place = typed(place);
            zone = typed(zone);
            zoneFrom = typed(zoneFrom);
            zoneSource = typed(zoneSource);
        }

        static ZoneForm blank(LocalDate today) {
            return new ZoneForm("", "", today.toString(), "");
        }

        @Nullable HolidayZone parse(FormErrors errors) {
            requireSource(zoneSource, "zoneSource", errors);
            for (HolidayZone each : HolidayZone.values()) {
                if (each.name().equals(zone)) {
                    return each;
                }
            }
            errors.add("zone", "Choisissez le régime de jours fériés.");
            return null;
        }
    }

    /** Days on which nobody works. */
    public record ClosingForm(String label, String closedAt, String first, String last, String closingSource) {
        public ClosingForm {
            label = typed(label);
            closedAt = typed(closedAt);
            first = typed(first);
            last = typed(last);
            closingSource = typed(closingSource);
        }

        /** The days, read. */
        record Days(LocalDate first, LocalDate last) {}

        static ClosingForm blank() {
            return new ClosingForm("", "", "", "", "");
        }

        @Nullable Days parse(FormErrors errors) {
            if (label.isEmpty() || label.length() > LONGEST) {
                errors.add(
                        "label",
                        "Dites de quoi il s’agit, en " + LONGEST
                                + " caractères au plus\u00a0: «\u00a0Pont de l’Ascension\u00a0».");
            }
            LocalDate from = day(first);
            LocalDate to = last.isEmpty() ? from : day(last);
            if (from == null) {
                errors.add("first", "Donnez le premier jour, comme 14/05/2027.");
            } else if (to == null || to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_CLOSING))) {
                errors.add(
                        "last",
                        "Donnez un dernier jour qui ne précède pas le premier, deux mois après au plus\u00a0; ou laissez vide.");
            }
            requireSource(closingSource, "closingSource", errors);
            return errors.isEmpty() && from != null && to != null ? new Days(from, to) : null;
        }
    }

    /** The days of the week on which the services work. */
    public record WeekForm(@Nullable List<String> days, String from, String source) {
        public WeekForm {
            days = days == null ? List.of() : List.copyOf(days);
            from = typed(from);
            source = typed(source);
        }

        Set<DayOfWeek> parse(FormErrors errors) {
            requireSource(source, "source", errors);
            Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                if (days != null && days.contains(day.name())) {
                    chosen.add(day);
                }
            }
            if (chosen.isEmpty()) {
                errors.add("days", "Cochez au moins un jour.");
            }
            return Collections.unmodifiableSet(chosen);
        }
    }

    /** A value of a threshold. */
    public record ThresholdForm(String value, String from, String source) {
        public ThresholdForm {
            value = typed(value);
            from = typed(from);
            source = typed(source);
        }

        int parse(ThresholdKind kind, FormErrors errors) {
            String digits = value.replaceAll("[\\s\u00A0\u202F]", "");
            int number = digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
            if (number < kind.least() || number > kind.most()) {
                errors.add(
                        "value",
                        "Donnez un nombre entier de " + kind.least() + " à " + kind.most() + " (" + kind.unit() + ").");
            }
            requireSource(source, "source", errors);
            return number;
        }
    }

    /** The day from which something holds: today or later, so that what was said of the past is never changed unseen. */
    static @Nullable LocalDate fromDay(String typed, String field, LocalDate today, FormErrors errors) {
        LocalDate day = day(typed);
        if (day == null || day.isBefore(today)) {
            errors.add(field, "Donnez le jour à partir duquel cela vaut\u00a0: aujourd’hui ou plus tard.");
            return null;
        }
        return day;
    }

    private static void requireSource(String typed, String field, FormErrors errors) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            errors.add(
                    field,
                    "Dites d’où cela vient, en " + LONGEST
                            + " caractères au plus\u00a0: une délibération, une convention, un comité, avec sa date.");
        }
    }

    static String typed(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    static @Nullable UUID id(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.isBefore(FIRST) || day.isAfter(LAST) ? null : day;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
