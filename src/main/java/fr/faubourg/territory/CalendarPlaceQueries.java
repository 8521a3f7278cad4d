package fr.faubourg.territory;

import fr.faubourg.settings.CalendarPlaces;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where a place lies, for the working calendar: what is above it in the tree, and the commune it is in, by the tree or else by geometry. A place that
 * straddles communes follows the one that holds most of it.
 */
@Repository
class CalendarPlaceQueries implements CalendarPlaces {
    private final JdbcClient jdbc;

    CalendarPlaceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Above(UUID id, @Nullable String commune) {}

    @Override
    public Line lineOf(UUID place) {
        List<Above> upwards =
                jdbc.sql("""
                select p.id, case when p.kind = 'COMMUNE' and p.code_system = 'INSEE' then p.code end as commune
                from territory.place_ancestor a
                join territory.place p on p.id = a.ancestor_id
                where a.place_id = :place
                order by a.depth
                """).param("place", place).query(Above.class).list();
        String commune = upwards.stream()
                .map(Above::commune)
                .filter(code -> code != null)
                .findFirst()
                .orElseGet(() -> byGeometry(place));
        return new Line(upwards.stream().map(Above::id).toList(), commune);
    }

    private @Nullable String byGeometry(UUID place) {
        return jdbc.sql("""
                select p.code
                from territory.place_inside i
                join territory.place p on p.id = i.area_id and p.kind = 'COMMUNE' and p.code_system = 'INSEE' and p.code is not null
                where i.place_id = :place
                order by i.share desc, p.code
                limit 1
                """)
                .param("place", place)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
