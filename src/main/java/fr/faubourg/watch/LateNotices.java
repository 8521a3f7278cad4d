package fr.faubourg.watch;

import fr.faubourg.inbox.Notice;
import fr.faubourg.inbox.Notices;
import fr.faubourg.jobs.RecurringJob;
import fr.faubourg.ui.FrenchFormat;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells each morning what is late since today: once for each date that was promised, also when the application slept for some days. */
@Component
class LateNotices implements RecurringJob {
    private static final int LOOKS_BACK = 7;

    private final AudienceQueries audience;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LateNotices(AudienceQueries audience, Notices notices, TransactionTemplate transaction, Clock clock) {
        this.audience = audience;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "watch.late";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Daily(LocalTime.of(6, 30));
    }

    @Override
    public void run() {
        var today = LocalDate.ofInstant(clock.instant(), FrenchFormat.PARIS);
        for (var passed : audience.dueBetween(today.minusDays(LOOKS_BACK), today)) {
            transaction.executeWithoutResult(_ -> tell(passed));
        }
    }

    private void tell(AudienceQueries.Passed passed) {
        var people = new LinkedHashSet<>(audience.inCharge(passed.organisation()));
        var observation = new ObservationId(passed.observation());
        people.addAll(audience.whoAwaits(observation));
        people.addAll(audience.regulators(observation));
        notices.tell(
                new Notice(
                        ObservationNotices.LATE,
                        passed.observation(),
                        act(passed),
                        null,
                        "attendu le " + FrenchFormat.shortDate(passed.dueOn())),
                people);
    }

    /** The same lateness is the same act, whenever it is told, and however many organisations are late for that day. */
    private static UUID act(AudienceQueries.Passed passed) {
        return UUID.nameUUIDFromBytes(
                ("late " + passed.observation() + " " + passed.dueOn()).getBytes(StandardCharsets.UTF_8));
    }
}
