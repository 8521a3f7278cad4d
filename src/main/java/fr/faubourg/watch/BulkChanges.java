package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.jobs.Jobs;
import fr.faubourg.shared.Ids;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FrenchFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one move on many observations (gestes groupés): chosen, confirmed, done in the background, taken back as a whole. */
@Service
class BulkChanges {
    /** More are refused: filters make them fewer. */
    static final int MOST = 5_000;

    private static final Duration PREPARED_FOR = Duration.ofDays(1);

    private final BulkRepository repository;
    private final BulkQueries queries;
    private final ObservationSelections selections;
    private final Jobs jobs;
    private final Clock clock;

    BulkChanges(
            BulkRepository repository, BulkQueries queries, ObservationSelections selections, Jobs jobs, Clock clock) {
        this.repository = repository;
        this.queries = queries;
        this.selections = selections;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What a job is about. */
    record Params(UUID bulkId) {}

    /**
     * Chooses what to do to what; nothing is done yet.
     *
     * @param ticked only these, of those the viewer may know of; null for all that the filters show
     * @return empty when nothing was chosen
     */
    @Transactional
    Optional<UUID> prepare(Move move, ObservationFilters filters, @Nullable Collection<UUID> ticked, Viewer viewer) {
        if (!BulkChange.MOVES.contains(move)) {
            throw new IllegalArgumentException(move + " is made one at a time");
        }
        var now = clock.instant();
        repository.forgetPreparedBefore(now.minus(PREPARED_FOR));
        var id = Ids.next();
        repository.insert(id, move, viewer.account(), now);
        var selection = selections.of((ticked == null ? filters : ObservationFilters.all()).asRecordedOn(null), viewer);
        return repository.choose(id, selection, ticked, MOST) == 0 ? Optional.empty() : Optional.of(id);
    }

    /** @throws NotFound when it does not exist or is not the viewer's to know of */
    BulkChange visible(UUID id, Viewer viewer) {
        return queries.find(id)
                .filter(change -> change.isBy(viewer.account().value())
                        || (change.state() != BulkState.PREPARED && seesAll(viewer)))
                .orElseThrow(NotFound::new);
    }

    /** Whether those of others are shown: somebody else's mistake must be found to be taken back. */
    static boolean seesAll(Viewer viewer) {
        return viewer.has(Role.ADMINISTRATOR, Role.REGULATOR);
    }

    /** Does it in the background, once. */
    @Transactional
    void confirm(BulkChange change, BulkTerms terms, Viewer viewer) {
        if (repository.confirm(change.id(), terms, clock.instant())) {
            var title = switch (change.move()) {
                case ASSIGN -> "Confier ";
                case QUALIFY -> "Qualifier ";
                case CLOSE -> "Clore ";
                case REJECT -> "Rejeter ";
                case ACCEPT,
                        START,
                        REPORT_DONE,
                        RETURN,
                        WITHDRAW,
                        OVERRIDE,
                        LIFT_OVERRIDE,
                        VERIFY,
                        DECLARE_OUT_OF_REMIT,
                        REOPEN,
                        MERGE,
                        SEPARATE -> throw new IllegalStateException(change.move() + " is made one at a time");
            };
            repository.jobIs(
                    change.id(),
                    jobs.submit(
                            BulkJob.KIND,
                            new Params(change.id()),
                            title + FrenchFormat.count(change.counts().total(), "constat", "constats"),
                            change.href(),
                            viewer.account()));
        }
    }

    /** Takes it back in the background, with the rights of whoever asks. */
    @Transactional
    void undo(BulkChange change, String reason, Viewer viewer) {
        if (repository.beginUndo(change.id(), viewer.account(), reason)) {
            repository.undoJobIs(
                    change.id(),
                    jobs.submit(
                            BulkUndoJob.KIND,
                            new Params(change.id()),
                            "Annuler un geste groupé sur "
                                    + FrenchFormat.count(change.counts().done(), "constat", "constats"),
                            change.href(),
                            viewer.account()));
        }
    }
}
