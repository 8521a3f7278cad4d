package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FrenchFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Lists of observations by the days on which they were done, verified, closed or reopened: what a figure of the timeline opens. */
@Repository
class EventCriterion implements ObservationCriterion {
    private static final String WITHIN = "(o.%1$s >= :evenementFrom and o.%1$s < :evenementTo)";
    private static final String REOPENED = """
            o.id in (
                select s.observation_id from watch.step s where s.move = 'REOPEN'%s
                group by s.observation_id
                having max(s.at) >= :evenementFrom and max(s.at) < :evenementTo)\
            """;

    private final Clock clock;

    EventCriterion(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Criterion criterion() {
        return Criterion.EVENT;
    }

    @Override
    public String label() {
        return "Ce qui s’est passé";
    }

    @Override
    public String all() {
        return "Quoi qu’il se soit passé";
    }

    /** This month and the one before; other days are what the timeline opens. */
    @Override
    public List<Choice> choices(@Nullable String chosen, Viewer viewer) {
        var choices = new ArrayList<Choice>();
        var now = YearMonth.from(LocalDate.ofInstant(clock.instant(), FrenchFormat.PARIS));
        for (var month : List.of(now, now.minusMonths(1))) {
            for (var what : EventPeriod.What.values()) {
                choices.add(choice(new EventPeriod(what, month.atDay(1), month.atEndOfMonth())));
            }
        }
        if (chosen != null && choices.stream().noneMatch(each -> each.value().equals(chosen))) {
            EventPeriod.read(chosen).ifPresent(period -> choices.addFirst(choice(period)));
        }
        return choices;
    }

    @Override
    public Optional<String> inWords(String value, Viewer viewer) {
        return EventPeriod.read(value).map(EventCriterion::words);
    }

    @Override
    public ObservationCondition condition(String value, Viewer viewer, @Nullable Instant recordedAt) {
        return EventPeriod.read(value)
                .map(period -> condition(period, recordedAt))
                .orElse(ObservationCondition.ALWAYS);
    }

    private static ObservationCondition condition(EventPeriod period, @Nullable Instant recordedAt) {
        Map<String, Object> days = new HashMap<>();
        days.put("evenementFrom", midnight(period.first()));
        days.put("evenementTo", midnight(period.last().plusDays(1)));
        return switch (period.what()) {
            case DONE -> new ObservationCondition(WITHIN.formatted("done_at"), days);
            case VERIFIED -> new ObservationCondition(WITHIN.formatted("verified_at"), days);
            case CLOSED -> new ObservationCondition(WITHIN.formatted("closed_at") + " and o.state = 'CLOSED'", days);
            // The moment of a past list is among the parameters of each selection of the past.
            case REOPENED ->
                new ObservationCondition(REOPENED.formatted(recordedAt == null ? "" : " and s.at <= :moment"), days);
        };
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(FrenchFormat.PARIS).toOffsetDateTime();
    }

    private static Choice choice(EventPeriod period) {
        return new Choice(period.value(), words(period));
    }

    /** {@code Clos, novembre 2026}. */
    private static String words(EventPeriod period) {
        var month = YearMonth.from(period.first());
        boolean whole = period.first().equals(month.atDay(1)) && period.last().equals(month.atEndOfMonth());
        return period.what().label() + ", "
                + (whole ? FrenchFormat.month(period.first()) : FrenchFormat.period(period.first(), period.last()));
    }
}
