package fr.faubourg.prevention;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may write: those who look after every place that an operation aims at; and, for its sessions and its assessment, the partner that leads it. */
@Repository
class WritingQueries {
    private final JdbcClient jdbc;

    WritingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place with something it lies in. */
    private record Lying(UUID place, UUID area) {}

    /** Whether the person may write operations that aim at these places. */
    boolean mayWrite(Viewer viewer, Collection<UUID> places) {
        if (places.isEmpty() || !viewer.has(Role.REGULATOR, Role.PRACTITIONER)) {
            return false;
        }
        Map<UUID, Set<UUID>> areas = new LinkedHashMap<>();
        places.forEach(each -> areas.put(each, new LinkedHashSet<>(Set.of(each))));
        jdbc.sql(
                        "select place_id as place, area_id as area from prevention.place_area_v where place_id = any (:places)")
                .param("places", places.toArray(UUID[]::new))
                .query(Lying.class)
                .list()
                .forEach(each -> areas.computeIfAbsent(each.place(), _ -> new LinkedHashSet<>())
                        .add(each.area()));
        return areas.values().stream().allMatch(each -> viewer.mayAct(each, Role.REGULATOR, Role.PRACTITIONER));
    }

    /** Whether an organisation for which the person acts as a partner, or a unit of it, leads the operation. */
    boolean leads(Viewer viewer, PreventiveOperationId operation) {
        var own = viewer.organisationsAs(Role.PARTNER);
        return !own.isEmpty()
                && jdbc.sql("""
                        select exists (
                            select from prevention.partner part
                            join directory.organisation_ancestor_v up on up.organisation_id = part.organisation_id
                            where part.operation_id = :operation and part.role = 'LEAD' and up.ancestor_id = any (:own))
                        """)
                        .param("operation", operation.value())
                        .param("own", own.toArray(UUID[]::new))
                        .query(Boolean.class)
                        .single();
    }
}
