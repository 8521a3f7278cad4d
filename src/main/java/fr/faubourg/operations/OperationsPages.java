package fr.faubourg.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the template of this module is given. */
public final class OperationsPages {

    private OperationsPages() {}

    /**
     * How the installation is.
     *
     * @param last the latest backup, or null
     * @param lastIsOld whether it is older than the settings allow, or missing for as long
     * @param oldestHours how old it may be
     * @param scheduledAt time of the day's backup, or empty when none is made by itself
     */
    public record Operations(
            @Nullable Saved last,
            boolean lastIsOld,
            long oldestHours,
            String scheduledAt,
            int daily,
            int weekly,
            String folder,
            List<Saved> saved,
            Facts facts) {}

    /** One backup. */
    public record Saved(String name, Instant madeAt, long bytes) {}

    /** Figures about the installation. */
    public record Facts(String postgres, long databaseBytes, long freeDisk, boolean diskIsLow, long stuckJobs) {}
}
