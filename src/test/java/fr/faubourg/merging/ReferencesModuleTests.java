package fr.faubourg.merging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.testing.OnDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the database what points to records that may be merged: each such column is somebody's to say. */
@OnDatabase
class ReferencesModuleTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Merges merges;

    @Test
    void everyForeignKeyToAnAccountAnOrganisationOrAPlaceIsDeclared() {
        List<String> keys = jdbc.sql("""
                select f.confrelid::regclass || ' < ' || f.conrelid::regclass || '.' || a.attname
                from pg_constraint f
                join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any (f.conkey)
                where f.contype = 'f' and f.confrelid in ('access.account'::regclass, 'directory.organisation'::regclass, 'territory.place'::regclass)
                """).query(String.class).list();
        assertThat(declared())
                .as("columns to declare in a MergeParticipant of their module")
                .containsAll(keys);
    }

    /** Columns without a key, as of modules on floors below the record, go by their name; histories keep the past. */
    @Test
    void everyColumnNamedAfterSuchARecordIsDeclared() {
        List<String> columns = jdbc.sql("""
                select case when c.column_name like '%account_id' then 'access.account'
                        when c.column_name like '%organisation_id' then 'directory.organisation' else 'territory.place' end
                    || ' < ' || c.table_schema || '.' || c.table_name || '.' || c.column_name
                from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
                where c.table_schema not in ('pg_catalog', 'information_schema') and c.data_type = 'uuid'
                    and c.table_name not like '%\\_history'
                    and (c.column_name like '%account_id' or c.column_name like '%organisation_id' or c.column_name like '%place_id')
                """).query(String.class).list();
        assertThat(declared())
                .as("columns to declare in a MergeParticipant of their module")
                .containsAll(columns);
    }

    @Test
    void whatIsDeclaredExistsAndMayBeMoved() {
        for (MergeKind kind : MergeKind.values()) {
            for (Reference each : merges.references(kind)) {
                boolean may = jdbc.sql("select has_column_privilege(:table, :column, 'update')")
                        .param("table", each.table())
                        .param("column", each.column())
                        .query(Boolean.class)
                        .single();
                assertThat(may || !each.isMoved()).as(each.toString()).isTrue();
            }
        }
    }

    /** So that a form sent during a merge leaves nothing behind that points to what is no more. */
    @Test
    void whatIsMovedIsNeverPointedToRecordsThatWereMergedAway() {
        List<String> checked = jdbc.sql("""
                select distinct split_part(each, ' > ', 2) || ' < ' || t.tgrelid::regclass || '.' || split_part(each, ' > ', 1)
                from pg_trigger t
                cross join lateral unnest(string_to_array(substring(obj_description(t.tgfoid, 'pg_proc') from '^merged: (.*)$'), ', ')) each
                where t.tgenabled = 'O'
                """).query(String.class).list();
        assertThat(checked)
                .as("columns that a merge moves, held by shared.refuse_merged or shared.follow_merged in a migration")
                .containsExactlyInAnyOrderElementsOf(columns(Reference::isMoved));
    }

    private List<String> declared() {
        return columns(_ -> true);
    }

    private List<String> columns(Predicate<Reference> wanted) {
        return Arrays.stream(MergeKind.values())
                .flatMap(kind -> merges.references(kind).stream())
                .filter(wanted)
                .map(each -> each.to().table() + " < " + each.table() + "." + each.column())
                .toList();
    }
}
