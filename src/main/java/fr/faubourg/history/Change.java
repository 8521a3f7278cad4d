package fr.faubourg.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction did to one row.
 *
 * @param before what it was, in the order of the part's fields; null when the row was added
 * @param after what it became; null when it was removed
 */
record Change(
        HistoryPart part,
        UUID row,
        Instant at,
        @Nullable UUID account,
        @Nullable String name,
        @Nullable List<@Nullable String> before,
        @Nullable List<@Nullable String> after) {

    boolean isAdded() {
        return before == null;
    }

    boolean isRemoved() {
        return after == null;
    }

    /** The fields that differ; all that have a value when the row was added or removed. */
    List<HistoryField> changed() {
        var changed = new ArrayList<HistoryField>();
        for (int i = 0; i < part.fields().size(); i++) {
            if (!Objects.equals(at(before, i), at(after, i))) {
                changed.add(part.fields().get(i));
            }
        }
        return changed;
    }

    /** Whether the row is, in the fields that this change and their groups cover, still as the change left it. */
    boolean stands(@Nullable List<@Nullable String> now) {
        if (isRemoved() || now == null) {
            return isRemoved() && now == null;
        }
        var together = isAdded() ? part.fields() : part.together(changed());
        for (int i = 0; i < part.fields().size(); i++) {
            if (together.contains(part.fields().get(i)) && !Objects.equals(at(after, i), at(now, i))) {
                return false;
            }
        }
        return true;
    }

    /** The records that the row would point to again, were this taken back. */
    Stream<UUID> pointsBackTo() {
        return (isRemoved() ? part.fields().stream() : part.together(changed()).stream())
                .filter(field -> field.words() == HistoryField.Words.NAME)
                .map(this::before)
                .filter(Objects::nonNull)
                .map(UUID::fromString);
    }

    boolean canEverBeUndone() {
        return !isAdded() || part.added() != HistoryPart.Added.STAYS;
    }

    @Nullable String before(HistoryField field) {
        return at(before, part.fields().indexOf(field));
    }

    @Nullable String after(HistoryField field) {
        return at(after, part.fields().indexOf(field));
    }

    private static @Nullable String at(@Nullable List<@Nullable String> facts, int index) {
        return facts == null ? null : facts.get(index);
    }
}
