package fr.faubourg.inbox;

import fr.faubourg.ui.FormErrors;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form of the preferences: one field for each kind of notice, and the hours. */
final class PreferenceForm {
    static final String DIGEST = "recapitulatif";
    static final String DIGEST_AT = "heure";
    static final String QUIET_FROM = "silence-de";
    static final String QUIET_TO = "silence-a";
    static final String QUIET_ON_DAYS_OFF = "silence-chome";

    private PreferenceForm() {}

    /** The name of the field of one kind. */
    static String field(String kind) {
        return "avis-" + kind.replace('.', '-');
    }

    static Map<String, String> of(MailHours hours) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(DIGEST, hours.digest().name());
        fields.put(DIGEST_AT, hours.digestAt().toString());
        fields.put(QUIET_FROM, hours.quietFrom().toString());
        fields.put(QUIET_TO, hours.quietTo().toString());
        if (hours.quietOnDaysOff()) {
            fields.put(QUIET_ON_DAYS_OFF, "oui");
        }
        return fields;
    }

    static MailHours hours(Map<String, String> typed, FormErrors errors) {
        return new MailHours(
                typed.getOrDefault(DIGEST, "").equals(DigestRhythm.WEEKLY.name())
                        ? DigestRhythm.WEEKLY
                        : DigestRhythm.DAILY,
                time(typed, DIGEST_AT, MailHours.USUAL.digestAt(), errors),
                time(typed, QUIET_FROM, MailHours.USUAL.quietFrom(), errors),
                time(typed, QUIET_TO, MailHours.USUAL.quietTo(), errors),
                typed.containsKey(QUIET_ON_DAYS_OFF));
    }

    /** What was chosen of the kinds whose field came; a form of before a kind existed says nothing of it. */
    static Map<String, NoticeChannel> channels(Map<String, String> typed, List<NoticeKind> kinds, FormErrors errors) {
        Map<String, NoticeChannel> channels = new LinkedHashMap<>();
        for (NoticeKind kind : kinds) {
            String value = typed.get(field(kind.key()));
            if (value == null) {
                continue;
            }
            Arrays.stream(NoticeChannel.values())
                    .filter(channel -> channel.name().equals(value))
                    .findFirst()
                    .ifPresentOrElse(
                            channel -> channels.put(kind.key(), channel),
                            () -> errors.add(field(kind.key()), "Choisissez une façon d’être averti dans la liste."));
        }
        return channels;
    }

    private static LocalTime time(Map<String, String> typed, String field, LocalTime otherwise, FormErrors errors) {
        String text = typed.getOrDefault(field, "").strip().replace('h', ':').replace(" ", "");
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeException unreadable) {
            errors.add(field, "Écrivez une heure entre 00:00 et 23:59, par exemple 08:30.");
            return otherwise;
        }
    }
}
