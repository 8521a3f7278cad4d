package fr.faubourg.walks;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Choice;
import fr.faubourg.watch.Criterion;
import fr.faubourg.watch.ObservationCondition;
import fr.faubourg.watch.ObservationCriterion;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists of what was seen on a walk. */
@Repository
class WalkCriterion implements ObservationCriterion {
    private static final int OFFERED = 40;

    /** What belonged to it then; of a duplicate that was merged since, the one that is followed is not known as of then. */
    private static final String THEN = """
            o.id in (
                select s.observation_id from walks.seen s where s.walk_id = :marcheId and s.recorded_from <= :marcheThen
                union
                select past.observation_id from walks.seen_history past
                where past.walk_id = :marcheId and past.recorded_from <= :marcheThen and past.recorded_to > :marcheThen)""";

    private final WalkQueries walks;
    private final WalkNames names;

    WalkCriterion(WalkQueries walks, WalkNames names) {
        this.walks = walks;
        this.names = names;
    }

    @Override
    public Criterion criterion() {
        return Criterion.WALK;
    }

    @Override
    public String label() {
        return "Marche";
    }

    @Override
    public String all() {
        return "Vu pendant une marche ou non";
    }

    @Override
    public List<Choice> choices(@Nullable String chosen, Viewer viewer) {
        return walks.latest(null, null, chosen == null ? null : UUID.fromString(chosen), OFFERED, viewer).stream()
                .map(walk -> new Choice(walk.id().toString(), names.of(walk)))
                .toList();
    }

    @Override
    public Optional<String> inWords(String value, Viewer viewer) {
        return walks.named(UUID.fromString(value), viewer).map(names::of);
    }

    @Override
    public ObservationCondition condition(String value, Viewer viewer, @Nullable Instant recordedAt) {
        var id = UUID.fromString(value);
        if (walks.named(id, viewer).isEmpty()) {
            return ObservationCondition.NEVER;
        }
        return recordedAt == null
                ? new ObservationCondition(
                        "o.id in (select s.observation_id from walks.seen_v s where s.walk_id = :marcheId)",
                        Map.of("marcheId", id))
                : new ObservationCondition(THEN, Map.of("marcheId", id, "marcheThen", Timestamp.from(recordedAt)));
    }
}
