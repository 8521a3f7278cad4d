package fr.faubourg.halls;

import java.util.List;
import java.util.Objects;

/**
 * How far two organisations say the same (mesure d'accord): plain shares that anybody can recompute from the list, no coefficient.
 *
 * @param compared how many entrances both rated
 * @param equal how many of them at the same level
 * @param gaps the sum of the differences, in levels
 * @param higher how many the second one rated higher
 * @param lower how many it rated lower
 */
public record Agreement(int compared, int equal, int gaps, int higher, int lower) {
    static Agreement of(List<Comparison> comparisons) {
        var known = comparisons.stream()
                .map(Comparison::gap)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
        int equal = 0;
        int gaps = 0;
        int higher = 0;
        int lower = 0;
        for (int gap : known) {
            gaps += Math.abs(gap);
            equal += gap == 0 ? 1 : 0;
            higher += gap > 0 ? 1 : 0;
            lower += gap < 0 ? 1 : 0;
        }
        return new Agreement(known.length, equal, gaps, higher, lower);
    }

    public double share() {
        return compared == 0 ? 0 : (double) equal / compared;
    }

    /** The mean difference, in levels: two levels weigh twice as much as one. */
    public double meanGap() {
        return compared == 0 ? 0 : (double) gaps / compared;
    }
}
