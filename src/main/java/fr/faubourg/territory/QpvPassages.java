package fr.faubourg.territory;

import fr.faubourg.shared.Ids;
import fr.faubourg.tables.ImportedTable;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The passage from the QPV of 2015 to those of 2024, by code: one may have become several, or several one. */
@Repository
class QpvPassages {

    static final ImportedTable PASSAGES = ImportedTable.plain(
            "territory.qpv_passage", "t.code_2015 || ' → ' || t.code_2024", "'/lieux?type=NEIGHBOURHOOD'");

    private final JdbcClient jdbc;

    QpvPassages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The neighbourhoods of the other generation that this one came from or became. */
    List<PlacePages.Passage> of(Place place) {
        Integer generation = place.qpvGeneration();
        String code = place.code();
        if (generation == null || code == null) {
            return List.of();
        }
        int other = generation == 2015 ? 2024 : 2015;
        return jdbc.sql("""
                select other.code as other_code, p.id, p.kind, p.qpv_generation, p.name, p.code, parent.name as above,
                    p.longitude, p.latitude, p.perimeter is not null as has_perimeter
                from (
                    select code_2024 as code from territory.qpv_passage where :generation = 2015 and code_2015 = :code
                    union
                    select code_2015 from territory.qpv_passage where :generation = 2024 and code_2024 = :code
                ) other
                left join territory.place p on p.code = other.code and p.qpv_generation = :other
                left join territory.place parent on parent.id = p.parent_id
                order by other.code
                """)
                .param("generation", generation)
                .param("other", other)
                .param("code", code)
                .query((row, number) -> new PlacePages.Passage(
                        other,
                        row.getString("other_code"),
                        row.getObject("id", UUID.class) == null ? null : PlaceQueries.summary(row, number)))
                .list();
    }

    List<String> known(List<String> codes2015) {
        return codes2015.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select code_2015 || ' ' || code_2024 from territory.qpv_passage where code_2015 in (:codes)")
                        .param("codes", codes2015)
                        .query(String.class)
                        .list();
    }

    /** Adds pairs of codes, {@code [2015, 2024]}, but for those that are there. @return the ids of the added ones */
    List<UUID> add(List<List<String>> pairs) {
        return jdbc.sql("""
                insert into territory.qpv_passage (id, code_2015, code_2024)
                select id, code_2015, code_2024 from unnest(:ids::uuid[], :codes2015::text[], :codes2024::text[]) as p (id, code_2015, code_2024)
                on conflict (code_2015, code_2024) do nothing
                returning id
                """)
                .param("ids", pairs.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("codes2015", pairs.stream().map(List::getFirst).toArray(String[]::new))
                .param("codes2024", pairs.stream().map(List::getLast).toArray(String[]::new))
                .query(UUID.class)
                .list();
    }
}
