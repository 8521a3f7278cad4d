package fr.faubourg.tables;

import fr.faubourg.merging.MergeKind;
import fr.faubourg.merging.Merges;
import fr.faubourg.merging.Reference;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows by which columns records hold on to those of a table: keys of the database, and what modules declare for merging. */
@Component
class HolderQueries {
    private static final String OTHERS = "autre fiche|autres fiches";

    private final JdbcClient jdbc;
    private final Merges merges;

    HolderQueries(JdbcClient jdbc, Merges merges) {
        this.jdbc = jdbc;
        this.merges = merges;
    }

    /**
     * A column by which other records hold on to those of a table.
     *
     * @param hasId whether its rows have an {@code id}
     * @param counted what its rows are in French, singular and plural
     * @param found when the row {@code mine} does not hold on, since the application found what it points to, in SQL
     */
    record Holder(String tableName, String columnName, boolean hasId, String counted, String found) {}

    private record Column(String tableName, String columnName, boolean hasId) {}

    /** Keys of the database, and columns of modules on floors below that have none; what is derived holds on to nothing. */
    List<Holder> of(ImportedTable table) {
        List<Reference> references = Arrays.stream(MergeKind.values())
                .filter(kind -> kind.table().equals(table.name()))
                .flatMap(kind -> merges.references(kind).stream())
                .toList();
        Map<String, Reference> byColumn = new LinkedHashMap<>();
        references.forEach(each -> byColumn.put(each.table() + "." + each.column(), each));
        return Stream.concat(keys(table).stream(), declared(references).stream())
                .distinct()
                .flatMap(column ->
                        Stream.ofNullable(holder(column, byColumn.get(column.tableName() + "." + column.columnName()))))
                .toList();
    }

    private static @Nullable Holder holder(Column column, @Nullable Reference reference) {
        if (reference == null) {
            return new Holder(column.tableName(), column.columnName(), column.hasId(), OTHERS, "");
        }
        return reference.way() == Reference.Way.DERIVED
                ? null
                : new Holder(
                        column.tableName(),
                        column.columnName(),
                        column.hasId(),
                        reference.counted().isEmpty() ? OTHERS : reference.counted(),
                        reference.found());
    }

    private List<Column> declared(List<Reference> references) {
        return jdbc.sql("""
                select d.table_name, d.column_name,
                       exists (select from pg_attribute i where i.attrelid = cast(d.table_name as regclass) and i.attname = 'id') as has_id
                from unnest(:tables, :columns) as d (table_name, column_name)
                where has_table_privilege(d.table_name, 'select')
                """)
                .param("tables", references.stream().map(Reference::table).toArray(String[]::new))
                .param("columns", references.stream().map(Reference::column).toArray(String[]::new))
                .query(Column.class)
                .list();
    }

    private List<Column> keys(ImportedTable table) {
        return jdbc.sql("""
                select c.conrelid::regclass::text as table_name, a.attname as column_name,
                       exists (select from pg_attribute i where i.attrelid = c.conrelid and i.attname = 'id') as has_id
                from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype = 'f' and c.confrelid = cast(:table as regclass) and c.confdeltype in ('a', 'r')
                      and has_table_privilege(c.conrelid, 'select')
                """).param("table", table.name()).query(Column.class).list();
    }
}
