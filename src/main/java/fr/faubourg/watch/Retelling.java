package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.settings.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lives the told observations through in memory, move by move, and keeps the rows that they leave. */
final class Retelling {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** A row of {@code watch.observation}. */
    record ObservationRow(
            UUID id,
            LocalDate observedOn,
            Instant recordedAt,
            Chronicle.Sighting said,
            Standing standing,
            UUID author,
            @Nullable UUID organisation,
            int version) {}

    /** A row of {@code watch.observation_place}. */
    record PlaceRow(UUID observation, UUID place) {}

    /** A row of {@code watch.step}. */
    record StepRow(
            UUID observation,
            Chronicle.Moment moment,
            @Nullable UUID organisation,
            String move,
            @Nullable ObservationState from,
            ObservationState to,
            String reason,
            String detail) {}

    /** A row of {@code watch.assignment}. */
    record TaskRow(UUID observation, Task task) {}

    /** What a deed changed: where the observation stood and stands, and the task it was about. */
    private record Passage(
            Standing from, Standing to, @Nullable Task target, Tasks asked) {}

    private final Map<UUID, Integer> delays;
    private final Map<UUID, String> names;
    private final Function<Viewer, Set<UUID>> answering;
    private final Map<UUID, Set<UUID>> answeredBy = new HashMap<>();
    private final Delays usual;
    private final Map<UUID, WorkingDays> workingDays = new HashMap<>();

    final List<ObservationRow> observations = new ArrayList<>();
    final List<PlaceRow> places = new ArrayList<>();
    final List<StepRow> steps = new ArrayList<>();
    final List<TaskRow> tasks = new ArrayList<>();

    /**
     * @param delays in working days, by category
     * @param usual where it has none
     * @param names of organisations, by id
     * @param answering for which organisations somebody answers
     */
    Retelling(Map<UUID, Integer> delays, Delays usual, Map<UUID, String> names, Function<Viewer, Set<UUID>> answering) {
        this.delays = Map.copyOf(delays);
        this.usual = usual;
        this.names = Map.copyOf(names);
        this.answering = answering;
    }

    ObservationId retell(Chronicle.Told told, Set<UUID> lying) {
        var id = ObservationId.next();
        var noted = told.noted();
        steps.add(new StepRow(
                id.value(),
                noted,
                Chronicle.organisationOf(noted.by()),
                StepRepository.RECORD,
                null,
                ObservationState.NEW,
                "",
                ""));
        lying.forEach(place -> places.add(new PlaceRow(id.value(), place)));
        var standing = Standing.START;
        var asked = Tasks.NONE;
        for (var deed : told.deeds()) {
            var gesture = gesture(deed, told.sighting());
            var by = deed.moment().by();
            boolean aboutATask = gesture.move().isAboutATask();
            var target = aboutATask ? asked.target(null, answeredBy(by)).orElse(null) : null;
            var transition = LifeCycle.find(standing.state(), gesture.move())
                    .filter(_ ->
                            !aboutATask || (target != null && target.state().allows(gesture.move())))
                    .orElseThrow(() -> new IllegalStateException(deed + " is not in the table"));
            var about = target == null ? standing.charge().organisations() : List.of(target.organisation());
            boolean ours = about.stream().map(OrganisationId::value).anyMatch(answeredBy(by)::contains);
            if (!transition.isOpenTo(Hands.of(by, lying, ours))
                    || (transition.needsReason() && reason(deed).isBlank())) {
                throw new IllegalStateException(by.name() + " may not do this so: " + gesture);
            }
            var act = new Task.Act(by.account(), deed.moment().at());
            var after = TaskMoves.after(asked, standing.state(), gesture, target, act, reason(deed));
            var to = standing.after(transition.to(), gesture, after, act, reason(deed));
            steps.add(step(id, deed, gesture, new Passage(standing, to, target, asked)));
            asked = after;
            standing = to;
        }
        asked.all().forEach(task -> tasks.add(new TaskRow(id.value(), task)));
        observations.add(new ObservationRow(
                id.value(),
                LocalDate.ofInstant(noted.at(), PARIS),
                noted.at(),
                told.sighting(),
                standing,
                noted.by().account().value(),
                Chronicle.organisationOf(noted.by()),
                told.deeds().size()));
        return id;
    }

    private Set<UUID> answeredBy(Viewer viewer) {
        return answeredBy.computeIfAbsent(viewer.account().value(), _ -> answering.apply(viewer));
    }

    private Gesture gesture(Chronicle.Deed deed, Chronicle.Sighting seen) {
        return switch (deed) {
            case Chronicle.Deed.Qualified _ ->
                new Gesture.Qualify(seen.category(), seen.kind(), seen.severity(), seen.urgency());
            case Chronicle.Deed.Assigned assigned -> {
                var due = assigned.dueOn();
                yield new Gesture.Assign(
                        List.of(new Gesture.Asking(
                                assigned.organisation(),
                                assigned.because(),
                                assigned.wanted(),
                                due == null ? usualDue(seen, assigned.moment().at()) : due)),
                        false);
            }
            case Chronicle.Deed.Accepted accepted -> Gesture.Answer.accept(accepted.plannedOn());
            case Chronicle.Deed.Decided decided -> new Gesture.Decide(decided.state());
            case Chronicle.Deed.Moved moved ->
                moved.what().isAnswer() ? Gesture.Answer.of(moved.what()) : new Gesture.Plain(moved.what());
        };
    }

    private LocalDate usualDue(Chronicle.Sighting seen, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, PARIS);
        Integer own = delays.get(seen.category().value());
        return workingDays
                .computeIfAbsent(seen.place().value(), usual::workingDaysAt)
                .after(day, own == null ? usual.usual(day) : own);
    }

    private StepRow step(ObservationId id, Chronicle.Deed deed, Gesture gesture, Passage passage) {
        var by = deed.moment().by();
        var target = passage.target();
        var asked = target == null ? passage.from().organisation() : target.organisation();
        UUID organisation =
                asked != null && answeredBy(by).contains(asked.value()) ? asked.value() : Chronicle.organisationOf(by);
        boolean named = target != null
                && (passage.asked().current().size() > 1
                        || !target.organisation().value().equals(organisation));
        return new StepRow(
                id.value(),
                deed.moment(),
                organisation,
                gesture.move().name(),
                passage.from().state(),
                passage.to().state(),
                reason(deed),
                StepWords.detail(gesture, target, named, each -> names.getOrDefault(each.value(), "")));
    }

    private static String reason(Chronicle.Deed deed) {
        return switch (deed) {
            case Chronicle.Deed.Accepted accepted -> accepted.comment();
            case Chronicle.Deed.Moved moved -> moved.reason();
            case Chronicle.Deed.Decided decided -> decided.because();
            case Chronicle.Deed.Assigned assigned -> assigned.wanted();
            case Chronicle.Deed.Qualified _ -> "";
        };
    }
}
