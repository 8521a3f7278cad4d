package fr.faubourg.prevention;

import fr.faubourg.shared.Ids;
import fr.faubourg.ui.Choice;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the kinds of operations. */
@Repository
class KindRepository {
    private final JdbcClient jdbc;

    KindRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Kind> all() {
        return jdbc.sql("""
                        select k.id, k.code, k.label, k.active, k.source, k.version,
                            (select count(*) from (select 1 from prevention.operation p where p.kind_id = k.id limit 1000) used) as uses
                        from prevention.kind k
                        order by k.position, k.label
                        """).query(Kind.class).list();
    }

    /** What forms offer, with the one that is chosen even when it is offered no more. */
    List<Choice> choices(@Nullable UUID chosen) {
        return jdbc.sql("""
                        select cast(id as text) as value, label from prevention.kind
                        where active or id = cast(:chosen as uuid) order by position, label
                        """)
                .param("chosen", chosen)
                .query((row, _) -> new Choice(row.getString("value"), row.getString("label")))
                .list();
    }

    /** What lists filter by. */
    List<Choice> filters() {
        return jdbc.sql("select code as value, label from prevention.kind order by position, label")
                .query((row, _) -> new Choice(row.getString("value"), row.getString("label")))
                .list();
    }

    Optional<String> labelOf(UUID id) {
        return jdbc.sql("select label from prevention.kind where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** The kind that has this code in the default list. */
    UUID withCode(String code) {
        return jdbc.sql("select id from prevention.kind where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    boolean isTaken(String label, @Nullable UUID except) {
        return jdbc.sql("""
                        select exists (
                            select from prevention.kind
                            where lower(public.f_unaccent(label)) = lower(public.f_unaccent(:label)) and id is distinct from cast(:except as uuid))
                        """)
                .param("label", label)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    void insert(String label, boolean active, String source) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into prevention.kind (id, code, label, active, source, position)
                        select :id, case when exists (select from prevention.kind where code = :code) then :code || '-' || left(cast(:id as text), 8)
                            else :code end, :label, :active, :source, coalesce(max(position), 0) + 10
                        from prevention.kind
                        """)
                .param("id", id)
                .param("code", code(label))
                .param("label", label)
                .param("active", active)
                .param("source", source)
                .update();
    }

    /** @return false when somebody changed it in the meantime */
    boolean update(UUID id, int version, String label, boolean active, String source) {
        return jdbc.sql("""
                        update prevention.kind set label = :label, active = :active, source = :source, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("label", label)
                        .param("active", active)
                        .param("source", source)
                        .update()
                == 1;
    }

    private static String code(String label) {
        var plain = Normalizer.normalize(label, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "type" : plain;
    }
}
