package fr.faubourg.merging;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the database answers to a row that would point to a record that was merged away ({@code shared.refuse_merged}): a form was sent, or a job ran, while the
 * merge was made. Nothing of that transaction stays.
 *
 * @param away the record that is no more
 */
public record MergedMeanwhile(MergeKind kind, UUID away) {
    private static final String CONSTRAINT = "merged_away";

    /** Empty when the failure is another one. */
    public static Optional<MergedMeanwhile> in(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof PSQLException refused) {
                return Optional.ofNullable(refused.getServerErrorMessage()).flatMap(MergedMeanwhile::of);
            }
        }
        return Optional.empty();
    }

    private static Optional<MergedMeanwhile> of(ServerErrorMessage message) {
        String detail = message.getDetail();
        if (!CONSTRAINT.equals(message.getConstraint()) || detail == null) {
            return Optional.empty();
        }
        UUID away = UUID.fromString(detail.substring(0, detail.indexOf(' ')));
        return Arrays.stream(MergeKind.values())
                .filter(kind -> kind.table().equals(message.getTable()))
                .map(kind -> new MergedMeanwhile(kind, away))
                .findFirst();
    }
}
