package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FrenchFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves the observations of a bulk change one by one, exactly as somebody would from the page of each. */
@Component
class BulkMoving {
    private final Handling handling;
    private final Delays delays;
    private final BulkRepository repository;
    private final BulkWords words;
    private final TransactionTemplate apart;

    BulkMoving(
            Handling handling,
            Delays delays,
            BulkRepository repository,
            BulkWords words,
            PlatformTransactionManager transactions) {
        this.handling = handling;
        this.delays = delays;
        this.repository = repository;
        this.words = words;
        // A refusal that throws takes back its own observation only, not the step of the job around it.
        this.apart = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    void move(BulkChange change, BulkQueries.Pending pending, Viewer viewer) {
        var why = refusal(change, pending, viewer);
        if (why.isEmpty()) {
            repository.done(change.id(), pending.position());
        } else {
            repository.becomes(change.id(), pending.position(), BulkOutcome.REFUSED, why);
        }
    }

    /** Why it was left alone; empty when the move was made. */
    private String refusal(BulkChange change, BulkQueries.Pending pending, Viewer viewer) {
        var submission = new Submission(pending.key(), pending.version(), change.reason(), List.of());
        try {
            var outcome = apart.execute(_ -> handling.move(pending.id(), viewer, submission, gesture(change, pending)));
            return words.of(Objects.requireNonNull(outcome));
        } catch (NotFound hidden) {
            return BulkWords.HIDDEN;
        }
    }

    private Gesture gesture(BulkChange change, BulkQueries.Pending pending) {
        return switch (change.move()) {
            case ASSIGN ->
                new Gesture.Assign(
                        List.of(new Gesture.Asking(
                                new OrganisationId(Objects.requireNonNull(change.organisationId())),
                                "Choix du régulateur.",
                                change.reason(),
                                change.dueOn() != null
                                        ? change.dueOn()
                                        : delays.dueFor(pending.category(), pending.place(), startedOn(change))
                                                .day())),
                        false);
            case QUALIFY -> change.sorting().of(pending);
            case CLOSE, REJECT -> new Gesture.Plain(change.move());
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
    }

    /** A change that goes on after midnight still counts delays from the day it was asked for. */
    private static LocalDate startedOn(BulkChange change) {
        return LocalDate.ofInstant(Objects.requireNonNull(change.startedAt()), FrenchFormat.PARIS);
    }
}
