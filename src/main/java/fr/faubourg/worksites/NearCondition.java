package fr.faubourg.worksites;

import fr.faubourg.watch.ObservationCondition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is near a worksite and when it lasts, as conditions on observations {@code o}: found by the index of points. */
@Repository
class NearCondition {
    private final ZoneRepository zones;
    private final JdbcClient jdbc;

    NearCondition(ZoneRepository zones, JdbcClient jdbc) {
        this.zones = zones;
        this.jdbc = jdbc;
    }

    /** In the worksite or within its buffer. An observation without a point lies where its place does. */
    ObservationCondition within(WorksiteId worksite) {
        var parameters = new LinkedHashMap<String, Object>();
        String inZone = ZoneRepository.within("o.lon", "o.lat", zones.zone(worksite), parameters);
        UUID[] places = jdbc.sql(
                        "select place_id from worksites.worksite_place where worksite_id = :id and lies in ('INSIDE', 'NEAR')")
                .param("id", worksite.value())
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        parameters.put("chantierPlaces", places);
        return new ObservationCondition(
                "(" + inZone + " or o.lon is null and o.place_id = any (:chantierPlaces))", parameters);
    }

    /** While one of its phases lasted, of these phases when some are given. */
    static ObservationCondition during(WorksiteId worksite, @Nullable UUID phase) {
        List<UUID> phases = phase == null ? List.of() : List.of(phase);
        return new ObservationCondition(
                """
                exists (
                    select from worksites.phase p
                    where p.worksite_id = :chantier and o.observed_on between p.first_day and p.last_day
                        and (cardinality(:chantierPhases) = 0 or p.id = any (:chantierPhases)))\
                """, Map.of("chantier", worksite.value(), "chantierPhases", phases.toArray(UUID[]::new)));
    }
}
