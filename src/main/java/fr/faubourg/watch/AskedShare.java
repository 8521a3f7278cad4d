package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whether a partner is asked so much that most of what lists find is its own. Decides how the database is asked, never what it answers; so it
 * may be an hour old.
 */
@Repository
class AskedShare {
    /** Beyond, listing all that a partner may know of takes longer than finding ten thousand among all. */
    static final int MUCH = 40_000;

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST_KEPT = 1_000;

    private record Known(boolean much, Instant since) {}

    private final Map<Set<UUID>, Known> known = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    AskedShare(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isMuch(Viewer viewer) {
        if (viewer.isStaff()) {
            return false;
        }
        var organisations = viewer.organisations();
        var last = known.get(organisations);
        if (last != null && last.since().plus(KEPT).isAfter(clock.instant())) {
            return last.much();
        }
        if (known.size() >= MOST_KEPT) {
            known.clear();
        }
        var now = new Known(count(organisations) > MUCH, clock.instant());
        known.put(organisations, now);
        return now.much();
    }

    private long count(Set<UUID> organisations) {
        return jdbc.sql("""
                        select count(*) from (
                            select 1 from watch.assignment a
                            where a.organisation_id = any (array(
                                select up.organisation_id from directory.organisation_ancestor_v up where up.ancestor_id = any (:organisations)))
                            limit %d) found
                        """.formatted(MUCH + 1))
                .param("organisations", organisations.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }
}
