package fr.faubourg.interventions;

import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.Choice;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The places of interventions as forms offer them and files name them: down to the entrance. */
@Repository
class SpotQueries {
    /** More places than that, and only the broad ones are offered beside those around the place that is chosen. */
    private static final int OFFERED = 600;

    private final JdbcClient jdbc;

    SpotQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a form offers: every place where there are few of them; else the residences and all that is broader, and what lies in the residence of the
     * place that is chosen, or in that place.
     */
    List<Choice> choices(@Nullable PlaceId chosen) {
        return jdbc.sql("""
                        with few as (
                            select count(*) <= %1$d as all_of_them from (select 1 from territory.place_v where active limit %1$d + 1) counted
                        ), around as (
                            select below.place_id as id
                            from territory.place_ancestor_v above
                            join territory.place_v top on top.id = above.ancestor_id
                                and (top.kind in ('RESIDENCE', 'BUILDING', 'PUBLIC_SPACE') or above.depth = 0)
                            join territory.place_ancestor_v below on below.ancestor_id = top.id
                            where above.place_id = cast(:chosen as uuid)
                            union
                            select cast(:chosen as uuid)
                        )
                        select cast(p.id as text) as value,
                            case when p.kind in ('BUILDING', 'ENTRANCE') then p.parent_name || ' › ' || p.name else p.name end as label,
                            p.parent_name as hint
                        from (
                            select p.id, p.kind, p.name, p.parent_name
                            from territory.place_v p, few
                            where p.active and (few.all_of_them or p.kind not in ('BUILDING', 'ENTRANCE', 'PUBLIC_SPACE')
                                or p.id in (select around.id from around))
                            limit %1$d + 400
                        ) p
                        order by label, hint
                        """.formatted(OFFERED))
                .param("chosen", chosen == null ? null : chosen.value(), Types.OTHER)
                .query((row, _) -> new Choice(row.getString("value"), row.getString("label"), row.getString("hint")))
                .list();
    }

    boolean exists(PlaceId id) {
        return jdbc.sql("select exists (select from territory.place_v where id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * The place that a file names: by its code, by its name, or by its name after that of the place above: {@code Résidence du Moulin, Hall 7}.
     *
     * @return nothing when there is none, or several
     */
    Optional<UUID> named(String text) {
        List<UUID> found = jdbc.sql("""
                        select p.id
                        from territory.place_v p
                        left join territory.place_v above on above.id = p.parent_id
                        where p.active and (
                            lower(p.code) = lower(:text)
                            or public.f_unaccent(lower(p.name)) = public.f_unaccent(lower(:text))
                            or public.f_unaccent(lower(p.parent_name || ', ' || p.name)) = public.f_unaccent(lower(:text))
                            or public.f_unaccent(lower(p.name || ', ' || p.parent_name)) = public.f_unaccent(lower(:text))
                            or public.f_unaccent(lower(above.parent_name || ', ' || p.name)) = public.f_unaccent(lower(:text))
                            or public.f_unaccent(lower(above.parent_name || ', ' || p.parent_name || ', ' || p.name))
                                = public.f_unaccent(lower(:text)))
                        limit 2
                        """)
                .param("text", text.strip().replaceAll("\\s*[>›/]\\s*", ", "))
                .query(UUID.class)
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
