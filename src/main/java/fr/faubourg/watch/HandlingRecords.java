package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.ui.FrenchFormat;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a move leaves behind: a step, what was asked and answered, photos. */
@Component
class HandlingRecords {
    private final StepRepository steps;
    private final AssignmentRepository assignments;
    private final ObservationPhotos photos;
    private final OrganisationNames organisations;
    private final MoveNotices notices;

    HandlingRecords(
            StepRepository steps,
            AssignmentRepository assignments,
            ObservationPhotos photos,
            OrganisationNames organisations,
            MoveNotices notices) {
        this.steps = steps;
        this.assignments = assignments;
        this.photos = photos;
        this.organisations = organisations;
        this.notices = notices;
    }

    boolean knows(UUID key) {
        return steps.knows(key);
    }

    void write(
            ObservationRepository.Held held,
            LifeCycle.Transition transition,
            Gesture gesture,
            Standing to,
            Submission submission,
            Viewer viewer,
            @Nullable UUID organisation,
            Instant now) {
        var id = held.id();
        var reason = submission.reason().strip();
        steps.write(
                new StepRepository.NewStep(
                        id,
                        gesture.move().name(),
                        transition.from(),
                        to.state(),
                        reason,
                        detail(gesture),
                        submission.key()),
                viewer,
                organisation,
                now);
        switch (gesture.move()) {
            case QUALIFY, VERIFY -> {}
            case ASSIGN -> {
                var assign = (Gesture.Assign) gesture;
                assignments.start(id, assign.organisation(), assign.because(), viewer.account(), now, assign.dueOn());
            }
            case ACCEPT ->
                assignments.answer(
                        id, AssignmentRepository.Answer.ACCEPTED, to.plannedOn(), reason, viewer.account(), now);
            case REPORT_DONE ->
                assignments.answer(id, AssignmentRepository.Answer.DONE, null, reason, viewer.account(), now);
            case RETURN -> {
                assignments.answer(id, AssignmentRepository.Answer.RETURNED, null, reason, viewer.account(), now);
                assignments.end(id, now);
            }
            case CLOSE, REJECT, DECLARE_OUT_OF_REMIT -> assignments.end(id, now);
            case REOPEN -> reopened(id, to, reason, viewer, now);
        }
        notices.tell(held, gesture.move(), to, submission.key(), viewer.account(), now);
        photos.attach(id, submission.photos(), ObservationPhotos.Moment.DONE, viewer);
    }

    private void reopened(ObservationId id, Standing to, String reason, Viewer viewer, Instant now) {
        OrganisationId again = to.organisation();
        if (again == null || to.dueOn() == null) {
            assignments.end(id, now);
        } else {
            assignments.start(id, again, reason, viewer.account(), now, to.dueOn());
        }
    }

    /** What the thread says of a step besides its reason. */
    private String detail(Gesture gesture) {
        return switch (gesture) {
            case Gesture.Assign assign ->
                organisations.nameOf(assign.organisation()) + ", pour le " + FrenchFormat.shortDate(assign.dueOn());
            case Gesture.Accept accept ->
                accept.plannedOn() == null ? "" : "prévu le " + FrenchFormat.shortDate(accept.plannedOn());
            case Gesture.Qualify _, Gesture.Reopen _, Gesture.Plain _ -> "";
        };
    }
}
