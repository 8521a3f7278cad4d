package fr.faubourg.interventions;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.directory.Organisations;
import fr.faubourg.territory.PlaceId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may write interventions: who looks after the place, and a partner for its own organisation and units. */
@Repository
class WritingQueries {
    private final Organisations organisations;
    private final JdbcClient jdbc;

    WritingQueries(Organisations organisations, JdbcClient jdbc) {
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    boolean mayWrite(Viewer viewer, PlaceId place, OrganisationId organisation) {
        return ownOrganisations(viewer).contains(organisation.value())
                || viewer.mayAct(areasOf(place), Role.REGULATOR, Role.PRACTITIONER);
    }

    /** Whether the person may write any at all. */
    static boolean mayWriteSomewhere(Viewer viewer) {
        return viewer.has(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER);
    }

    /** The organisations, with their units, for which the person writes as a partner. */
    Set<UUID> ownOrganisations(Viewer viewer) {
        return organisations.withUnits(viewer.organisationsAs(Role.PARTNER));
    }

    /** Whether the person may write for a partner, and for nobody else. */
    static boolean isPartnerOnly(Viewer viewer) {
        return viewer.has(Role.PARTNER) && !viewer.has(Role.ADMINISTRATOR, Role.REGULATOR, Role.PRACTITIONER);
    }

    /** What the organisations for which the person writes as a partner own or manage today. */
    Set<UUID> ownPlaces(Viewer viewer) {
        return new HashSet<>(jdbc.sql("select directory.places_held_by(:organisations)")
                .param("organisations", viewer.organisationsAs(Role.PARTNER).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** The place itself and what it lies in. */
    List<UUID> areasOf(PlaceId place) {
        return jdbc.sql("select area_id from interventions.place_area_v where place_id = :place")
                .param("place", place.value())
                .query(UUID.class)
                .list();
    }

    /** A place with something it lies in. */
    private record Lying(UUID place, UUID area) {}

    /** The same for many, by place. */
    Map<UUID, Set<UUID>> areasOf(Collection<UUID> places) {
        var areas = new LinkedHashMap<UUID, Set<UUID>>();
        jdbc.sql(
                        "select place_id as place, area_id as area from interventions.place_area_v where place_id = any (:places)")
                .param("places", places.toArray(UUID[]::new))
                .query(Lying.class)
                .list()
                .forEach(each -> areas.computeIfAbsent(each.place(), _ -> new LinkedHashSet<>())
                        .add(each.area()));
        return areas;
    }

    /** Where an intervention that a file names is recorded now. */
    record Recorded(
            UUID organisation,
            String number,
            UUID place,
            @Nullable LocalDate endedOn) {}

    /** Those that are known by an organisation and its number, one of each at the same rank. */
    List<Recorded> recorded(List<UUID> organisationIds, List<String> numbers) {
        return jdbc.sql("""
                        select i.organisation_id as organisation, i.external_number as number, i.place_id as place, i.ended_on
                        from unnest(cast(:organisations as uuid[]), cast(:numbers as text[])) as w (organisation_id, number)
                        join interventions.intervention i on i.organisation_id = w.organisation_id and i.external_number <> ''
                            and public.f_unaccent(lower(i.external_number)) = public.f_unaccent(lower(w.number))
                        """)
                .param("organisations", organisationIds.toArray(UUID[]::new))
                .param("numbers", numbers.toArray(String[]::new))
                .query(Recorded.class)
                .list();
    }
}
