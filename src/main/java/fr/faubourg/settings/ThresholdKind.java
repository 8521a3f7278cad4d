package fr.faubourg.settings;

import java.time.LocalDate;

/**
 * A threshold (seuil) that a module asks for: a whole number that people may argue about. Each is a bean, and is put to use by {@link Thresholds}.
 *
 * @param name what addresses call it, "delai-par-defaut"
 * @param label its French name
 * @param explanation what changes with it, in a French sentence
 * @param unit "jours ouvrés"
 * @param least the smallest value that makes sense
 * @param most the largest
 * @param first what holds before anybody decides
 * @param source where the first value comes from, in French
 * @param since from when the source holds
 */
public record ThresholdKind(
        String name,
        String label,
        String explanation,
        String unit,
        int least,
        int most,
        int first,
        String source,
        LocalDate since) {

    public ThresholdKind {
        if (first < least || first > most || source.isBlank()) {
            throw new IllegalArgumentException(
                    "The threshold " + name + " needs a source and a first value within its bounds");
        }
    }
}
