package fr.faubourg.watch;

import fr.faubourg.shared.GeoPoint;
import fr.faubourg.territory.Locator;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.PlaceKind;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which places an observation lies, at every level: by geometry for its point, by the tree for the place that was chosen. */
@Component
class Membership {
    private record Near(UUID id, PlaceKind kind, int generation, int depth) {}

    private static final Comparator<Near> NEAREST_FIRST = Comparator.comparing(Near::kind)
            .reversed()
            .thenComparingInt(Near::depth)
            .thenComparing(Comparator.comparingInt(Near::generation).reversed());

    private final Locator locator;
    private final JdbcClient jdbc;

    Membership(Locator locator, JdbcClient jdbc) {
        this.locator = locator;
        this.jdbc = jdbc;
    }

    /**
     * The places, nearest first. A place chosen without a point lies in the areas that hold more than half of it.
     *
     * @param chosen null when only the point is known
     * @param point null when only the place is known
     */
    List<UUID> placesOf(@Nullable PlaceId chosen, @Nullable GeoPoint point) {
        UUID[] located = point == null
                ? new UUID[0]
                : locator.locate(point.longitude(), point.latitude()).containing().stream()
                        .map(PlaceId::value)
                        .toArray(UUID[]::new);
        return jdbc
                .sql("""
                        select place.id, place.kind, coalesce(place.qpv_generation, 0) as generation, min(found.depth) as depth
                        from (
                            select unnest(cast(:located as uuid[])) as id, 0 as depth
                            union all
                            select ancestor_id, depth from territory.place_ancestor_v where place_id = :chosen
                            union all
                            select area_id, 0 from territory.place_inside_v
                            where place_id = :chosen and share > 0.5 and cardinality(cast(:located as uuid[])) = 0
                        ) found
                        join territory.place_v place on place.id = found.id
                        group by place.id, place.kind, place.qpv_generation
                        """)
                .param("located", located)
                .param("chosen", chosen == null ? null : chosen.value(), Types.OTHER)
                .query(Near.class)
                .list()
                .stream()
                .sorted(NEAREST_FIRST)
                .map(Near::id)
                .toList();
    }

    /** Replaces what is known of where the observation lies. */
    void write(ObservationId id, LocalDate observedOn, long number, List<UUID> places) {
        jdbc.sql("delete from watch.observation_place where observation_id = :id and place_id <> all (:places)")
                .param("id", id.value())
                .param("places", places.toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                        insert into watch.observation_place (place_id, observation_id, observed_on, number)
                        select place, :id, cast(:observedOn as date), :number from unnest(cast(:places as uuid[])) place
                        on conflict (observation_id, place_id) do update set observed_on = excluded.observed_on
                        """)
                .param("id", id.value())
                .param("observedOn", observedOn)
                .param("number", number)
                .param("places", places.toArray(UUID[]::new))
                .update();
    }

    /** The places of an observation, nearest first. */
    List<PlaceId> placesOf(ObservationId id) {
        return jdbc.sql("""
                        select place.id, place.kind, coalesce(place.qpv_generation, 0) as generation, 0 as depth
                        from watch.observation_place op
                        join territory.place_v place on place.id = op.place_id
                        where op.observation_id = :id
                        """).param("id", id.value()).query(Near.class).list().stream()
                .sorted(NEAREST_FIRST)
                .map(near -> new PlaceId(near.id()))
                .toList();
    }
}
