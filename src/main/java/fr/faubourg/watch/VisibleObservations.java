package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.HeldPlaces;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Which observations a person may know of, as a condition on the alias {@code o}: staff, all of them; a partner, those asked of its
 * organisations now or before, and those that lie on places its organisations own or manage today.
 */
@Component
class VisibleObservations {
    private final HeldPlaces places;

    VisibleObservations(HeldPlaces places) {
        this.places = places;
    }

    ObservationCondition to(Viewer viewer) {
        if (viewer.isStaff()) {
            return ObservationCondition.ALWAYS;
        }
        return new ObservationCondition("""
                o.id in (
                    select a.observation_id
                    from watch.assignment a
                    where a.organisation_id = any (array(
                        select up.organisation_id from directory.organisation_ancestor_v up where up.ancestor_id = any (:viewerOrganisations)))
                    union all
                    select held.observation_id
                    from watch.observation_place held
                    where held.place_id = any (:viewerPlaces))\
                """, parameters(viewer));
    }

    /** The same as a question to single observations, for when a few are told from many: "offset 0" keeps them from being answered for all at once, "coalesce" the places held from being told for each. */
    ObservationCondition eachTo(Viewer viewer) {
        if (viewer.isStaff()) {
            return ObservationCondition.ALWAYS;
        }
        return new ObservationCondition("""
                (exists (
                    select from watch.assignment a
                    where a.observation_id = o.id and a.organisation_id = any (array(
                        select up.organisation_id from directory.organisation_ancestor_v up
                        where up.ancestor_id = any (:viewerOrganisations))) offset 0)
                or exists (
                    select from watch.observation_place held
                    where held.observation_id = o.id
                        and coalesce(held.place_id in (select unnest(cast(:viewerPlaces as uuid[]))), false) offset 0))\
                """, parameters(viewer));
    }

    private Map<String, Object> parameters(Viewer viewer) {
        return Map.of(
                "viewerOrganisations",
                viewer.organisations().toArray(UUID[]::new),
                "viewerPlaces",
                places.highestOf(viewer.organisations()));
    }

    /** The same for many people and one observation, given the organisations that may know of it ({@link AudienceQueries#seenBy}). */
    boolean isSeen(Viewer viewer, Set<UUID> organisations) {
        return viewer.isStaff() || viewer.organisations().stream().anyMatch(organisations::contains);
    }
}
