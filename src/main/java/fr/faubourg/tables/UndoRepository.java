package fr.faubourg.tables;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.Merges;
import fr.faubourg.merging.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes back what an import wrote in one table: a few statements, whatever the number of records. */
@Repository
class UndoRepository {
    /** The records of an import in a table, with the version they had once it was over. */
    private static final String EFFECT = """
            with effect as (
                select u.id, 0 as version, e.recorded_at, true as made
                from tables.import_effect e cross join lateral unnest(e.created) as u (id)
                where e.import_id = :import and e.table_name = :table
                union all
                select cast(b.r ->> 'id' as uuid), coalesce(cast(b.r ->> 'version' as int), 0) + 1, e.recorded_at, false
                from tables.import_effect e cross join lateral jsonb_array_elements(e.before) as b (r)
                where e.import_id = :import and e.table_name = :table
            )
            """;

    private final JdbcClient jdbc;
    private final Merges merges;

    UndoRepository(JdbcClient jdbc, Merges merges) {
        this.jdbc = jdbc;
        this.merges = merges;
    }

    /** The records that the import made in the table. */
    List<UUID> made(UUID importId, ImportedTable table) {
        return jdbc.sql(EFFECT + "select id from effect where made")
                .param("import", importId)
                .param("table", table.name())
                .query(UUID.class)
                .list();
    }

    /**
     * The records of the import that were changed or used since.
     *
     * @param kept records of the import that are known to stay, and so hold on to what they point to
     */
    Map<UUID, UndoReason> blocked(UUID importId, ImportedTable table, Collection<UUID> kept) {
        Map<UUID, UndoReason> blocked = new LinkedHashMap<>();
        jdbc.sql(EFFECT
                        + "select t.id from effect e join %s t on t.id = e.id where not (%s)"
                                .formatted(table.name(), untouched(table)))
                .param("import", importId)
                .param("table", table.name())
                .query(UUID.class)
                .list()
                .forEach(id -> blocked.put(id, UndoReason.CHANGED));
        for (Holder holder : holders(table)) {
            String own = holder.hasId() ? """
                     and (r.id = any (:kept) or r.id not in (
                         select u.id from tables.import_effect o cross join lateral unnest(o.created) as u (id)
                         where o.import_id = :import and o.table_name = '%1$s'
                         union all
                         select cast(b.r ->> 'id' as uuid) from tables.import_effect o cross join lateral jsonb_array_elements(o.before) as b (r)
                         where o.import_id = :import and o.table_name = '%1$s'))
                    """.formatted(holder.tableName()) : "";
            JdbcClient.StatementSpec sql = jdbc.sql(EFFECT
                            + "select distinct e.id from effect e join %s r on r.%s = e.id where e.made"
                                    .formatted(holder.tableName(), holder.columnName())
                            + own)
                    .param("import", importId)
                    .param("table", table.name());
            sql = holder.hasId() ? sql.param("kept", kept.toArray(UUID[]::new)) : sql;
            sql.query(UUID.class).list().forEach(id -> blocked.putIfAbsent(id, UndoReason.USED));
        }
        return blocked;
    }

    /** Deletes the records that the import made, but for those to be left. */
    long remove(UUID importId, ImportedTable table, Collection<UUID> left) {
        return jdbc.sql(EFFECT + """
                delete from %s t using effect e
                where t.id = e.id and e.made and (%s) and t.id not in (select l.id from unnest(:left) as l (id))
                """.formatted(table.name(), untouched(table)))
                .param("import", importId)
                .param("table", table.name())
                .param("left", left.toArray(UUID[]::new))
                .update();
    }

    /** Gives the records that the import changed their former values, but for those to be left. */
    long restore(UUID importId, ImportedTable table, Collection<UUID> left) {
        String values = columns(table).stream()
                .map(column -> "\"" + column + "\" = b.\"" + column + "\"")
                .collect(Collectors.joining(", "));
        return jdbc.sql(EFFECT
                        + """
                update %1$s t set %2$s%3$s
                from effect e, tables.import_effect i cross join lateral jsonb_populate_recordset(null::%1$s, i.before) as b
                where t.id = e.id and not e.made and (%4$s) and i.import_id = :import and i.table_name = :table and b.id = t.id
                      and t.id not in (select l.id from unnest(:left) as l (id))
                """.formatted(
                                        table.name(),
                                        values,
                                        table.versioned() ? ", version = t.version + 1" : "",
                                        untouched(table)))
                .param("import", importId)
                .param("table", table.name())
                .param("left", left.toArray(UUID[]::new))
                .update();
    }

