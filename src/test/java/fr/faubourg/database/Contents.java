package fr.faubourg.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that a database holds, in a form that can be compared: for each table the number of its rows and a sum over them, for each sequence where it stands. */
final class Contents {

    private Contents() {}

    static Map<String, String> of(DatabaseAccess access) throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        try (Connection owner = access.connect(access.owner());
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            Backup.portable(statement);
            Catalogue catalogue = new Catalogue(statement);
            for (Catalogue.Table table : catalogue.tables()) {
                contents.put(table.name(), single(statement, """
                        select count(*) || ' ' || coalesce(encode(sha256(convert_to(string_agg(t.row, E'\\n' order by t.row collate "C"), 'UTF8')), 'hex'), '')
                        from (select md5(row(%s)::text) as row from %s) t
                        """.formatted(
                                String.join(", ", table.columns()), table.name())));
            }
            for (Catalogue.Sequence sequence : catalogue.sequences()) {
                contents.put(sequence.name(), sequence.lastValue() + " " + sequence.called());
            }
        }
        return contents;
    }

    /** Tables with their columns, indexes, constraints and triggers, as the catalogue spells them. */
    static List<String> schemaOf(DatabaseAccess access) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection owner = access.connect(access.owner());
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        select pg_get_indexdef(indexrelid) from pg_index where indrelid >= 16384 and indrelid not in (select reltoastrelid from pg_class)
                        union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where oid >= 16384
                        union all select tgrelid::regclass || ' ' || tgenabled::text || ' ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
                        union all select table_schema || '.' || table_name || '.' || column_name || ' ' || data_type || is_nullable || coalesce(column_default, '')
                        from information_schema.columns where table_schema !~ '^pg_|information_schema'
                        union all select table_schema || '.' || table_name || ' ' || grantee || ' ' || privilege_type
                        from information_schema.table_privileges where table_schema !~ '^pg_|information_schema'
                        order by 1
                        """)) {
            while (row.next()) {
                if (!row.getString(1).contains("pg_toast")) {
                    lines.add(row.getString(1));
                }
            }
        }
        return lines;
    }

    static long rows(DatabaseAccess access, String table) throws SQLException {
        try (Connection owner = access.connect(access.owner());
                Statement statement = owner.createStatement()) {
            return Long.parseLong(single(statement, "select count(*) from " + table));
        }
    }

    private static String single(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
