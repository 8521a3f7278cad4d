package fr.faubourg.watch;

import fr.faubourg.territory.PlacesGoing;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Moves the membership of observations along with a place that is merged, parted or removed, at once for all of them. What geometry says differently is mended by
 * {@link Relocation}, which hears of it by the same act.
 */
@Repository
class MembershipMoves {
    private final JdbcClient jdbc;

    MembershipMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was located in places that go lies in what is around them, until it is located anew; what people placed there keeps them from going. */
    @EventListener
    void on(PlacesGoing going) {
        UUID[] places = going.placeIds().toArray(UUID[]::new);
        jdbc.sql("""
                        update watch.observation o
                        set place_id = (
                            select up.ancestor_id from territory.place_ancestor_v up
                            where up.place_id = o.place_id and up.ancestor_id <> all (:going)
                            order by up.depth limit 1)
                        where o.place_located and o.place_id = any (:going)
                        """).param("going", places).update();
        jdbc.sql("delete from watch.observation_place where place_id = any (:going)")
                .param("going", places)
                .update();
    }

    /** What lay in the one that went lies in the survivor; when it came back, what points to it lies in it again. */
    void settle(UUID away, UUID into) {
        jdbc.sql("""
                        insert into watch.observation_place (place_id, observation_id, observed_on, number)
                        select up.ancestor_id, op.observation_id, op.observed_on, op.number
                        from watch.observation_place op
                        join territory.place_v gone on gone.id = op.place_id and gone.merged_into is not null
                        join territory.place_ancestor_v up on up.place_id = :into
                        where op.place_id = :away
                        on conflict do nothing
                        """).param("away", away).param("into", into).update();
        jdbc.sql("""
                        delete from watch.observation_place op
                        using territory.place_v gone
                        where op.place_id = :away and gone.id = :away and gone.merged_into is not null
                        """).param("away", away).update();
        jdbc.sql("""
                        insert into watch.observation_place (place_id, observation_id, observed_on, number)
                        select up.ancestor_id, o.id, o.observed_on, o.number
                        from watch.observation o
                        join territory.place_ancestor_v below on below.place_id = o.place_id and below.ancestor_id = :away
                        join territory.place_v back on back.id = :away and back.merged_into is null
                        join territory.place_ancestor_v up on up.place_id = o.place_id
                        on conflict do nothing
                        """).param("away", away).update();
    }
}
