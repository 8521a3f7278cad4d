package fr.faubourg.watch;

import fr.faubourg.jobs.RecurringJob;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.Located;
import fr.faubourg.territory.Locator;
import fr.faubourg.territory.PerimetersChanged;
import fr.faubourg.territory.PlaceId;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Locates all observations again when perimeters changed (relocalisation). The wish is written in the transaction that changed them; the
 * work is done a few thousand at a time, each batch with its mark in one transaction, so that a stop at any moment loses nothing.
 */
@Repository
class Relocation implements RecurringJob {
    private static final int BATCH = 5_000;

    private record Wish(UUID id, @Nullable UUID afterId) {}

    /** An observation that may have moved; its point, or else the places around the one that was chosen. */
    private record Lying(
            UUID id,
            boolean placeLocated,
            @Nullable Double lon,
            @Nullable Double lat,
            UUID[] tree) {}

    private final Locator locator;
    private final JdbcClient jdbc;
    private final Recurrences recurrences;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Relocation(
            Locator locator, JdbcClient jdbc, Recurrences recurrences, TransactionTemplate transaction, Clock clock) {
        this.locator = locator;
        this.jdbc = jdbc;
        this.recurrences = recurrences;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A wish that nobody began with yet stands for this one too. */
    @EventListener
    void on(PerimetersChanged changed) {
        jdbc.sql("""
                        insert into watch.relocation (id, requested_at)
                        select :id, :now where not exists (select 1 from watch.relocation where after_id is null)
                        """)
                .param("id", Ids.next())
                .param("now", ObservationRepository.utc(clock.instant()))
                .update();
    }

    @Override
    public String name() {
        return "watch.relocate";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofSeconds(10));
    }

    @Override
    public void run() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> batch()))) {
            Thread.yield();
        }
    }

    /** @return whether there was anything to do */
    private boolean batch() {
        var wish = jdbc.sql("select id, after_id from watch.relocation order by requested_at, id limit 1 for update")
                .query(Wish.class)
                .optional();
        if (wish.isEmpty()) {
            return false;
        }
        var lying = next(wish.get());
        if (lying.isEmpty()) {
            jdbc.sql("delete from watch.relocation where id = :id")
                    .param("id", wish.get().id())
                    .update();
            return true;
        }
        write(lying, located(lying));
        recurrences.wish(lying.stream().map(Lying::id).toList());
        jdbc.sql("update watch.relocation set after_id = :last where id = :id")
                .param("id", wish.get().id())
                .param("last", lying.getLast().id())
                .update();
        return true;
    }

    private List<Lying> next(Wish wish) {
        return jdbc.sql("""
                        select o.id, o.place_located, o.lon, o.lat,
                               array (
                                   select ancestor_id from territory.place_ancestor_v where place_id = o.place_id and not o.place_located
                                   union
                                   select area_id from territory.place_inside_v
                                   where place_id = o.place_id and share > 0.5 and o.lon is null) as tree
                        from watch.observation o
                        where cast(:after as uuid) is null or o.id > cast(:after as uuid)
                        order by o.id
                        limit :batch
                        """)
                .param("after", wish.afterId(), Types.OTHER)
                .param("batch", BATCH)
                .query((row, _) -> new Lying(
                        row.getObject("id", UUID.class),
                        row.getBoolean("place_located"),
                        row.getObject("lon", Double.class),
                        row.getObject("lat", Double.class),
                        (UUID[]) row.getArray("tree").getArray()))
                .list();
    }

    private List<Located> located(List<Lying> lying) {
        var points = new ArrayList<GeoPoint>();
        lying.forEach(each -> {
            if (each.lon() != null && each.lat() != null) {
                points.add(new GeoPoint(each.lon(), each.lat()));
            }
        });
        var found = locator.locateAll(points).iterator();
        return lying.stream()
                .map(each -> each.lon() == null ? new Located(List.of()) : found.next())
                .toList();
    }

    /** Writes only what differs: most observations lie where they lay. */
    private void write(List<Lying> lying, List<Located> located) {
        var observations = new ArrayList<UUID>();
        var places = new ArrayList<UUID>();
        var moved = new ArrayList<UUID>();
        var nearest = new ArrayList<@Nullable UUID>();
        for (int i = 0; i < lying.size(); i++) {
            var each = lying.get(i);
            var found = located.get(i);
            var all = new LinkedHashSet<>(List.of(each.tree()));
            found.containing().forEach(place -> all.add(place.value()));
            all.forEach(place -> {
                observations.add(each.id());
                places.add(place);
            });
            if (each.placeLocated()) {
                moved.add(each.id());
                nearest.add(found.mostPrecise().map(PlaceId::value).orElse(null));
            }
        }
        UUID[] pairs = observations.toArray(UUID[]::new);
        UUID[] wanted = places.toArray(UUID[]::new);
        jdbc.sql("""
                        delete from watch.observation_place op
                        where op.observation_id = any (:batch)
                          and not exists (
                              select 1 from unnest(cast(:pairs as uuid[]), cast(:wanted as uuid[])) as r (observation, place)
                              where r.observation = op.observation_id and r.place = op.place_id)
                        """)
                .param("batch", lying.stream().map(Lying::id).toArray(UUID[]::new))
                .param("pairs", pairs)
                .param("wanted", wanted)
                .update();
        jdbc.sql("""
                        insert into watch.observation_place (place_id, observation_id, observed_on, number)
                        select r.place, o.id, o.observed_on, o.number
                        from unnest(cast(:pairs as uuid[]), cast(:wanted as uuid[])) as r (observation, place)
                        join watch.observation o on o.id = r.observation
                        on conflict do nothing
                        """).param("pairs", pairs).param("wanted", wanted).update();
        jdbc.sql("""
                        update watch.observation o set place_id = r.place
                        from unnest(cast(:moved as uuid[]), cast(:nearest as uuid[])) as r (observation, place)
                        where o.id = r.observation and o.place_located and o.place_id is distinct from r.place
                        """)
                .param("moved", moved.toArray(UUID[]::new))
                .param("nearest", nearest.toArray(UUID[]::new))
                .update();
    }
}
