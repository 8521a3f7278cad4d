package fr.faubourg.watch;

import fr.faubourg.access.AccountId;
import fr.faubourg.inbox.Notice;
import fr.faubourg.inbox.Notices;
import fr.faubourg.ui.FrenchFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells people of the steps of observations: each step those whom it concerns, under the key of its form. */
@Component
class MoveNotices {
    /** What a chronicle tells of longer ago is no news. */
    private static final Duration NEWS = Duration.ofDays(14);

    private final Notices notices;
    private final AudienceQueries audience;
    private final Clock clock;

    MoveNotices(Notices notices, AudienceQueries audience, Clock clock) {
        this.notices = notices;
        this.audience = audience;
        this.clock = clock;
    }

    /**
     * In the transaction of the step.
     *
     * @param act the key of the form, by which an undo withdraws what was told
     * @param by whose account did it; null when it was done by a link
     */
    void tell(HandlingRecords.Made made, UUID act, @Nullable AccountId by, Instant at) {
        if (at.isBefore(clock.instant().minus(NEWS))) {
            return;
        }
        var id = made.held().id();
        var to = made.to();
        switch (made.gesture().move()) {
            case QUALIFY, VERIFY, LIFT_OVERRIDE, MERGE, SEPARATE -> {}
            case ASSIGN -> {
                asked(ObservationNotices.ASSIGNED, made, act, by);
                withdrawn(made, act, by);
            }
            case WITHDRAW -> withdrawn(made, act, by);
            case ACCEPT -> tell(ObservationNotices.ACCEPTED, id, act, by, planned(made), audience.whoAwaits(id));
            case START -> tell(ObservationNotices.ACCEPTED, id, act, by, "commencé", audience.whoAwaits(id));
            case REPORT_DONE -> tell(ObservationNotices.DONE, id, act, by, share(to), audience.whoAwaits(id));
            case RETURN -> {
                var people = new LinkedHashSet<>(audience.whoAwaits(id));
                people.addAll(audience.regulators(id));
                tell(ObservationNotices.RETURNED, id, act, by, "", people);
            }
            case OVERRIDE -> tell(ObservationNotices.DECIDED, id, act, by, "", concerned(made));
            case CLOSE, REJECT, DECLARE_OUT_OF_REMIT ->
                tell(ObservationNotices.ENDED, id, act, by, "", concerned(made));
            case REOPEN -> {
                tell(ObservationNotices.REOPENED, id, act, by, due(to.dueOn()), audience.author(id));
                asked(ObservationNotices.REOPENED, made, act, by);
            }
        }
    }

    /** Who noted it, and all who were asked. */
    private Set<AccountId> concerned(HandlingRecords.Made made) {
        var people = new LinkedHashSet<>(audience.author(made.held().id()));
        made.held()
                .standing()
                .charge()
                .organisations()
                .forEach(organisation -> people.addAll(audience.inCharge(organisation)));
        return people;
    }

    /** Each organisation is told of its own day. */
    private void asked(String kind, HandlingRecords.Made made, UUID act, @Nullable AccountId by) {
        for (var task : made.after().awaited()) {
            var before = made.before().find(task.id());
            if (before.isEmpty() || !before.get().dueOn().equals(task.dueOn())) {
                tell(kind, made.held().id(), act, by, due(task.dueOn()), audience.inCharge(task.organisation()));
            }
        }
    }

    private void withdrawn(HandlingRecords.Made made, UUID act, @Nullable AccountId by) {
        made.before().awaited().stream()
                .filter(task ->
                        made.after().find(task.id()).filter(Task::isCurrent).isEmpty())
                .forEach(task -> tell(
                        ObservationNotices.WITHDRAWN,
                        made.held().id(),
                        act,
                        by,
                        "",
                        audience.inCharge(task.organisation())));
    }

    private static String planned(HandlingRecords.Made made) {
        return made.gesture() instanceof Gesture.Answer answer && answer.plannedOn() != null
                ? "prévu le " + FrenchFormat.shortDate(answer.plannedOn())
                : "";
    }

    /** {@code 1 sur 2} while others have not done theirs. */
    private static String share(Standing to) {
        int asked = to.charge().organisations().size();
        return to.charge().done() == asked ? "" : to.charge().done() + " sur " + asked;
    }

    private static String due(@Nullable LocalDate day) {
        return day == null ? "" : "pour le " + FrenchFormat.shortDate(day);
    }

    private void tell(
            String kind,
            ObservationId id,
            UUID act,
            @Nullable AccountId by,
            String detail,
            Collection<AccountId> people) {
        notices.tell(new Notice(kind, id.value(), act, by, detail), people);
    }
}
