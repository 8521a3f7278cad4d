package fr.faubourg.halls;

import fr.faubourg.ui.FormErrors;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A rating as it is typed.
 *
 * @param key drawn when the form was shown: sending it twice records once
 * @param frequencies how often each nature of acts is seen, by {@link #field}
 */
public record RatingForm(
        String key, String organisation, String day, String level, String comment, Map<String, String> frequencies) {
    static final String NATURE = "nature-";
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

    public RatingForm {
        frequencies = Map.copyOf(frequencies);
    }

    /** The name of the field of a nature of acts. */
    public static String field(ActNature nature) {
        return NATURE + nature.id();
    }

    static RatingForm read(Map<String, String> sent) {
        var frequencies = new LinkedHashMap<String, String>();
        sent.forEach((name, value) -> {
            if (name.startsWith(NATURE) && !value.isBlank()) {
                frequencies.put(name, value);
            }
        });
        return new RatingForm(
                Typed.text(sent.get("key")),
                Typed.text(sent.get("organisation")),
                Typed.text(sent.get("day")),
                Typed.text(sent.get("level")),
                Typed.text(sent.get("comment")),
                frequencies);
    }

    public String frequencyOf(ActNature nature) {
        return frequencies.getOrDefault(field(nature), "");
    }

    /** A rating, read and checked. */
    record Read(LocalDate day, HallLevel level, Map<UUID, ActFrequency> acts, String comment) {}

    Optional<Read> parse(List<HallLevel> levels, List<ActNature> natures, LocalDate today, FormErrors errors) {
        var read = Typed.day(day).filter(each -> !each.isBefore(FIRST_DAY));
        if (read.isEmpty()) {
            errors.add("day", "Donnez le jour de la visite, par exemple 12/03/2026.");
        } else if (read.get().isAfter(today)) {
            errors.add("day", "Ce jour n’est pas encore passé\u00a0: donnez celui de la visite.");
        }
        var chosen = levels.stream()
                .filter(each -> each.active() && each.id().toString().equals(level))
                .findFirst();
        if (chosen.isEmpty()) {
            errors.add("level", "Choisissez un niveau.");
        }
        if (comment.length() > 500) {
            errors.add("comment", "Raccourcissez le commentaire\u00a0: 500 caractères au plus.");
        }
        var acts = new LinkedHashMap<UUID, ActFrequency>();
        for (ActNature nature : natures) {
            Arrays.stream(ActFrequency.values())
                    .filter(each -> each.name().equals(frequencyOf(nature)))
                    .findFirst()
                    .ifPresent(each -> acts.put(nature.id(), each));
        }
        return errors.isEmpty()
                ? Optional.of(new Read(read.orElseThrow(), chosen.orElseThrow(), acts, comment))
                : Optional.empty();
    }
}
