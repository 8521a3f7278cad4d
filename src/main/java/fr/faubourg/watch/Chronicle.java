package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.files.PhotoId;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what happened before (chronique): the same recording and the same moves, by the same rules and rights, at moments that are over. For a
 * story that begins before the instance does; nothing that a person does goes through it. The caller holds the transaction, and tells each
 * observation in the order of time.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Chronicle {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Tools tools;
    private final CategoryQueries categories;
    private final Delays delays;

    Chronicle(Tools tools, CategoryQueries categories, Delays delays) {
        this.tools = tools;
        this.categories = categories;
        this.delays = delays;
    }

    /**
     * What was seen.
     *
     * @param place the place chosen; null when only the point is known
     * @param severity 1 (slight) to 3 (grave), or null
     * @param urgency 1 (can wait) to 3 (at once), or null
     * @param photos uploaded by the one who notes it
     */
    public record Sighting(
            CategoryId category,
            FindingKind kind,
            String finding,
            String proposal,
            @Nullable PlaceId place,
            @Nullable GeoPoint point,
            String address,
            ObservationSource source,
            @Nullable Integer severity,
            @Nullable Integer urgency,
            List<PhotoId> photos) {}

    /** Who did it, and when. */
    public record Moment(Viewer by, Instant at) {}

    /** The grid, by code. */
    public Map<String, CategoryId> categories() {
        return categories.offered().stream()
                .collect(Collectors.toMap(CategoryQueries.Offered::code, CategoryQueries.Offered::id));
    }

    public ObservationId record(Moment moment, Sighting sighting) {
        var draft = new ObservationDraft(
                sighting.category(),
                sighting.kind(),
                sighting.finding(),
                sighting.place(),
                sighting.point(),
                sighting.address(),
                LocalDate.ofInstant(moment.at(), PARIS),
                sighting.source(),
                sighting.proposal(),
                sighting.severity(),
                sighting.urgency());
        return tools.recording(moment.at()).record(draft, Ids.next(), sighting.photos(), moment.by());
    }

    /** Sorted as it was seen. */
    public void qualify(ObservationId id, Moment moment, Sighting sighting) {
        move(
                id,
                moment,
                "",
                new Gesture.Qualify(sighting.category(), sighting.kind(), sighting.severity(), sighting.urgency()));
    }

    /** @param dueOn null for the delay of the category */
    public void assign(
            ObservationId id, Moment moment, OrganisationId organisation, String because, @Nullable LocalDate dueOn) {
        var due = dueOn;
        if (due == null) {
            var category = tools.held(id).category();
            due = delays.dueFor(category, LocalDate.ofInstant(moment.at(), PARIS))
                    .day();
        }
        move(id, moment, "", new Gesture.Assign(organisation, because, due));
    }

    public void accept(ObservationId id, Moment moment, @Nullable LocalDate plannedOn, String comment) {
        move(id, moment, comment, new Gesture.Accept(plannedOn));
    }

    /** A move that brings nothing but its reason. */
    public void move(ObservationId id, Moment moment, Move what, String reason) {
        move(id, moment, reason, new Gesture.Plain(what));
    }

    private void move(ObservationId id, Moment moment, String reason, Gesture gesture) {
        var submission = new Submission(Ids.next(), tools.held(id).version(), reason, List.of());
        var outcome = tools.handling(moment.at()).move(id, moment.by(), submission, gesture);
        if (!(outcome instanceof Outcome.Moved)) {
            throw new IllegalStateException(gesture + " of " + id + ": " + outcome);
        }
    }

    /** Recording and handling on a clock that stands at the moment told of. */
    @Component
    static class Tools {
        private final DraftRepository drafts;
        private final ObservationRepository observations;
        private final ObservationAccess access;
        private final StepRepository steps;
        private final HandlingRecords records;
        private final ObservationPhotos photos;
        private final ApplicationEventPublisher events;

        Tools(
                DraftRepository drafts,
                ObservationRepository observations,
                ObservationAccess access,
                StepRepository steps,
                HandlingRecords records,
                ObservationPhotos photos,
                ApplicationEventPublisher events) {
            this.drafts = drafts;
            this.observations = observations;
            this.access = access;
            this.steps = steps;
            this.records = records;
            this.photos = photos;
            this.events = events;
        }

        Recording recording(Instant at) {
            return new Recording(drafts, observations, access, steps, photos, events, Clock.fixed(at, PARIS));
        }

        Handling handling(Instant at) {
            return new Handling(access, observations, records, events, Clock.fixed(at, PARIS));
        }

        ObservationRepository.Held held(ObservationId id) {
            return observations.hold(id).orElseThrow();
        }
    }
}
