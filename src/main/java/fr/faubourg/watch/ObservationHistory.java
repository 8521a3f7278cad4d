package fr.faubourg.watch;

import static fr.faubourg.history.HistoryField.constant;
import static fr.faubourg.history.HistoryField.date;
import static fr.faubourg.history.HistoryField.moment;
import static fr.faubourg.history.HistoryField.named;
import static fr.faubourg.history.HistoryField.number;
import static fr.faubourg.history.HistoryField.text;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.HistoryKind;
import fr.faubourg.history.HistoryPart;
import fr.faubourg.inbox.Notice;
import fr.faubourg.inbox.Notices;
import fr.faubourg.shared.Ids;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.FrenchFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * The history of observations. Taking back a move is a step of its own, with its date and its reason; those who look after the place take
 * anything back, others what they did themselves while they still have a hand on it.
 */
@Component
class ObservationHistory implements HistoryKind {
    static final String KIND = "constat";

    private static final String STANDING = "standing";
    private static final String WHERE = "where";
    private static final String ANSWER = "answer";
    private static final Set<String> STANDINGS = Set.of(
            "state",
            "duplicate_of",
            "organisations",
            "tasks_done",
            "organisation_id",
            "due_on",
            "planned_on",
            "decided_because");

    private final ObservationDetailsQueries details;
    private final ObservationRepository observations;
    private final ObservationAccess access;
    private final StandingRepository standing;
    private final UndoTraces traces;

