package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.settings.WorkingDays;
import fr.faubourg.ui.FrenchFormat;
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
import java.util.function.UnaryOperator;
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
    record AssignmentRow(
            UUID observation,
            UUID organisation,
            String because,
            Chronicle.Moment asked,
            LocalDate dueOn,
            AssignmentRepository.@Nullable Answer answer,
            Chronicle.@Nullable Moment answered,
            @Nullable LocalDate plannedOn,
            String comment,
            @Nullable Instant endedAt) {

        static AssignmentRow of(ObservationId id, Chronicle.Deed.Assigned assigned, LocalDate dueOn) {
            return new AssignmentRow(
                    id.value(),
                    assigned.organisation().value(),
                    assigned.because(),
                    assigned.moment(),
                    dueOn,
                    null,
                    null,
                    null,
                    "",
                    null);
        }

        AssignmentRow answered(
                AssignmentRepository.Answer what, Chronicle.Moment moment, @Nullable LocalDate planned, String words) {
            return new AssignmentRow(
                    observation,
                    organisation,
                    because,
                    asked,
                    dueOn,
                    what,
                    moment,
                    planned == null ? plannedOn : planned,
                    words,
                    endedAt);
        }

        AssignmentRow ended(Instant at) {
            return new AssignmentRow(
                    observation,
                    organisation,
                    because,
                    asked,
                    dueOn,
                    answer,
                    answered,
                    plannedOn,
                    comment,
                    endedAt == null ? at : endedAt);
        }
    }

    private final Map<UUID, Integer> delays;
    private final Map<UUID, String> names;
    private final Function<Viewer, Set<UUID>> answering;
    private final Map<UUID, Set<UUID>> answeredBy = new HashMap<>();
    private final Delays usual;
    private final Map<UUID, WorkingDays> workingDays = new HashMap<>();

    final List<ObservationRow> observations = new ArrayList<>();
    final List<PlaceRow> places = new ArrayList<>();
    final List<StepRow> steps = new ArrayList<>();
    final List<AssignmentRow> assignments = new ArrayList<>();

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
        var asked = new ArrayList<AssignmentRow>();
        for (var deed : told.deeds()) {
            var gesture = gesture(deed, told.sighting());
            var by = deed.moment().by();
            var transition = LifeCycle.find(standing.state(), gesture.move())
                    .orElseThrow(() -> new IllegalStateException(deed + " is not in the table"));
            var inCharge = standing.organisation();
            boolean ours = inCharge != null && answeredBy(by).contains(inCharge.value());
            if (!transition.isOpenTo(Hands.of(by, lying, ours))
                    || (transition.needsReason() && reason(deed).isBlank())) {
                throw new IllegalStateException(by.name() + " may not do this so: " + gesture);
            }
            steps.add(step(id, deed, gesture, transition, inCharge));
            answer(id, deed, gesture, asked);
            standing = standing.after(transition, gesture, deed.moment().at());
        }
        assignments.addAll(asked);
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

    /** What was asked, answered and ended by a deed; at most the last one asked is not ended. */
    private static void answer(ObservationId id, Chronicle.Deed deed, Gesture gesture, List<AssignmentRow> asked) {
        var at = deed.moment().at();
        switch (deed) {
            case Chronicle.Deed.Qualified _ -> {}
            case Chronicle.Deed.Assigned assigned -> {
                changeLast(asked, last -> last.ended(at));
                asked.add(AssignmentRow.of(id, assigned, ((Gesture.Assign) gesture).dueOn()));
            }
            case Chronicle.Deed.Accepted accepted ->
                changeLast(
                        asked,
                        last -> last.answered(
                                AssignmentRepository.Answer.ACCEPTED,
                                deed.moment(),
                                accepted.plannedOn(),
                                accepted.comment()));
            case Chronicle.Deed.Moved moved -> {
                switch (moved.what()) {
                    case REPORT_DONE ->
                        changeLast(
                                asked,
                                last -> last.answered(
                                        AssignmentRepository.Answer.DONE, deed.moment(), null, moved.reason()));
                    case RETURN ->
                        changeLast(
                                asked,
                                last -> last.answered(
                                                AssignmentRepository.Answer.RETURNED,
                                                deed.moment(),
                                                null,
                                                moved.reason())
                                        .ended(at));
                    case CLOSE, REJECT, DECLARE_OUT_OF_REMIT -> changeLast(asked, last -> last.ended(at));
                    case VERIFY -> {}
                    case QUALIFY, ASSIGN, ACCEPT, REOPEN ->
                        throw new IllegalArgumentException(moved.what() + " brings more along");
                }
            }
        }
    }

    private static void changeLast(List<AssignmentRow> asked, UnaryOperator<AssignmentRow> change) {
        if (!asked.isEmpty() && asked.getLast().endedAt() == null) {
            asked.set(asked.size() - 1, change.apply(asked.getLast()));
        }
    }

    private Gesture gesture(Chronicle.Deed deed, Chronicle.Sighting seen) {
        return switch (deed) {
            case Chronicle.Deed.Qualified _ ->
                new Gesture.Qualify(seen.category(), seen.kind(), seen.severity(), seen.urgency());
            case Chronicle.Deed.Assigned assigned -> {
                var due = assigned.dueOn();
                yield new Gesture.Assign(
                        assigned.organisation(),
                        assigned.because(),
                        due == null ? usualDue(seen, assigned.moment().at()) : due);
            }
            case Chronicle.Deed.Accepted accepted -> new Gesture.Accept(accepted.plannedOn());
            case Chronicle.Deed.Moved moved -> new Gesture.Plain(moved.what());
        };
    }

    private LocalDate usualDue(Chronicle.Sighting seen, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, PARIS);
        Integer own = delays.get(seen.category().value());
        return workingDays
                .computeIfAbsent(seen.place().value(), usual::workingDaysAt)
                .after(day, own == null ? usual.usual(day) : own);
    }

    private StepRow step(
            ObservationId id,
            Chronicle.Deed deed,
            Gesture gesture,
            LifeCycle.Transition transition,
            @Nullable OrganisationId inCharge) {
        var by = deed.moment().by();
        return new StepRow(
                id.value(),
                deed.moment(),
                inCharge != null && answeredBy(by).contains(inCharge.value())
                        ? inCharge.value()
                        : Chronicle.organisationOf(by),
                gesture.move().name(),
                transition.from(),
                transition.to(),
                reason(deed),
                switch (gesture) {
                    case Gesture.Assign assign ->
                        names.get(assign.organisation().value()) + ", pour le "
                                + FrenchFormat.shortDate(assign.dueOn());
                    case Gesture.Accept accept ->
                        accept.plannedOn() == null ? "" : "prévu le " + FrenchFormat.shortDate(accept.plannedOn());
                    case Gesture.Qualify _, Gesture.Reopen _, Gesture.Plain _ -> "";
                });
    }

    private static String reason(Chronicle.Deed deed) {
        return switch (deed) {
            case Chronicle.Deed.Accepted accepted -> accepted.comment();
            case Chronicle.Deed.Moved moved -> moved.reason();
            case Chronicle.Deed.Qualified _, Chronicle.Deed.Assigned _ -> "";
        };
    }
}
