package fr.faubourg.directory;

import fr.faubourg.access.Grant;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Forbidden;
import fr.faubourg.territory.PlaceId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which unit covers which places (secteurs). In SQL, other modules join {@code directory.sector_v} (today, inherited down the
 * tree, for each organisation what is said nearest).
 */
@Component
public class Sectors {

    private final SectorRepository sectors;
    private final SectorQueries queries;

    Sectors(SectorRepository sectors, SectorQueries queries) {
        this.sectors = sectors;
        this.queries = queries;
    }

    /**
     * Says that a unit covers places; where it is already said for one of these days nothing is added.
     *
     * @param from first day, or null when it is not known
     * @param to last day, or null when it is not over
     * @return how many places were added
     */
    @Transactional
    public int cover(
            OrganisationId unit, Collection<PlaceId> places, @Nullable LocalDate from, @Nullable LocalDate to) {
        return sectors.insert(unit, Set.copyOf(places), from, to);
    }

    /** Ends what is said, with its last day. */
    @Transactional
    int end(OrganisationId unit, Collection<UUID> said, LocalDate lastDay) {
        return sectors.end(unit, said, lastDay);
    }

    /** Takes back what was a mistake. */
    @Transactional
    int takeBack(OrganisationId unit, Collection<UUID> said) {
        return sectors.delete(unit, said);
    }

    /** @throws Forbidden unless the person may act on all of the places */
    void requireAll(Viewer viewer, Collection<PlaceId> places) {
        List<Grant> grants = viewer.grants().stream()
                .filter(grant -> grant.role() == Role.ADMINISTRATOR || grant.role() == Role.REGULATOR)
                .toList();
        if (grants.stream().anyMatch(grant -> grant.placeId() == null)) {
            return;
        }
        List<UUID> branches = grants.stream()
                .map(Grant::placeId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (!queries.within(places, branches).containsAll(places)) {
            throw new Forbidden();
        }
    }
}
