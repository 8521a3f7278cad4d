package fr.faubourg.tables;

import fr.faubourg.tables.HolderQueries.Holder;
import fr.faubourg.ui.FrenchFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    private final HolderQueries holders;

    UndoRepository(JdbcClient jdbc, HolderQueries holders) {
        this.jdbc = jdbc;
        this.holders = holders;
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
        if (!table.parent().isEmpty()) {
            Set<UUID> staying = new HashSet<>(kept);
            staying.addAll(blocked.keySet());
            loops(importId, table, staying).forEach(id -> blocked.put(id, UndoReason.CHANGED));
        }
        for (Holder holder : holders.of(table)) {
            held(
                            holder,
                            EFFECT + "select distinct e.id from effect e join %s mine on mine.%s = e.id where e.made%s",
                            table,
                            importId,
                            kept)
                    .query(UUID.class)
                    .list()
                    .forEach(id -> blocked.putIfAbsent(id, UndoReason.USED));
        }
        return blocked;
    }

    /** The changed records whose former parent lies below them now: back there they would make a loop. */
    private List<UUID> loops(UUID importId, ImportedTable table, Collection<UUID> staying) {
        return jdbc.sql("""
                with recursive former (id, parent) as (
                    select b.id, b.%2$s
                    from tables.import_effect i cross join lateral jsonb_populate_recordset(null::%1$s, i.before) as b
                    where i.import_id = :import and i.table_name = :table and b.id <> all (:staying)
                ), edge (id, parent) as (
                    select t.id, case when f.id is null then t.%2$s else f.parent end from %1$s t left join former f on f.id = t.id
                ), up (start, here) as (
                    select id, parent from former where parent is not null
                    union
                    select up.start, edge.parent from up join edge on edge.id = up.here where edge.parent is not null
                )
                select distinct start from up where here = start
                """.formatted(table.name(), table.parent()))
                .param("import", importId)
                .param("table", table.name())
                .param("staying", staying.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** A statement on the rows {@code mine} that hold on to records, but for those of the import itself that go too. */
    private JdbcClient.StatementSpec held(
            Holder holder, String statement, ImportedTable table, UUID importId, Collection<UUID> kept) {
        String own = holder.hasId() ? """
                 and (mine.id = any (:kept) or mine.id not in (
                     select u.id from tables.import_effect o cross join lateral unnest(o.created) as u (id)
                     where o.import_id = :import and o.table_name = '%1$s'
                     union all
                     select cast(b.r ->> 'id' as uuid) from tables.import_effect o cross join lateral jsonb_array_elements(o.before) as b (r)
                     where o.import_id = :import and o.table_name = '%1$s'))
                """.formatted(holder.tableName()) : "";
        String said = holder.found().isEmpty() ? "" : " and not (" + holder.found() + ")";
        JdbcClient.StatementSpec sql = jdbc.sql(
                        statement.formatted(holder.tableName(), holder.columnName(), said + own))
                .param("import", importId)
                .param("table", table.name());
        return holder.hasId() ? sql.param("kept", kept.toArray(UUID[]::new)) : sql;
    }

    /** The records that are to be taken back: all but those to be left, and those that are gone already. */
    TakenBack takenBack(UUID importId, ImportedTable table, Collection<UUID> left) {
        Set<UUID> removed = new HashSet<>();
        Set<UUID> restored = new HashSet<>();
        jdbc.sql(EFFECT + """
                select t.id, e.made from effect e join %s t on t.id = e.id
                where (%s) and t.id not in (select l.id from unnest(:left) as l (id))
                """.formatted(table.name(), untouched(table)))
                .param("import", importId)
                .param("table", table.name())
                .param("left", left.toArray(UUID[]::new))
                .query((row, _) -> (row.getBoolean("made") ? removed : restored).add(row.getObject("id", UUID.class)))
                .list();
        return new TakenBack(removed, restored);
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
                .map(column -> "\"%s\" = %s".formatted(column.name(), column.value()))
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

    /** A record that stands in the way, as a person knows it, and what holds on to it, counted in French. */
    record Left(UUID id, String shown, String address, UndoReason reason, String users) {}

    /**
     * The records of the table with these ids, as a person knows them.
     *
     * @param kept records of the import that stay, and so hold on to what they point to
     */
    List<Left> shown(UUID importId, ImportedTable table, Map<UUID, UndoReason> left, Collection<UUID> kept) {
        if (left.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = new ArrayList<>(left.keySet());
        Map<UUID, String> users = users(importId, table, ids, kept);
        return jdbc.sql("""
                select t.id, %s as shown, %s as address, l.reason
                from unnest(:ids, :reasons) as l (id, reason) join %s t on t.id = l.id order by 2, 1
                """.formatted(table.shown(), table.address(), table.name()))
                .param("ids", ids.toArray(UUID[]::new))
                .param("reasons", left.values().stream().map(UndoReason::name).toArray(String[]::new))
                .query((row, _) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Left(
                            id,
                            row.getString("shown"),
                            row.getString("address"),
                            UndoReason.valueOf(row.getString("reason")),
                            users.getOrDefault(id, ""));
                })
                .list();
    }

    /** What holds on to each of the records, counted in French. */
    private Map<UUID, String> users(UUID importId, ImportedTable table, List<UUID> ids, Collection<UUID> kept) {
        Map<UUID, Map<String, Long>> counts = new HashMap<>();
        for (Holder holder : holders.of(table)) {
            held(holder, """
                            select mine.%2$s as id, count(*) as rows from %1$s mine
                            where mine.%2$s = any (:ids)%3$s group by 1
                            """, table, importId, kept)
                    .param("ids", ids.toArray(UUID[]::new))
                    .query((row, _) -> counts.computeIfAbsent(row.getObject("id", UUID.class), _ -> new TreeMap<>())
                            .merge(holder.counted(), row.getLong("rows"), Long::sum))
                    .list();
        }
        Map<UUID, String> users = new HashMap<>();
        counts.forEach((id, byNoun) -> users.put(
                id,
                byNoun.entrySet().stream()
                        .map(each -> counted(each.getValue(), each.getKey()))
                        .collect(Collectors.joining(", "))));
        return users;
    }

    private static String counted(long count, String nouns) {
        int bar = nouns.indexOf('|');
        return FrenchFormat.count(count, nouns.substring(0, bar), nouns.substring(bar + 1));
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

    /** A column of a record, and the SQL that gives it the value of the row {@code b} again. */
    private record Restored(String name, String value) {}

    /** A record that was removed meanwhile is not pointed to again. */
    private List<Restored> columns(ImportedTable table) {
        return jdbc.sql("""
                select a.attname as name,
                       case when k.attname is null then format('b.%I', a.attname)
                           else format('(select target.%1$I from %2$s target where target.%1$I = b.%3$I)', k.attname, c.confrelid::regclass, a.attname)
                       end as value
                from pg_attribute a
                left join pg_constraint c on c.conrelid = a.attrelid and c.contype = 'f' and c.conkey = array[a.attnum]
                    and not a.attnotnull and has_table_privilege(c.confrelid, 'select')
                left join pg_attribute k on k.attrelid = c.confrelid and k.attnum = c.confkey[1]
                where a.attrelid = cast(:table as regclass) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                      and a.attname not in ('id', 'version', 'recorded_from')
                order by a.attnum
                """).param("table", table.name()).query(Restored.class).list();
    }

    private static String untouched(ImportedTable table) {
        return table.versioned() ? "t.version = e.version" : "t.recorded_from = e.recorded_at";
    }
}
