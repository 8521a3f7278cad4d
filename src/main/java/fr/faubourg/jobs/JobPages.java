package fr.faubourg.jobs;

import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.UrlQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the templates of this module are given. */
public final class JobPages {
    private JobPages() {}

    /**
     * The list (travaux).
     *
     * @param everybody whether it shows the jobs of everybody
     */
    public record All(Page<JobView> jobs, UrlQuery query, boolean everybody) {}

    /** One job (travail). */
    public record One(JobView job, boolean mayRunAgain) {}

    /** The jobs that were given up (travaux abandonnés). */
    public record DeadLetters(Page<DeadLetter> letters, UrlQuery query) {}

    /**
     * One of them, without personal data.
     *
     * @param tries how often a worker took it
     * @param errorKind the class of the last error, possibly empty
     * @param position where its last checkpoint stands, in numbers; possibly empty
     */
    public record DeadLetter(
            UUID id,
            String title,
            String kind,
            String message,
            long done,
            long total,
            int tries,
            String errorKind,
            String errorReference,
            String position,
            Instant endedAt) {
        private static final JsonMapper JSON = JsonMapper.builder().build();

        static DeadLetter of(DeadLetterQueries.Row row) {
            return new DeadLetter(
                    row.id(),
                    row.title(),
                    row.kind(),
                    row.message(),
                    row.done(),
                    row.total(),
                    row.tries(),
                    row.errorKind(),
                    row.errorReference(),
                    position(row.checkpoint()),
                    row.endedAt());
        }

        /** Where the checkpoint stands, in numbers: whatever else it holds is nobody's to read. */
        private static String position(@Nullable String checkpoint) {
            if (checkpoint == null) {
                return "";
            }
            return JSON.readTree(checkpoint)
                    .propertyStream()
                    .filter(entry -> entry.getValue().isNumber())
                    .map(entry -> entry.getKey() + " = " + entry.getValue().asString())
                    .collect(Collectors.joining(", "));
        }
    }

    /** The application's own recurring work (travaux réguliers). */
    public record RecurringJobs(List<Recurring> jobs) {}

    /**
     * One of them.
     *
     * @param lastAt when it began last; null when it never did
     * @param nextAt when it is taken up next; null when the scheduler does not know it yet
     * @param errorReference of its last end, empty when that was no failure
     */
    public record Recurring(
            String label,
            RecurringJob.Rhythm rhythm,
            @Nullable Instant lastAt,
            @Nullable Instant nextAt,
            boolean running,
            String errorReference) {
        private static String pause(Duration pause) {
            return pause.toSeconds() < 120 ? pause.toSeconds() + " secondes" : pause.toMinutes() + " minutes";
        }

        public String rhythmInWords() {
            return switch (rhythm) {
                case RecurringJob.Rhythm.Daily daily -> "chaque jour à " + FrenchFormat.time(daily.at());
                case RecurringJob.Rhythm.Every every -> "toutes les " + pause(every.pause());
            };
        }
    }
}
