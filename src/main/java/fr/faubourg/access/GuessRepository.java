package fr.faubourg.access;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts attempts in the database, so that a restart forgets none and several nodes count together. An attempt is counted before it is tried:
 * many sent at once get no further than one after the other.
 */
@Repository
class GuessRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    GuessRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts one attempt; returns when to try again if it is not let through. */
    Optional<Instant> count(GuessLimit limit, String key) {
        Instant now = clock.instant();
        boolean counted = jdbc.sql("""
                insert into access.guess_count as known (kind, key_hash, attempts, last_at)
                values (:kind, :key, 1, :now)
                on conflict (kind, key_hash) do update set
                    attempts = case when known.last_at < :forgotten then 1 else known.attempts + 1 end,
                    last_at = :now,
                    blocked_until = case
                        when known.last_at < :forgotten or known.attempts + 1 < :free then null
                        else :now::timestamptz + least(
                            :longest::double precision,
                            :first * power(2, least(known.attempts + 1 - :free, 30))) * interval '1 second' end
                where known.blocked_until is null or known.blocked_until <= :now
                """)
                        .param("kind", limit.name())
                        .param("key", hash(key))
                        .param("now", Timestamp.from(now))
                        .param("forgotten", Timestamp.from(now.minus(GuessLimit.MEMORY)))
                        .param("free", limit.free())
                        .param("first", limit.first().toSeconds())
                        .param("longest", limit.longest().toSeconds())
                        .update()
                == 1;
        return counted ? Optional.empty() : blockedUntil(limit, key);
    }

    /** The attempt was no guess: it is not held against the one who made it. */
    void takeBack(GuessLimit limit, String key) {
        jdbc.sql("""
                update access.guess_count set attempts = greatest(attempts - 1, 0), blocked_until = null
                where kind = :kind and key_hash = :key
                """).param("kind", limit.name()).param("key", hash(key)).update();
    }

    /** The right password was given: the guesses before it are forgotten. */
    void forget(GuessLimit limit, String key) {
        jdbc.sql("delete from access.guess_count where kind = :kind and key_hash = :key")
                .param("kind", limit.name())
                .param("key", hash(key))
                .update();
    }

    void eraseOld() {
        jdbc.sql("delete from access.guess_count where last_at < :forgotten")
                .param("forgotten", Timestamp.from(clock.instant().minus(GuessLimit.MEMORY)))
                .update();
    }

    private Optional<Instant> blockedUntil(GuessLimit limit, String key) {
        return Optional.of(jdbc.sql("""
                select blocked_until from access.guess_count
                where kind = :kind and key_hash = :key and blocked_until is not null
                """)
                .param("kind", limit.name())
                .param("key", hash(key))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElseGet(clock::instant));
    }

    private static byte[] hash(String key) {
        return Hashes.sha256(key.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }
}
