package fr.faubourg.watch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was quicker: what they did, and, where what was asked for cannot be done any more, both texts side by side, so that nothing typed is lost.
 *
 * @param account who did it
 * @param at when, or null when it is not known
 * @param move what they did: a {@link Move}, {@code RECORD} or {@code MODIFY}
 * @param state where the observation stands now
 * @param texts what is recorded now and what was typed, where the two differ
 * @param possible whether what was asked for can still be done
 */
public record Conflict(
        String account, String move, @Nullable Instant at, ObservationState state, List<Text> texts, boolean possible) {
    public Conflict {
        texts = List.copyOf(texts);
    }

    /**
     * One field.
     *
     * @param label its French name
     * @param recorded what is recorded now, possibly empty
     * @param typed what the person typed
     */
    public record Text(String label, String recorded, String typed) {}

    /** The texts that differ, among all. */
    static List<Text> differing(List<Text> all) {
        return all.stream()
                .filter(text -> !text.typed().isBlank())
                .filter(text -> !text.recorded().strip().equals(text.typed().strip()))
                .toList();
    }
}
