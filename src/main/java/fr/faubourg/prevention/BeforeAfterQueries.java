package fr.faubourg.prevention;

import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.watch.ObservationFilters;
import fr.faubourg.watch.ObservationSelections;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts observations day by day, with the very selection of the list that the counts open. */
@Repository
class BeforeAfterQueries {
    private final ObservationSelections selections;
    private final JdbcClient jdbc;

    BeforeAfterQueries(ObservationSelections selections, JdbcClient jdbc) {
        this.selections = selections;
        this.jdbc = jdbc;
    }

    private record Day(LocalDate day, long count) {}

    /** How many there are of each day that has any, within the viewer's rights. */
    NavigableMap<LocalDate, Long> days(ObservationFilters filters, Viewer viewer) {
        var selection = selections.of(filters, viewer);
        var found = new TreeMap<LocalDate, Long>();
        jdbc.sql("select %1$s as day, count(*) as count from %2$s where %3$s group by %1$s"
                        .formatted(selection.day(), selection.from(), selection.where()))
                .params(selection.parameters())
                .query(Day.class)
                .list()
                .forEach(each -> found.put(each.day(), each.count()));
        return found;
    }

    private record Lying(UUID place, UUID commune) {}

    /**
     * The communes of the places, by the tree or because the place lies there altogether; none when one of the places has no commune, or is one, or
     * is broader: then there is no rest of the commune to compare with.
     */
    List<PlaceId> communes(List<UUID> places) {
        var lying = jdbc.sql("""
                        select above.place_id as place, above.ancestor_id as commune
                        from territory.place_ancestor_v above
                        join territory.place_v area on area.id = above.ancestor_id and area.kind = 'COMMUNE'
                        where above.place_id = any (:places) and above.depth > 0
                        union
                        select inside.place_id, inside.area_id
                        from territory.place_inside_v inside
                        join territory.place_v area on area.id = inside.area_id and area.kind = 'COMMUNE'
                        where inside.place_id = any (:places) and inside.share > 0.99
                        """)
                .param("places", places.toArray(UUID[]::new))
                .query(Lying.class)
                .list();
        boolean each = places.stream()
                .allMatch(place -> lying.stream().anyMatch(one -> one.place().equals(place)));
        return each
                ? lying.stream()
                        .map(Lying::commune)
                        .distinct()
                        .sorted()
                        .map(PlaceId::new)
                        .toList()
                : List.of();
    }
}