    void keepLeft(UUID importId, ImportedTable table, Map<UUID, UndoReason> left) {
        List<UUID> ids = new ArrayList<>(left.keySet());
        jdbc.sql("""
                insert into tables.import_undo_left (import_id, table_name, record_id, reason)
                select :import, :table, l.id, l.reason from unnest(:ids, :reasons) as l (id, reason)
                """)
                .param("import", importId)
                .param("table", table.name())
                .param("ids", ids.toArray(UUID[]::new))
                .param("reasons", left.values().stream().map(UndoReason::name).toArray(String[]::new))
                .update();
    }

    /** A record that stands in the way, as a person knows it. */
    record Left(UUID id, String shown, String address, UndoReason reason) {}

    /** The records of the table with these ids, as a person knows them. */
    List<Left> shown(ImportedTable table, Map<UUID, UndoReason> left) {
        List<UUID> ids = new ArrayList<>(left.keySet());
        return jdbc.sql("""
                select t.id, %s as shown, %s as address, l.reason
                from unnest(:ids, :reasons) as l (id, reason) join %s t on t.id = l.id order by 2, 1
                """.formatted(table.shown(), table.address(), table.name()))
                .param("ids", ids.toArray(UUID[]::new))
                .param("reasons", left.values().stream().map(UndoReason::name).toArray(String[]::new))
                .query(Left.class)
                .list();
    }

    /** What an undone import left. */
    Map<UUID, UndoReason> left(UUID importId, ImportedTable table, int most) {
        Map<UUID, UndoReason> left = new LinkedHashMap<>();
        jdbc.sql("""
                select record_id, reason from tables.import_undo_left
                where import_id = :import and table_name = :table order by record_id limit :most
                """)
                .param("import", importId)
                .param("table", table.name())
                .param("most", most)
                .query((row, _) ->
                        left.put(row.getObject("record_id", UUID.class), UndoReason.valueOf(row.getString("reason"))))
                .list();
        return left;
    }

    /** A column by which other records hold on to those of a table. */
    private record Holder(String tableName, String columnName, boolean hasId) {}

    /** Keys of the database, and columns of modules on floors below that have none, which say themselves what they point to. */
    private Set<Holder> holders(ImportedTable table) {
        Set<Holder> holders = new LinkedHashSet<>(keys(table));
        holders.addAll(declared(table));
        return holders;
    }

    private List<Holder> declared(ImportedTable table) {
        List<Reference> references = Arrays.stream(MergeKind.values())
                .filter(kind -> kind.table().equals(table.name()))
                .flatMap(kind -> merges.references(kind).stream())
                .filter(each -> each.way() != Reference.Way.DERIVED)
                .toList();
        return jdbc.sql("""
                select d.table_name, d.column_name,
                       exists (select from pg_attribute i where i.attrelid = cast(d.table_name as regclass) and i.attname = 'id') as has_id
                from unnest(:tables, :columns) as d (table_name, column_name)
                where has_table_privilege(d.table_name, 'select')
                """)
                .param("tables", references.stream().map(Reference::table).toArray(String[]::new))
                .param("columns", references.stream().map(Reference::column).toArray(String[]::new))
                .query(Holder.class)
                .list();
    }

    private List<Holder> keys(ImportedTable table) {
        return jdbc.sql("""
                select c.conrelid::regclass::text as table_name, a.attname as column_name,
                       exists (select from pg_attribute i where i.attrelid = c.conrelid and i.attname = 'id') as has_id
                from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and c.confrelid = cast(:table as regclass) and c.confdeltype in ('a', 'r')
                      and has_table_privilege(c.conrelid, 'select')
                """).param("table", table.name()).query(Holder.class).list();
    }

    private List<String> columns(ImportedTable table) {
        return jdbc.sql("""
                select attname from pg_attribute
                where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped and attgenerated = ''
                      and attname not in ('id', 'version', 'recorded_from')
                order by attnum
                """).param("table", table.name()).query(String.class).list();
    }

    private static String untouched(ImportedTable table) {
        return table.versioned() ? "t.version = e.version" : "t.recorded_from = e.recorded_at";
    }
}
