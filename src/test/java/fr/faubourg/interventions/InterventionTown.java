package fr.faubourg.interventions;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.shared.GeoPoint;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.watch.WatchTown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The town of the module: that of watch, with a building of two entrances in the residence, and what is seen and done there. */
final class InterventionTown {
    /** Long ago enough for every delay to be over. */
    static final LocalDate SPRING = LocalDate.of(2026, 3, 2);

    final WatchTown town;
    final PlaceId building;
    final PlaceId hall1;
    final PlaceId hall2;

    private final JdbcClient jdbc;

    InterventionTown(JdbcClient jdbc) {
        this.jdbc = jdbc;
        town = new WatchTown(jdbc);
        building = town.place("BUILDING", "Bâtiment A", town.cordiers, 0.3151, 47.2151, 0.0008);
        hall1 = town.place("ENTRANCE", "Hall 1", building, 0.3152, 47.2152, 0.00005);
        hall2 = town.place("ENTRANCE", "Hall 2", building, 0.3154, 47.2152, 0.00005);
        jdbc.sql("insert into territory.place_inside (place_id, area_id, share) values (:cordiers, :tanneries, 1)")
                .param("cordiers", town.cordiers.value())
                .param("tanneries", town.tanneries.value())
                .update();
    }

    UUID trade(String code) {
        return jdbc.sql("select id from interventions.trade where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    /** A lock that was replaced, done for an organisation at a cost of 350 euros. */
    InterventionDraft lock(PlaceId place, OrganisationId organisation, LocalDate day) {
        return draft(place, organisation, day, "serrurerie", InterventionState.DONE);
    }

    InterventionDraft draft(
            PlaceId place, OrganisationId organisation, LocalDate day, String trade, InterventionState state) {
        return new InterventionDraft(
                place,
                null,
                day,
                null,
                trade(trade),
                organisation,
                "",
                "Serrures du Val",
                "Porte forcée",
                "Remplacement de la serrure",
                new BigDecimal("350.00"),
                CostTax.INCLUDED,
                state);
    }

    /** A weakness of a theme, seen at a place that somebody chose and at all that is above it. */
    UUID seen(String theme, PlaceId place, LocalDate day) {
        return seen(theme, place, day, null);
    }

    UUID seen(String theme, @Nullable PlaceId place, LocalDate day, @Nullable GeoPoint point) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into watch.observation (id, observed_on, recorded_at, source, place_id, lon, lat, category_id, kind, finding)
                        values (:id, :day, now(), 'REPORT', :place, :lon, :lat, :category, 'WEAKNESS', 'Porte du hall forcée')
                        """)
                .param("id", id)
                .param("day", day)
                .param("place", place == null ? null : place.value())
                .param("lon", point == null ? null : point.longitude())
                .param("lat", point == null ? null : point.latitude())
                .param("category", town.category(theme).value())
                .update();
        if (place != null) {
            jdbc.sql("""
                            insert into watch.observation_place (place_id, observation_id, observed_on, number)
                            select a.area_id, o.id, o.observed_on, o.number
                            from watch.observation o join interventions.place_area_v a on a.place_id = o.place_id
                            where o.id = :id
                            """).param("id", id).update();
        }
        return id;
    }

    long number(UUID observation) {
        return jdbc.sql("select number from watch.observation where id = :id")
                .param("id", observation)
                .query(Long.class)
                .single();
    }

    /** Somebody who looks after one branch only. */
    Viewer practitioner() {
        return town.practitioner;
    }
}
