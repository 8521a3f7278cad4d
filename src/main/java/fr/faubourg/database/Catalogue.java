package fr.faubourg.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a database holds, as its own catalogue says: a table that a migration adds is found without being named anywhere. */
final class Catalogue {

    /** Tables that no backup holds, each with its reason. */
    static final Map<String, String> EPHEMERAL = Map.of(
            "access.spring_session",
            "people sign in again",
            "access.spring_session_attributes",
            "people sign in again",
            "public.faubourg_schema",
            "written again by the migrations",
            Restore.MARKER,
            "the trace of a restore under way");

    /** The migrations write it themselves, in each module's schema. */
    private static final String FLYWAY_HISTORY = "schema_history";

    /** The row of an upper floor that ends the first run: all that is asked of it is whether it is there. */
    private static final String FIRST_RUN = "access.instance";

    private static final String OURS = """
             n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
               and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            """;

    /**
     * A table.
     *
     * @param name with its schema, quoted where SQL asks for it
     * @param columns all but those that the database computes, quoted where SQL asks for it
     */
    record Table(String name, List<String> columns) {}

    /** Where a sequence stands. */
    record Sequence(String name, long lastValue, boolean called) {}

    /** An index or a foreign key that is made again after the rows, which is faster and frees them from an order. */
    record Parked(String drop, String create) {}

    private final Statement statement;

    Catalogue(Statement statement) {
        this.statement = statement;
    }

    /** Every table that a backup holds. */
    List<Table> tables() throws SQLException {
        return allTables().stream()
                .filter(table -> !EPHEMERAL.containsKey(table.name()))
                .filter(table -> !table.name().endsWith("." + FLYWAY_HISTORY))
                .toList();
    }

    /** Every table there is. */
    List<Table> allTables() throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("""
                select quote_ident(n.nspname) || '.' || quote_ident(c.relname),
                       array_agg(quote_ident(a.attname) order by a.attnum) filter (where a.attgenerated = '')
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relkind = 'r' and %s
                group by n.nspname, c.relname order by n.nspname, c.relname
                """.formatted(OURS))) {
            while (row.next()) {
                tables.add(new Table(
                        row.getString(1), List.of((String[]) row.getArray(2).getArray())));
            }
        }
        return tables;
    }

    /** Every sequence, and where it stands. */
    List<Sequence> sequences() throws SQLException {
        List<String> names = texts("""
                select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'S' and %s order by 1
                """.formatted(OURS));
        List<Sequence> sequences = new ArrayList<>();
        for (String name : names) {
            try (ResultSet row = statement.executeQuery("select last_value, is_called from " + name)) {
                row.next();
                sequences.add(new Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return sequences;
    }

    /** Foreign keys first, then the indexes that hold no constraint; made again in the reverse order. */
    List<Parked> parked() throws SQLException {
        List<Parked> parked = new ArrayList<>();
        parked.addAll(pairs("""
                select format('alter table %%s drop constraint %%I', k.conrelid::regclass, k.conname),
                       format('alter table %%s add constraint %%I %%s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
                from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                where k.contype = 'f' and k.conparentid = 0 and %s order by k.oid
                """.formatted(OURS)));
        parked.addAll(pairs("""
                select format('drop index %%I.%%I', n.nspname, i.relname), pg_get_indexdef(i.oid)
                from pg_index x join pg_class i on i.oid = x.indexrelid
                join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and not exists (select from pg_constraint k where k.conindid = i.oid)
                  and not exists (select from pg_inherits h where h.inhrelid = i.oid) and %s order by i.oid
                """.formatted(OURS)));
        return parked;
    }

    /** The views that keep their rows, to be filled again. */
    List<String> materializedViews() throws SQLException {
        return texts("""
                select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'm' and %s order by c.oid
                """.formatted(OURS));
    }

    /** Which migrations were applied, for each module. */
    Map<String, Set<String>> migrations() throws SQLException {
        Map<String, Set<String>> applied = new TreeMap<>();
        for (Table table : allTables()) {
            if (table.name().endsWith("." + FLYWAY_HISTORY)) {
                applied.put(
                        table.name().substring(0, table.name().indexOf('.')),
                        Set.copyOf(texts("select version from " + table.name()
                                + " where success and version is not null and type = 'SQL' order by installed_rank")));
            }
        }
        return applied;
    }

    /** Whether the first run is over: an instance with data in it. */
    boolean holdsAnInstance() throws SQLException {
        return allTables().stream().anyMatch(table -> table.name().equals(FIRST_RUN))
                && !texts("select 1 from " + FIRST_RUN).isEmpty();
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private List<Parked> pairs(String sql) throws SQLException {
        List<Parked> pairs = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                pairs.add(new Parked(row.getString(1), row.getString(2)));
            }
        }
        return pairs;
    }
}
