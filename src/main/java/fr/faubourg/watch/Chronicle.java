package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.files.PhotoId;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.territory.Locator;
import fr.faubourg.territory.PlaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what happened before (chronique): observations with all that became of them, by the table of the life-cycle and the rights of those who
 * acted, at moments that are over, thousands in a second. For a story that begins before the instance does; nothing that a person does goes
 * through it, and nobody is told of it. The caller holds the transaction, and gives the observations in the order in which they were noted.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Chronicle {
    private final ChronicleRepository repository;
    private final Delays delays;
    private final Locator locator;
    private final OwnOrganisations organisations;
    private final ObservationPhotos photos;

    Chronicle(
            ChronicleRepository repository,
            Delays delays,
            Locator locator,
            OwnOrganisations organisations,
            ObservationPhotos photos) {
        this.repository = repository;
        this.delays = delays;
        this.locator = locator;
        this.organisations = organisations;
        this.photos = photos;
    }

    /**
     * What was seen.
     *
     * @param place where, as its author chose it
     * @param severity 1 (slight) to 3 (grave), or null
     * @param urgency 1 (can wait) to 3 (at once), or null
     * @param photos uploaded by the one who notes it
     */
    public record Sighting(
            CategoryId category,
            FindingKind kind,
            String finding,
            String proposal,
            PlaceId place,
            GeoPoint point,
            String address,
            ObservationSource source,
            @Nullable Integer severity,
            @Nullable Integer urgency,
            List<PhotoId> photos) {}

    /** Who did it, and when. */
    public record Moment(Viewer by, Instant at) {}

    /** What was done with it. */
    public sealed interface Deed {
        Moment moment();

        /** Sorted as it was seen. */
        record Qualified(Moment moment) implements Deed {}

        /**
         * Asked of one organisation, beside those that are asked already.
         *
         * @param wanted what it is to do, possibly empty
         * @param dueOn null for the delay of the category
         */
        record Assigned(
                Moment moment,
                OrganisationId organisation,
                String because,
                String wanted,
                @Nullable LocalDate dueOn) implements Deed {}

        /** The state as a régulateur decided it. */
        record Decided(Moment moment, ObservationState state, String because) implements Deed {}

        record Accepted(Moment moment, @Nullable LocalDate plannedOn, String comment) implements Deed {}

        /** A move that brings nothing but its reason. */
        record Moved(Moment moment, Move what, String reason) implements Deed {}
    }

    /** An observation, and what became of it in the order of time. */
    public record Told(Moment noted, Sighting sighting, List<Deed> deeds) {}

    /** The grid, by code. */
    public Map<String, CategoryId> categories() {
        return repository.categories();
    }

    /**
     * Tells them.
     *
     * @return their ids, in the same order
     * @throws IllegalStateException when the table of the life-cycle, or somebody's rights, forbid what is told
     */
    public List<ObservationId> tell(List<Told> told) {
        var located = locator.locateAll(
                told.stream().map(each -> each.sighting().point()).toList());
        var ancestors = repository.withAncestors(
                told.stream().map(each -> each.sighting().place().value()).collect(Collectors.toSet()));
        var retelling =
                new Retelling(repository.delays(), delays, repository.organisationNames(), organisations::answeredBy);
        var ids = new ArrayList<ObservationId>();
        for (int i = 0; i < told.size(); i++) {
            var each = told.get(i);
            var places = new LinkedHashSet<>(
                    Objects.requireNonNull(ancestors.get(each.sighting().place().value())));
            located.get(i).containing().forEach(place -> places.add(place.value()));
            ids.add(retelling.retell(each, places));
        }
        repository.write(retelling);
        for (int i = 0; i < told.size(); i++) {
            var files = told.get(i).sighting().photos();
            photos.attach(
                    ids.get(i),
                    files,
                    ObservationPhotos.Moment.SEEN,
                    told.get(i).noted().by());
        }
        return ids;
    }

    /** For which of the person's organisations something counts. */
    static @Nullable UUID organisationOf(Viewer viewer) {
        return viewer.organisationsAs(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER).stream()
                .findFirst()
                .orElse(null);
    }
}
