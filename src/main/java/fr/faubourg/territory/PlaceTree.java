package fr.faubourg.territory;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives places without a parent the one that geometry suggests: the most precise broader area that holds at least half of
 * them, otherwise the territory itself when there is only one. A parent chosen by a person stays. The version of a place counts
 * what people do to it, not this.
 */
@Component
class PlaceTree {

    private final JdbcClient jdbc;

    PlaceTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Files arrive in any order: what hangs right under the territory is moved under the commune that came later. */
    Set<PlaceId> adoptOrphans() {
        Set<PlaceId> moved = new HashSet<>();
        moved.addAll(jdbc.sql("""
                with level (kind, rank) as (
                    values ('TERRITORY', 0), ('COMMUNE', 1), ('DISTRICT', 2), ('NEIGHBOURHOOD', 3), ('HAMLET', 4),
                        ('PUBLIC_SPACE', 5), ('RESIDENCE', 6), ('BUILDING', 7), ('ENTRANCE', 8)
                ), best as (
                    select distinct on (i.place_id) i.place_id, i.area_id
                    from territory.place_inside i
                    join territory.place p on p.id = i.place_id
                    join level of_place on of_place.kind = p.kind
                    join territory.place a on a.id = i.area_id
                    join level of_area on of_area.kind = a.kind
                    left join territory.place above on above.id = p.parent_id
                    where i.share >= 0.5 and of_area.rank < of_place.rank and a.kind <> 'TERRITORY'
                        and (p.parent_id is null or above.kind = 'TERRITORY')
                    order by i.place_id, of_area.rank desc, a.qpv_generation desc nulls last, i.share desc, i.area_id
                )
                update territory.place p
                set parent_id = best.area_id, parent_found = true
                from best
                where p.id = best.place_id
                returning p.id
                """).query(UUID.class).list().stream()
                .map(PlaceId::new)
                .toList());
        moved.addAll(jdbc.sql("""
                update territory.place p
                set parent_id = root.id, parent_found = true
                from territory.place root
                where root.kind = 'TERRITORY' and root.parent_id is null and p.parent_id is null and p.kind <> 'TERRITORY'
                    and (select count(*) from territory.place t where t.kind = 'TERRITORY' and t.parent_id is null) = 1
                returning p.id
                """).query(UUID.class).list().stream()
                .map(PlaceId::new)
                .toList());
        return moved;
    }

    /** Parents that geometry found among these places are to be found again. */
    void releaseFound(Collection<UUID> parents) {
        jdbc.sql("""
                update territory.place set parent_id = null, parent_found = false
                where parent_found and parent_id = any (:parents)
                """).param("parents", parents.toArray(UUID[]::new)).update();
    }

    /** Takes places out of the tree, before they are given other parents all at once: no order of doing so makes a loop. */
    void detach(Collection<UUID> places) {
        jdbc.sql("update territory.place set parent_id = null where id = any (:places) and parent_id is not null")
                .param("places", places.toArray(UUID[]::new))
                .update();
    }
}
