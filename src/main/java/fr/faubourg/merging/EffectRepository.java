package fr.faubourg.merging;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes rows and journals what it changes, or changes back what was journalled. */
final class EffectRepository {
    private final JdbcClient jdbc;
    private final UUID merge;
    private final UUID away;
    private final UUID into;

    EffectRepository(JdbcClient jdbc, UUID merge, UUID away, UUID into) {
        this.jdbc = jdbc;
        this.merge = merge;
        this.away = away;
        this.into = into;
    }

    void move(Reference reference) {
        String table = reference.table();
        String column = reference.column();
        if (reference.way() == Reference.Way.MOVES_ONCE) {
            statement("""
                    with dropped as (
                        delete from %1$s mine
                        where mine.%2$s = :away and exists (
                            select from %1$s theirs where theirs.%2$s = :into and (%3$s))
                        returning mine.id, to_jsonb(mine) as content
                    )
                    insert into merging.merge_effect (merge_id, target, column_name, row_id, way, dropped_row)
                    select :merge, '%1$s', '%2$s', id, 'DROPPED', content from dropped
                    """.formatted(table, column, reference.twice())).update();
        }
        statement("""
                with moved as (
                    update %1$s set %2$s = :into%3$s where %2$s = :away returning id
                )
                insert into merging.merge_effect (merge_id, target, column_name, row_id, way)
                select :merge, '%1$s', '%2$s', id, 'MOVED' from moved
                """.formatted(table, column, counting(table))).update();
    }

    /** The survivor takes values over, all at once: constraints may tie them together. */
    void take(String table, List<String> columns) {
        if (columns.isEmpty()) {
            return;
        }
        for (String column : columns) {
            statement("""
                    insert into merging.merge_effect (merge_id, target, column_name, row_id, way, before, after)
                    select :merge, '%1$s', '%2$s', :into, 'CHANGED', mine.%2$s::text, theirs.%2$s::text
                    from %1$s mine, %1$s theirs
                    where mine.id = :into and theirs.id = :away
                    """.formatted(table, column)).update();
        }
        String taken = columns.stream()
                .map(column -> "%1$s = theirs.%1$s".formatted(column))
                .collect(Collectors.joining(", "));
        statement("update %1$s mine set %2$s from %1$s theirs where mine.id = :into and theirs.id = :away"
                        .formatted(table, taken))
                .update();
    }

    /**
     * Rows that still point where the merge pointed them point back. "is not distinct from" keeps the planner off the index of that column, where a table whose
     * figures are not counted yet would be read once for each row.
     */
    void putBack(Reference reference, List<Reference> all) {
        String table = reference.table();
        String column = reference.column();
        statement("""
                update %1$s t set %2$s = :away%3$s
                from merging.merge_effect e
                where e.merge_id = :merge and e.target = '%1$s' and e.column_name = '%2$s' and e.way = 'MOVED'
                    and e.row_id = t.id and t.%2$s is not distinct from :into
                """.formatted(table, column, counting(table).replace("= version", "= t.version")))
                .update();
        String known = hasColumn(table, "recorded_from")
                ? "|| jsonb_build_object('recorded_from', transaction_timestamp())"
                : "";
        // What else the row pointed to may have been merged since: it comes back to the one that stands.
        known += all.stream()
                .filter(other -> other.table().equals(table) && !other.column().equals(column) && other.isMoved())
                .map(other ->
                        "|| jsonb_build_object('%1$s', merging.survivor('%2$s', cast(e.dropped_row ->> '%1$s' as uuid)))"
                                .formatted(other.column(), other.to().name()))
                .collect(Collectors.joining());
        statement("""
                insert into %1$s
                select (jsonb_populate_record(null::%1$s, e.dropped_row %3$s)).*
                from merging.merge_effect e
                where e.merge_id = :merge and e.target = '%1$s' and e.column_name = '%2$s' and e.way = 'DROPPED'
                on conflict do nothing
                """.formatted(table, column, known)).update();
        statement("""
                update merging.merge_effect e set kept = true
                where e.merge_id = :merge and e.target = '%1$s' and e.column_name = '%2$s' and e.way in ('MOVED', 'DROPPED')
                    and not exists (select from %1$s t where t.id = e.row_id and t.%2$s is not distinct from :away)
                """.formatted(table, column)).update();
    }

