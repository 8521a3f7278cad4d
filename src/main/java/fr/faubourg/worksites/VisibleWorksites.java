package fr.faubourg.worksites;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.HeldPlaces;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Which worksites a person may know of, and which may change, as conditions on the alias {@code w}. Staff know them all; a partner, those of its
 * organisations, those where these work or answer for a mitigation, and those on places that they own or manage today.
 */
@Component
class VisibleWorksites {
    /** A condition and its parameters. */
    record Condition(String sql, Map<String, Object> parameters) {}

    private static final Condition EVERYTHING = new Condition("true", Map.of());

    private final HeldPlaces places;

    VisibleWorksites(HeldPlaces places) {
        this.places = places;
    }

    Condition to(Viewer viewer) {
        if (viewer.isStaff()) {
            return EVERYTHING;
        }
        return new Condition(
                """
                w.id in (
                    with own (id) as (
                        select organisation_id from directory.organisation_ancestor_v where ancestor_id = any (:viewerOrganisations)
                    )
                    select mine.id from worksites.worksite mine join own on own.id = mine.owner_id
                    union all
                    select f.worksite_id from worksites.firm f join own on own.id = f.organisation_id
                    union all
                    select i.worksite_id from worksites.impact i join own on own.id = i.organisation_id
                    union all
                    select i.worksite_id from worksites.impact i where i.account_id = :viewerAccount
                    union all
                    select lies.worksite_id
                    from worksites.worksite_place lies
                    where lies.lies <> 'NEAR' and lies.place_id = any (:viewerPlaces))\
                """,
                Map.of(
                        "viewerOrganisations",
                        viewer.organisations().toArray(UUID[]::new),
                        "viewerPlaces",
                        places.highestOf(viewer.organisations()),
                        "viewerAccount",
                        viewer.account().value()));
    }

    /** Those that the person may change: of the branch, for a régulateur or a practitioner; of the own organisation and its units, for a partner. */
    Condition writableBy(Viewer viewer) {
        Set<UUID> branches = new LinkedHashSet<>();
        boolean everywhere = false;
        for (var grant : viewer.grants()) {
            if (grant.role() == Role.REGULATOR || grant.role() == Role.PRACTITIONER) {
                everywhere |= grant.placeId() == null;
                if (grant.placeId() != null) {
                    branches.add(Objects.requireNonNull(grant.placeId()));
                }
            }
        }
        return everywhere
                ? EVERYTHING
                : new Condition(
                        """
                (exists (select from worksites.worksite_place lies
                    where lies.worksite_id = w.id and lies.lies <> 'NEAR' and lies.place_id = any (:branches))
                or w.owner_id in (select organisation_id from directory.organisation_ancestor_v where ancestor_id = any (:partners)))\
                """,
                        Map.of(
                                "branches",
                                branches.toArray(UUID[]::new),
                                "partners",
                                viewer.organisationsAs(Role.PARTNER).toArray(UUID[]::new)));
    }
}
