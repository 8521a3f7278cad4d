package fr.faubourg.halls;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What two organisations say of one entrance, side by side (écarts).
 *
 * @param first what the first one says; null when it said nothing
 * @param agreed what they agreed on, or null
 * @param gap by how many levels the second one stands above the first; null when one said nothing
 */
public record Comparison(
        UUID placeId,
        String entrance,
        @Nullable RatingLine first,
        @Nullable RatingLine second,
        @Nullable RatingLine agreed,
        @Nullable Integer gap) {

    static Comparison of(
            UUID placeId,
            String entrance,
            @Nullable RatingLine first,
            @Nullable RatingLine second,
            @Nullable RatingLine agreed,
            Map<UUID, HallLevel> levels) {
        Integer one = rank(first, levels);
        Integer other = rank(second, levels);
        return new Comparison(
                placeId, entrance, first, second, agreed, one == null || other == null ? null : other - one);
    }

    private static @Nullable Integer rank(@Nullable RatingLine line, Map<UUID, HallLevel> levels) {
        var level = line == null ? null : levels.get(line.levelId());
        return level == null ? null : level.rank();
    }

    public boolean isComparable() {
        return gap != null;
    }

    public boolean isSame() {
        return gap != null && gap == 0;
    }

    /** The natures of acts that only one of them saw, in its words. */
    public List<String> seenByOneOnly() {
        if (first == null || second == null) {
            return List.of();
        }
        Set<UUID> one = ids(first);
        Set<UUID> other = ids(second);
        var names = new LinkedHashSet<String>();
        first.natures().stream().filter(act -> !other.contains(act.natureId())).forEach(act -> names.add(act.label()));
        second.natures().stream().filter(act -> !one.contains(act.natureId())).forEach(act -> names.add(act.label()));
        return List.copyOf(names);
    }

    private static Set<UUID> ids(RatingLine line) {
        return line.natures().stream().map(RatingLine.SeenAct::natureId).collect(Collectors.toSet());
    }
}
