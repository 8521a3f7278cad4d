package fr.faubourg.prevention;

import fr.faubourg.ui.Choice;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the forms and filters of operations offer: places and lines of the grid. */
@Repository
class ChoiceQueries {
    /** More places than that, and only the broad ones are offered beside those that are chosen. */
    private static final int OFFERED = 600;

    private final JdbcClient jdbc;

    ChoiceQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every place where there are few of them; else residences and what is broader, what lies in the chosen ones, and those. */
    List<Choice> places(Collection<UUID> chosen) {
        return jdbc.sql("""
                        with few as (
                            select count(*) <= %1$d as all_of_them from (select 1 from territory.place_v where active limit %1$d + 1) counted
                        ), near as (
                            select below.place_id as id from territory.place_ancestor_v below
                            join territory.place_v top on top.id = below.ancestor_id and top.kind in ('RESIDENCE', 'BUILDING', 'ENTRANCE', 'PUBLIC_SPACE')
                            where below.ancestor_id = any (:chosen)
                            union
                            select unnest(cast(:chosen as uuid[]))
                        )
                        select cast(p.id as text) as value,
                            case when p.kind in ('BUILDING', 'ENTRANCE') then p.parent_name || ' › ' || p.name else p.name end as label,
                            p.parent_name as hint
                        from territory.place_v p, few
                        where p.id = any (:chosen)
                            or p.active and (few.all_of_them or p.kind not in ('BUILDING', 'ENTRANCE', 'PUBLIC_SPACE') or p.id in (select near.id from near))
                        order by label, hint
                        limit %1$d + 400
                        """.formatted(OFFERED))
                .param("chosen", chosen.toArray(UUID[]::new))
                .query((row, _) -> new Choice(row.getString("value"), row.getString("label"), row.getString("hint")))
                .list();
    }

    /** The broader places (at most 300), to filter by. */
    List<Choice> broadPlaces(Collection<UUID> chosen) {
        return jdbc.sql("""
                        select cast(id as text) as value, name as label
                        from (
                            select id, name from territory.place_v
                            where active and kind in ('TERRITORY', 'COMMUNE', 'DISTRICT', 'NEIGHBOURHOOD', 'HAMLET', 'RESIDENCE')
                            order by name limit 300
                        ) broad
                        union
                        select cast(id as text), name from territory.place_v where id = any (:chosen)
                        order by label
                        """)
                .param("chosen", chosen.toArray(UUID[]::new))
                .query((row, _) -> new Choice(row.getString("value"), row.getString("label")))
                .list();
    }

    /** The themes of the grid, by code. */
    List<Choice> themeFilters() {
        return jdbc.sql("select code as value, label from watch.category_v where is_theme order by label")
                .query((row, _) -> new Choice(row.getString("value"), row.getString("label")))
                .list();
    }

    /** The themes of the grid, and those of its other lines that are chosen already. */
    List<Choice> themes(Collection<UUID> chosen) {
        return jdbc.sql("""
                        select cast(id as text) as value, label from watch.category_v
                        where is_theme or id = any (:chosen) order by label
                        """)
                .param("chosen", chosen.toArray(UUID[]::new))
                .query((row, _) -> new Choice(row.getString("value"), row.getString("label")))
                .list();
    }

    boolean areThemes(Collection<UUID> ids) {
        return known("select count(*) from watch.category_v where id = any (:ids)", ids);
    }

    boolean arePlaces(Collection<UUID> ids) {
        return known("select count(*) from territory.place_v where id = any (:ids)", ids);
    }

    private boolean known(String count, Collection<UUID> ids) {
        return jdbc.sql(count)
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(Long.class)
                        .single()
                == ids.size();
    }
}
