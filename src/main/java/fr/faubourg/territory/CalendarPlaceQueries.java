package fr.faubourg.territory;

import fr.faubourg.settings.CalendarPlaces;
import java.util.List;
import java.util.Set;
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

    @Override
    public List<Line> partings(Set<UUID> decided) {
        return jdbc.sql("""
                        select above.upwards, coalesce(above.commune, (
                            select p.code
                            from territory.place_inside i
                            join territory.place p on p.id = i.area_id and p.kind = 'COMMUNE' and p.code_system = 'INSEE' and p.code is not null
                            where i.place_id = above.place_id
                            order by i.share desc, p.code
                            limit 1)) as commune
                        from (
                            select a.place_id, array_agg(p.id order by a.depth) as upwards,
                                (array_agg(p.code order by a.depth) filter (where p.kind = 'COMMUNE' and p.code_system = 'INSEE'))[1] as commune
                            from territory.place parting
                            join territory.place_ancestor a on a.place_id = parting.id
                            join territory.place p on p.id = a.ancestor_id
                            where parting.kind = 'COMMUNE' or parting.id = any (:decided)
                            group by a.place_id) above
                        order by cardinality(above.upwards) desc, above.place_id
                        """)
                .param("decided", decided.toArray(UUID[]::new))
                .query((row, _) ->
                        new Line(List.of((UUID[]) row.getArray("upwards").getArray()), row.getString("commune")))
                .list();
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