    /** Fields that still say what the merge wrote say what they said before. */
    void putFieldsBack() {
        jdbc.sql("select distinct target, row_id from merging.merge_effect where merge_id = :merge and way = 'CHANGED'")
                .param("merge", merge)
                .query((row, _) -> new Changed(row.getString("target"), "", row.getObject("row_id", UUID.class)))
                .list()
                .forEach(each -> putFieldsBack(each.target(), each.rowId()));
    }

    private void putFieldsBack(String table, UUID row) {
        List<String> columns = jdbc.sql("""
                select column_name from merging.merge_effect
                where merge_id = :merge and way = 'CHANGED' and target = :table and row_id = :row
                """)
                .param("merge", merge)
                .param("table", table)
                .param("row", row)
                .query(String.class)
                .list();
        for (String column : columns) {
            jdbc.sql("""
                    update merging.merge_effect e set kept = true
                    where e.merge_id = :merge and e.target = '%1$s' and e.column_name = '%2$s' and e.row_id = :row
                        and not exists (select from %1$s t where t.id = :row and t.%2$s::text is not distinct from e.after)
                    """.formatted(table, column))
                    .param("merge", merge)
                    .param("row", row)
                    .update();
        }
        String restored = columns.stream()
                .map(column ->
                        "%1$s = coalesce((select r.%1$s from restored r), case when exists (select from unchanged where column_name = '%1$s') then null else t.%1$s end)"
                                .formatted(column))
                .collect(Collectors.joining(", "));
        jdbc.sql("""
                with unchanged as (
                    select column_name, before from merging.merge_effect
                    where merge_id = :merge and way = 'CHANGED' and target = '%1$s' and row_id = :row and not kept
                ), restored as (
                    select (jsonb_populate_record(null::%1$s, (select jsonb_object_agg(column_name, before) from unchanged))).*
                )
                update %1$s t set %2$s%3$s where t.id = :row
                """.formatted(table, restored, counting(table)))
                .param("merge", merge)
                .param("row", row)
                .update();
    }

    /** Rows that the act added go, unless somebody changed them. */
    void removeAdded() {
        for (Changed each : journalled("ADDED")) {
            int removed = jdbc.sql("delete from %s where id = :row and version = 0".formatted(each.target()))
                    .param("row", each.rowId())
                    .update();
            if (removed == 0) {
                keep(each);
            }
        }
    }

    private record Changed(String target, String columnName, UUID rowId) {}

    private List<Changed> journalled(String way) {
        return jdbc.sql("""
                select target, column_name, row_id from merging.merge_effect
                where merge_id = :merge and way = :way
                """)
                .param("merge", merge)
                .param("way", way)
                .query(Changed.class)
                .list();
    }

    private void keep(Changed each) {
        jdbc.sql("""
                update merging.merge_effect set kept = true
                where merge_id = :merge and target = :target and column_name = :column and row_id = :row
                """)
                .param("merge", merge)
                .param("target", each.target())
                .param("column", each.columnName())
                .param("row", each.rowId())
                .update();
    }

    /** Whoever has such a row open in a form is told that it changed. */
    private String counting(String table) {
        return hasColumn(table, "version") ? ", version = version + 1" : "";
    }

    private boolean hasColumn(String table, String column) {
        return jdbc.sql("""
                select exists (
                    select from pg_catalog.pg_attribute
                    where attrelid = cast(:table as regclass) and attname = :column and attnum > 0 and not attisdropped)
                """)
                .param("table", table)
                .param("column", column)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec statement(String sql) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        statement = sql.contains(":merge") ? statement.param("merge", merge) : statement;
        statement = sql.contains(":away") ? statement.param("away", away) : statement;
        return sql.contains(":into") ? statement.param("into", into) : statement;
    }
}
