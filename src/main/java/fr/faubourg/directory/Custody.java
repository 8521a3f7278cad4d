package fr.faubourg.directory;

import fr.faubourg.territory.PlaceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who owns and who manages a place on a day (qui possède, qui gère): each list holds what the nearest place of its branch
 * says, so an owner may be said by the residence and a manager by the building.
 */
public record Custody(List<Holder> owners, List<Holder> managers) {

    public Custody {
        owners = List.copyOf(owners);
        managers = List.copyOf(managers);
    }

    /**
     * An organisation that owns or manages the place.
     *
     * @param fullName of the organisation or unit
     * @param root the organisation at the top, of which it may be a unit
     * @param saidAt the place that says it
     * @param inherited whether that is a place above
     */
    public record Holder(
            OrganisationId organisation,
            String fullName,
            OrganisationId root,
            PlaceId saidAt,
            String saidAtName,
            boolean inherited,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source) {}

    /** What stands between owning and managing a place. */
    public enum Gap {
        /** The same organisation, or units of it, do both. */
        NONE,
        /** Somebody else manages it than owns it. */
        DIFFERENT,
        /** Nobody is known to own it. */
        NO_OWNER,
        /** Nobody is known to manage it. */
        NO_MANAGER,
        /** Nobody is known for either. */
        UNKNOWN
    }

    /** The gap between who owns and who manages. */
    public Gap gap() {
        if (owners.isEmpty()) {
            return managers.isEmpty() ? Gap.UNKNOWN : Gap.NO_OWNER;
        }
        if (managers.isEmpty()) {
            return Gap.NO_MANAGER;
        }
        return roots(owners).equals(roots(managers)) ? Gap.NONE : Gap.DIFFERENT;
    }

    private static Set<OrganisationId> roots(List<Holder> holders) {
        return holders.stream().map(Holder::root).collect(Collectors.toSet());
    }
}
