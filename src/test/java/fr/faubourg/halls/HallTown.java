package fr.faubourg.halls;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.watch.WatchTown;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The town of the module: that of watch, with a building of two entrances in the residence, and one without any. */
final class HallTown {
    static final LocalDate SPRING = LocalDate.of(2026, 3, 2);

    final WatchTown town;
    final PlaceId building;
    final PlaceId hall1;
    final PlaceId hall2;
    final PlaceId alone;

    private final JdbcClient jdbc;

    HallTown(JdbcClient jdbc) {
        this.jdbc = jdbc;
        town = new WatchTown(jdbc);
        building = town.place("BUILDING", "Bâtiment A", town.cordiers, 0.3151, 47.2151, 0.0008);
        hall1 = town.place("ENTRANCE", "Hall 1", building, 0.3152, 47.2152, 0.00005);
        hall2 = town.place("ENTRANCE", "Hall 2", building, 0.3154, 47.2152, 0.00005);
        alone = town.place("BUILDING", "Bâtiment B", town.cordiers, 0.3156, 47.2156, 0.0002);
        jdbc.sql("insert into territory.place_inside (place_id, area_id, share) values (:cordiers, :tanneries, 1)")
                .param("cordiers", town.cordiers.value())
                .param("tanneries", town.tanneries.value())
                .update();
    }

    UUID level(String code) {
        return jdbc.sql("select id from halls.level where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    UUID nature(String code) {
        return jdbc.sql("select id from halls.nature where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    /** What a form sends. */
    Map<String, String> typed(OrganisationId organisation, String level, LocalDate day) {
        return Map.of(
                "key",
                UUID.randomUUID().toString(),
                "organisation",
                organisation.toString(),
                "day",
                day.toString(),
                "level",
                level(level).toString(),
                "comment",
                "Vitre cassée",
                "nature-" + nature("occupation"),
                "DAILY");
    }

    Viewer regulator() {
        return town.regulator;
    }
}
