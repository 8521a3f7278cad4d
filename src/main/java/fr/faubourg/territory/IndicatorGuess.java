package fr.faubourg.territory;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * What the name of an indicator says of its unit, and of whether values of several places add up. A proposal for dictionaries
 * that do not say it: without a clear word, values do not add up, which is the safe answer.
 *
 * @param unit {@code %}, {@code €} or empty
 */
record IndicatorGuess(String unit, boolean additive) {

    private static final List<String> SHARES = List.of("part ", "part des", "taux", "pourcentage", "proportion");
    private static final List<String> MEASURES =
            List.of("indice", "indicateur", "mediane", "decile", "quartile", "moyen", "ratio", "rapport", "densite");
    private static final List<String> COUNTS = List.of("nombre", "population", "effectif", "total ");

    static IndicatorGuess of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        if (SHARES.stream().anyMatch(plain::startsWith)) {
            return new IndicatorGuess("%", false);
        }
        String unit = plain.contains("euro") ? "€" : "";
        boolean measure = MEASURES.stream().anyMatch(plain::contains);
        boolean cumulated = plain.startsWith("cumul");
        boolean count = COUNTS.stream().anyMatch(plain::startsWith);
        return new IndicatorGuess(unit, count && !measure && !cumulated);
    }
}
