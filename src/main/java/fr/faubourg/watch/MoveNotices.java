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
     * @param held the observation as it was before
     * @param act the key of the form, by which an undo withdraws what was told
     */
    void tell(ObservationRepository.Held held, Move move, Standing to, UUID act, AccountId by, Instant at) {
        if (at.isBefore(clock.instant().minus(NEWS))) {
            return;
        }
        var id = held.id();
        var before = held.standing().organisation();
        switch (move) {
            case QUALIFY, VERIFY -> {}
            case ASSIGN -> asked(id, to, act, by);
            case ACCEPT -> {
                var planned = to.plannedOn();
                tell(
                        ObservationNotices.ACCEPTED,
                        id,
                        act,
                        by,
                        planned == null ? "" : "prévu le " + FrenchFormat.shortDate(planned),
                        audience.whoAwaits(id));
            }
            case REPORT_DONE -> tell(ObservationNotices.DONE, id, act, by, "", audience.whoAwaits(id));
            case RETURN -> {
                var people = new LinkedHashSet<>(audience.whoAwaits(id));
                people.addAll(audience.regulators(id));
                tell(ObservationNotices.RETURNED, id, act, by, "", people);
            }
            case CLOSE, REJECT, DECLARE_OUT_OF_REMIT -> {
                var people = new LinkedHashSet<>(audience.author(id));
                if (before != null) {
                    people.addAll(audience.inCharge(before));
                }
                tell(ObservationNotices.ENDED, id, act, by, "", people);
            }
            case REOPEN -> {
                var people = new LinkedHashSet<>(audience.author(id));
                var again = to.organisation();
                if (again != null) {
                    people.addAll(audience.inCharge(again));
                }
                tell(ObservationNotices.REOPENED, id, act, by, due(to.dueOn()), people);
            }
        }
    }

    private void asked(ObservationId id, Standing to, UUID act, AccountId by) {
        var organisation = to.organisation();
        if (organisation != null) {
            tell(ObservationNotices.ASSIGNED, id, act, by, due(to.dueOn()), audience.inCharge(organisation));
        }
    }

    private static String due(@Nullable LocalDate day) {
        return day == null ? "" : "pour le " + FrenchFormat.shortDate(day);
    }

    private void tell(
            String kind, ObservationId id, UUID act, AccountId by, String detail, Collection<AccountId> people) {
        notices.tell(new Notice(kind, id.value(), act, by, detail), people);
    }
}
