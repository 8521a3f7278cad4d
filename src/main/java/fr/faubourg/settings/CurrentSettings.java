package fr.faubourg.settings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * All the settings as they stand. Each node keeps them, asks every few seconds whether their version is still the same, and reads them anew when it is
 * not; the node on which a setting was changed looks at once.
 */
@Component
class CurrentSettings {

    /** What holds now. */
    record State(UUID version, CalendarFacts calendar, List<ThresholdValue> thresholds, Appearance appearance) {
        State {
            thresholds = List.copyOf(thresholds);
        }
    }

    /**
     * What the instance looks like, without the logo's bytes.
     *
     * @param accent null for the colour of Faubourg
     * @param logoWidth 0 when there is no logo
     */
    record Appearance(@Nullable String accent, int logoWidth, int logoHeight) {
        boolean hasLogo() {
            return logoWidth > 0;
        }
    }

    private record Held(State state, Instant checkedAt) {}

    private final SettingsQueries queries;
    private final Clock clock;
    private final Duration cached;
    private volatile @Nullable Held held;

    CurrentSettings(SettingsQueries queries, Clock clock, @Value("${faubourg.instance-cached:3s}") Duration cached) {
        this.queries = queries;
        this.clock = clock;
        this.cached = cached;
    }

    State now() {
        Held known = held;
        Instant now = clock.instant();
        if (known != null && known.checkedAt().plus(cached).isAfter(now)) {
            return known.state();
        }
        try {
            UUID version = queries.version();
            State state = known != null && known.state().version().equals(version) ? known.state() : read(version);
            held = new Held(state, now);
            return state;
        } catch (DataAccessException away) {
            if (known == null) {
                throw away;
            }
            return known.state();
        }
    }

    /** To be called after a transaction that changed something. */
    void changed() {
        Held known = held;
        if (known != null) {
            held = new Held(known.state(), Instant.MIN);
        }
    }

    /** The version is read before all else: what changes in between is read again at the next look. */
    private State read(UUID version) {
        return new State(
                version,
                new CalendarFacts(queries.zones(), queries.closings(), queries.weeks()),
                queries.thresholds(),
                queries.appearance());
    }
}