    ObservationHistory(
            ObservationDetailsQueries details,
            ObservationRepository observations,
            ObservationAccess access,
            StandingRepository standing,
            UndoTraces traces) {
        this.standing = standing;
        this.details = details;
        this.observations = observations;
        this.access = access;
        this.traces = traces;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public HistoryRecord get(Viewer viewer, UUID id) {
        var facts = details.facts(new ObservationId(id), viewer);
        return new HistoryRecord("Constat n° " + facts.number(), facts.href());
    }

    @Override
    public Map<Instant, String> withoutAccount(UUID id) {
        return details.changedByLink(id).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> "Par lien, au nom de " + each.getValue()));
    }

    @Override
    public boolean mayUndo(Viewer viewer, UUID id, Wish wish) {
        var observation = new ObservationId(id);
        var facts = details.facts(observation, viewer);
        if (wish.columns().contains("duplicate_of") && !wish.columns().contains("finding")) {
            // More than what somebody added in one breath, which is a creation. Parting two observations, and joining
            // them, has its own button: both are held, and no ring is made.
            return false;
        }
        var hands = access.handsOn(observation, viewer, facts.organisations());
        if (hands.contains(Hand.REGULATOR)) {
            return true;
        }
        // A change that left the observation itself alone was one of a task.
        boolean moved = wish.columns().isEmpty()
                || wish.columns().contains("category_id")
                || wish.columns().stream().anyMatch(STANDINGS::contains);
        return moved ? viewer.account().equals(wish.by()) && !hands.isEmpty() : hands.contains(Hand.PRACTITIONER);
    }

    @Override
    public void undone(Viewer viewer, UUID id, Done done) {
        var observation = new ObservationId(id);
        standing.renew(observation);
        var held = observations.hold(observation).orElseThrow(NotFound::new);
        traces.leave(held, viewer, done);
    }

    /** What follows from an undo: where the observation lies, and the step that says what was taken back. */
    @Component
    static class UndoTraces {
        private static final int LONGEST_DETAIL = 200;

        private final StepRepository steps;
        private final DraftRepository drafts;
        private final Notices notices;
        private final ApplicationEventPublisher events;
        private final Clock clock;

        UndoTraces(
                StepRepository steps,
                DraftRepository drafts,
                Notices notices,
                ApplicationEventPublisher events,
                Clock clock) {
            this.notices = notices;
            this.events = events;
            this.steps = steps;
            this.drafts = drafts;
            this.clock = clock;
        }

        void leave(ObservationRepository.Held held, Viewer viewer, Done done) {
            if (done.columns().contains("place_id") || done.columns().contains("observed_on")) {
                drafts.settle(held.id(), held.number());
            }
            withdraw(held.id(), viewer, done);
            var state = held.standing().state();
            steps.write(
                    new StepRepository.NewStep(
                            held.id(),
                            StepRepository.UNDO,
                            steps.lastState(held.id()).orElse(state),
                            state,
                            done.reason(),
                            done.words() + ", du " + FrenchFormat.dateTime(done.at()),
                            null),
                    viewer,
                    viewer.organisationsAs(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER).stream()
                            .findFirst()
                            .orElse(null),
                    clock.instant());
            events.publishEvent(new ObservationTakenBack(held.id(), state));
        }

        /** Whoever has not read of it never will; the others are told that it is no more. */
        private void withdraw(ObservationId id, Viewer viewer, Done done) {
            var knew = notices.knew(id.value(), done.at());
            notices.withdraw(id.value(), done.at());
            var words = done.words().substring(0, Math.min(done.words().length(), LONGEST_DETAIL));
            notices.tell(
                    new Notice(ObservationNotices.TAKEN_BACK, id.value(), Ids.next(), viewer.account(), words), knew);
        }
    }

    /** What the history of observations and of the grid is made of. */
    @Configuration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        HistoryPart observationPart() {
            return HistoryPart.of(
                            KIND,
                            "watch.observation",
                            List.of(
                                    text("finding", "Constat"),
                                    text("proposal", "Préconisation"),
                                    named("category_id", "Catégorie", "watch.category", "label"),
                                    constant("kind", "Nature", "FindingKind"),
                                    number("severity", "Gravité"),
                                    number("urgency", "Urgence"),
                                    date("observed_on", "Observé le"),
                                    constant("source", "Source", "ObservationSource"),
                                    named("place_id", "Lieu", "territory.place_v", "name")
                                            .with(WHERE),
                                    number("lon", "Longitude").with(WHERE),
                                    number("lat", "Latitude").with(WHERE),
                                    text("address", "Adresse"),
                                    constant("state", "État", "ObservationState")
                                            .with(STANDING),
                                    named("organisation_id", "Confié à", "directory.organisation_v", "full_name")
                                            .with(STANDING),
                                    named(
                                                    "duplicate_of",
                                                    "Doublon du constat n°",
                                                    "watch.every_observation_v",
                                                    "number")
                                            .with(STANDING),
                                    text("merged_because", "Réuni parce que").with(STANDING),
                                    date("due_on", "À faire avant le").with(STANDING),
                                    date("planned_on", "Prévu le").with(STANDING),
                                    number("tasks_done", "Demandes réalisées").with(STANDING),
                                    text("decided_because", "État décidé parce que")
                                            .with(STANDING)))
                    .along(Map.of(
                            WHERE,
                            List.of("place_located"),
                            STANDING,
                            List.of(
                                    "organisations",
                                    "decided_by",
                                    "decided_at",
                                    "merged_from",
                                    "merged_by",
                                    "merged_at",
                                    "qualified_at",
                                    "assigned_at",
                                    "done_at",
                                    "verified_at",
                                    "closed_at")));
        }

        @Bean
        HistoryPart assignmentPart() {
            return HistoryPart.below(
                            KIND,
                            "watch.assignment",
                            "observation_id",
                            "Demande",
                            HistoryPart.Added.ENDS,
                            List.of(
                                    named("organisation_id", "Organisation", "directory.organisation_v", "full_name"),
                                    text("because", "Parce que"),
                                    text("wanted", "Ce qui est demandé"),
                                    date("due_on", "À faire avant le"),
                                    constant("state", "État de la demande", "TaskState")
                                            .with(ANSWER),
                                    date("planned_on", "Prévu le").with(ANSWER),
                                    text("comment", "Commentaire").with(ANSWER),
                                    moment("ended_at", "Terminée le").with(ANSWER)))
                    .along(Map.of(ANSWER, List.of("answered_at", "answered_by", "started_at", "done_at")));
        }
    }
}
