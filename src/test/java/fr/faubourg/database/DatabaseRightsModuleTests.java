package fr.faubourg.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.faubourg.testing.OnDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the application's two database roles may not do, asked of the database itself. */
@OnDatabase
class DatabaseRightsModuleTests {

    private static final String OURS = "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("confidential") DataSource confidential;

    @Test
    void rolesHaveNoPrivilegeOfTheirOwn() {
        assertThat(jdbc.sql("""
                select rolname from pg_roles
                where rolname like 'faubourg_%' and rolname <> 'faubourg_super'
                    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                """).query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("faubourg_collective");
        assertThat(jdbc.sql("""
                select count(*) from pg_auth_members m join pg_roles r on r.oid = m.member
                where r.rolname in ('faubourg_collective', 'faubourg_confidential')
                """).query(Long.class).single()).isZero();
    }

    @Test
    void rolesOwnNothing() {
        assertThat(jdbc.sql("""
                select c.relname::text from pg_class c join pg_roles r on r.oid = c.relowner
                where r.rolname in ('faubourg_collective', 'faubourg_confidential')
                union all
                select n.nspname from pg_namespace n join pg_roles r on r.oid = n.nspowner
                where r.rolname in ('faubourg_collective', 'faubourg_confidential')
                union all
                select p.proname from pg_proc p join pg_roles r on r.oid = p.proowner
                where r.rolname in ('faubourg_collective', 'faubourg_confidential')
                """).query(String.class).list()).isEmpty();
    }

    @Test
    void rolesCreateNothing() {
        assertThat(jdbc.sql("""
                select n.nspname || ' ' || r.rolname from pg_namespace n, pg_roles r
                where r.rolname in ('faubourg_collective', 'faubourg_confidential')
                    and has_schema_privilege(r.oid, n.oid, 'create') and %s
                """.formatted(OURS)).query(String.class).list()).isEmpty();
        assertThatThrownBy(() -> jdbc.sql("create table public.mine (id int)").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void nobodySwitchesRowSecurityOff() throws SQLException {
        // Where a policy exists, "row_security = off" makes the query fail instead of showing everything.
        assertThatThrownBy(() -> jdbc.sql("alter table access.account disable row level security")
                        .update())
                .rootCause()
                .hasMessageContaining("must be owner");
        try (Connection connection = confidential.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("set role faubourg_owner"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("set session authorization faubourg_owner"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void historyIsWrittenByTheDatabaseOnly() {
        assertThat(jdbc.sql("""
                select c.oid::regclass::text || ' ' || p.privilege
                from pg_class c join pg_namespace n on n.oid = c.relnamespace,
                    (values ('insert'), ('update'), ('delete'), ('truncate')) p (privilege), pg_roles r
                where (c.relname like '%%\\_history' or c.oid = 'access.journal'::regclass and p.privilege <> 'insert')
                    and c.relkind in ('r', 'v') and %s
                    and r.rolname in ('faubourg_collective', 'faubourg_confidential')
                    and has_table_privilege(r.oid, c.oid, p.privilege)
                """.formatted(OURS)).query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("""
                select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relname like '%\\_history' and n.nspname = 'access' and c.relname = 'role_grant_history'
                """).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void triggersThatKeepHistoryCannotBeSwitchedOff() {
        assertThatThrownBy(() -> jdbc.sql("alter table access.role_grant disable trigger all")
                        .update())
                .rootCause()
                .hasMessageContaining("must be owner");
        assertThatThrownBy(
                        () -> jdbc.sql("set session_replication_role = replica").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void confidentialSideAndCollectiveSideShareNoTable() {
        List<String> shared = new ArrayList<>();
        jdbc.sql("""
                select c.oid::regclass::text as name
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and %s
                    and has_any_column_privilege('faubourg_confidential', c.oid, 'select, insert, update')
                    and has_any_column_privilege('faubourg_collective', c.oid, 'select, insert, update')
                """.formatted(OURS)).query((ResultSet row) -> {
            shared.add(row.getString("name"));
        });
        assertThat(shared).isEmpty();
        assertThat(jdbc.sql("""
                select n.nspname from pg_namespace n
                where has_schema_privilege('faubourg_confidential', n.oid, 'usage')
                    and has_schema_privilege('faubourg_collective', n.oid, 'usage')
                    and n.nspname <> 'public' and %s
                """.formatted(OURS)).query(String.class).list()).isEmpty();
    }

    @Test
    void everyTableSaysWhatItIsFor() {
        assertThat(jdbc.sql("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and %s and c.relname <> 'schema_history'
                    and obj_description(c.oid, 'pg_class') is null
                """.formatted(OURS)).query(String.class).list()).isEmpty();
    }

    @Test
    void onlyTheThreeRolesEnterTheDatabase() {
        assertThat(jdbc.sql("select has_database_privilege('public', current_database(), 'connect')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
