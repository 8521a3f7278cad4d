package fr.faubourg.worksites;

import fr.faubourg.shared.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the parts of worksites, each as its fields say; values are texts as forms hold them, under the names of the fields. */
@Repository
class PartRepository {
    static final String VERSION = "version";

    private final JdbcClient jdbc;

    PartRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is recorded, with its version. */
    Optional<Map<String, String>> find(Part part, WorksiteId worksite, UUID id) {
        String columns = kept(part).stream()
                .map(field -> "coalesce(cast(t.%s as text), '') as \"%s\"".formatted(field.column(), field.name()))
                .collect(Collectors.joining(", "));
        return jdbc.sql(
                        "select %s, %s, cast(t.version as text) as version from %s t where t.id = :id and t.worksite_id = :worksite"
                                .formatted(columns, places(part), part.table()))
                .param("id", id)
                .param("worksite", worksite.value())
                .query((row, _) -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    for (PartField field : part.fields()) {
                        values.put(field.name(), row.getString(field.name()));
                    }
                    values.put(VERSION, row.getString(VERSION));
                    return values;
                })
                .optional();
    }

    UUID insert(Part part, WorksiteId worksite, Map<String, String> values) {
        UUID id = Ids.next();
        String columns = kept(part).stream().map(PartField::column).collect(Collectors.joining(", "));
        String placeholders = kept(part).stream().map(PartField::placeholder).collect(Collectors.joining(", "));
        jdbc.sql("insert into %s (id, worksite_id, %s) values (:id, :worksite, %s)"
                        .formatted(part.table(), columns, placeholders))
                .param("id", id)
                .param("worksite", worksite.value())
                .params(parameters(part, values))
                .update();
        writePlaces(part, worksite, id, values);
        return id;
    }

    /** False when the version is no longer the current one. */
    boolean update(Part part, WorksiteId worksite, UUID id, Map<String, String> values) {
        String changes = kept(part).stream()
                .map(field -> field.column() + " = " + field.placeholder())
                .collect(Collectors.joining(", "));
        boolean written = jdbc.sql(
                                "update %s set %s, version = version + 1 where id = :id and worksite_id = :worksite and version = :version"
                                        .formatted(part.table(), changes))
                        .param("id", id)
                        .param("worksite", worksite.value())
                        .param(VERSION, Typed.version(values.getOrDefault(VERSION, "")))
                        .params(parameters(part, values))
                        .update()
                == 1;
        if (written) {
            writePlaces(part, worksite, id, values);
        }
        return written;
    }

    boolean delete(Part part, WorksiteId worksite, UUID id) {
        if (part == Part.MESSAGE) {
            jdbc.sql("delete from worksites.message_place where message_id = :id")
                    .param("id", id)
                    .update();
        }
        return jdbc.sql("delete from %s where id = :id and worksite_id = :worksite".formatted(part.table()))
                        .param("id", id)
                        .param("worksite", worksite.value())
                        .update()
                == 1;
    }

    /** Says that a mitigation is in place. */
    boolean mitigated(WorksiteId worksite, UUID impact) {
        return jdbc.sql("""
                                update worksites.impact set state = 'DONE', version = version + 1
                                where id = :id and worksite_id = :worksite and state in ('TO_DO', 'UNDER_WAY')
                                """)
                        .param("id", impact)
                        .param("worksite", worksite.value())
                        .update()
                == 1;
    }

    private void writePlaces(Part part, WorksiteId worksite, UUID message, Map<String, String> values) {
        if (part != Part.MESSAGE) {
            return;
        }
        UUID[] places = List.of(values.getOrDefault("places", "").split(",", -1)).stream()
                .flatMap(each -> Typed.uuid(each).stream())
                .toArray(UUID[]::new);
        jdbc.sql("delete from worksites.message_place where message_id = :message and place_id <> all (:places)")
                .param("message", message)
                .param("places", places)
                .update();
        jdbc.sql("""
                        insert into worksites.message_place (id, worksite_id, message_id, place_id)
                        select gen_random_uuid(), :worksite, :message, lies.place_id
                        from worksites.worksite_place lies
                        where lies.worksite_id = :worksite and lies.place_id = any (:places)
                        on conflict (message_id, place_id) do nothing
                        """)
                .param("worksite", worksite.value())
                .param("message", message)
                .param("places", places)
                .update();
    }

    private static String places(Part part) {
        return part == Part.MESSAGE
                ? "coalesce((select string_agg(cast(m.place_id as text), ',' order by m.place_id) from worksites.message_place m where m.message_id = t.id), '') as places"
                : "'' as places";
    }

    private static List<PartField> kept(Part part) {
        return part.fields().stream().filter(PartField::isKept).toList();
    }

    private static Map<String, String> parameters(Part part, Map<String, String> values) {
        return kept(part).stream()
                .collect(Collectors.toMap(PartField::name, field -> values.getOrDefault(field.name(), "")));
    }
}
