package fr.faubourg.tables;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What imports wrote: one row for a chunk, whatever its size. */
@Repository
class EffectRepository {
    private final JdbcClient jdbc;

    EffectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes records that the import made. */
    void created(UUID importId, ImportedTable table, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    insert into tables.import_effect (import_id, table_name, created) values (:import, :table, :ids)
                    """)
                    .param("import", importId)
                    .param("table", table.name())
                    .param("ids", ids.toArray(UUID[]::new))
                    .update();
        }
    }

    /** Keeps rows as they are, before the import changes them. */
    void changing(UUID importId, ImportedTable table, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    insert into tables.import_effect (import_id, table_name, before)
                    select :import, :table, jsonb_agg(to_jsonb(t)) from %s t where t.id = any (:ids) having count(*) > 0
                    """.formatted(table.name()))
                    .param("import", importId)
                    .param("table", table.name())
                    .param("ids", ids.toArray(UUID[]::new))
                    .update();
        }
    }

    /** Whether an import wrote anything that can still be taken back. */
    boolean any(UUID importId) {
        return jdbc.sql("""
                select exists (
                    select from tables.import_effect
                    where import_id = :import and (cardinality(created) > 0 or before <> '[]'))
                """).param("import", importId).query(Boolean.class).single();
    }

    /** How many records an import made and changed. */
    record Extent(long created, long changed) {}

    Extent extent(UUID importId) {
        return jdbc.sql("""
                select coalesce(sum(cardinality(created)), 0) as created, coalesce(sum(jsonb_array_length(before)), 0) as changed
                from tables.import_effect where import_id = :import
                """).param("import", importId).query(Extent.class).single();
    }

    void erase(UUID importId) {
        jdbc.sql("delete from tables.import_effect where import_id = :import")
                .param("import", importId)
                .update();
    }

    /** Forgets changed rows as they were, of imports of these kinds whose file is erased. */
    int forgetBefore(List<String> kinds) {
        return jdbc.sql("""
                update tables.import_effect e set before = '[]'
                from tables.import i
                where i.id = e.import_id and i.file_erased_at is not null and i.kind = any (:kinds) and e.before <> '[]'
                """).param("kinds", kinds.toArray(String[]::new)).update();
    }
}
