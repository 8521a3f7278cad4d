package fr.faubourg.territory;

import fr.faubourg.merging.MergeSubject.Likely;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what merging places needs to know. */
@Repository
class PlaceMergeQueries {

    private final JdbcClient jdbc;

    PlaceMergeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PlaceId> mergedInto(PlaceId id) {
        return jdbc.sql("select merged_into from territory.place where id = :id and merged_into is not null")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(PlaceId::new);
    }

    /** The same name at the same level, below the same place or within some thirty metres. */
    List<Likely> likely(int limit) {
        return jdbc.sql("""
                select a.id as one, a.name || coalesce(', ' || above.name, '') as one_title, b.id as other,
                    b.name || coalesce(', ' || beside.name, '') as other_title,
                    case when a.parent_id = b.parent_id then 'Même nom, même rattachement' else 'Même nom, même endroit' end as why
                from territory.place a
                join territory.place b on b.kind = a.kind and public.f_unaccent(lower(b.name)) = public.f_unaccent(lower(a.name)) and b.id > a.id
                left join territory.place above on above.id = a.parent_id
                left join territory.place beside on beside.id = b.parent_id
                where a.merged_into is null and b.merged_into is null
                    and a.qpv_generation is not distinct from b.qpv_generation
                    and (a.parent_id is not distinct from b.parent_id
                        or abs(a.longitude - b.longitude) < 0.0004 and abs(a.latitude - b.latitude) < 0.0003)
                order by a.parent_id = b.parent_id desc nulls last, a.name, a.id, b.id
                limit :limit
                """).param("limit", limit).query(Likely.class).list();
    }

    /** Whether no place right below the one is broader than the other. */
    boolean mayHoldWhatIsIn(UUID away, UUID into) {
        PlaceKind holder = kinds("id", into).getFirst();
        return kinds("parent_id", away).stream().allMatch(child -> holder.compareTo(child) <= 0);
    }

    private List<PlaceKind> kinds(String column, UUID id) {
        return jdbc
                .sql("select distinct kind from territory.place where %s = :id".formatted(column))
                .param("id", id)
                .query(String.class)
                .list()
                .stream()
                .map(PlaceKind::valueOf)
                .toList();
    }
}
