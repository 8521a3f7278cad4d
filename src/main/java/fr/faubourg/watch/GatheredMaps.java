package fr.faubourg.watch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Keeps for a minute what maps of more points than can be shown gather, for all who ask for the same with the same rights: gathering a million
 * points takes longer than anybody waits for a map. Who looks closer, at points one by one, is told by the database.
 */
@Component
class GatheredMaps {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 200;

    private record Key(String from, String where, Map<String, Object> parameters, BoundingBox box) {}

    private final Cache<Key, String> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    /** What is kept, else what is made now, by one of those who ask at once. */
    String of(ObservationSelection selection, BoundingBox box, Supplier<String> made) {
        return kept.get(key(selection, box), _ -> made.get());
    }

    /** The parameters hold the reader's rights. */
    private static Key key(ObservationSelection selection, BoundingBox box) {
        Map<String, Object> parameters = new TreeMap<>();
        selection
                .parameters()
                .forEach((name, value) ->
                        parameters.put(name, value instanceof Object[] several ? Arrays.asList(several) : value));
        return new Key(selection.from(), selection.where(), parameters, box);
    }
}
