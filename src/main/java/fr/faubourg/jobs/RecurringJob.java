package fr.faubourg.jobs;

import java.time.Duration;
import java.time.LocalTime;

/** Something done again and again by the application itself (purges, digests): one Spring bean each. One instance at a time runs it. */
public interface RecurringJob {
    /** A stable name in lower case, kept in the database: {@code files.purge}. */
    String name();

    /** When it runs. */
    Rhythm rhythm();

    /** Does it. Must be harmless when it comes twice; a failure is logged and the next time comes as planned. */
    void run();

    /** When something recurs. */
    sealed interface Rhythm {
        /** Again and again, this long after the end of the last time. */
        record Every(Duration pause) implements Rhythm {}

        /** Each day at this time in Paris. */
        record Daily(LocalTime at) implements Rhythm {}
    }
}
