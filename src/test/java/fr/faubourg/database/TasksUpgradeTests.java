package fr.faubourg.database;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.testing.TestCluster;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What was asked of one organisation at a time before becomes tasks, as truly as it was recorded. */
class TasksUpgradeTests {
    private static final String BEFORE = """
            insert into access.account (id, email, name, job)
            values ('00000000-0000-7000-8000-000000000001', 'samuel@rivemont.example', 'Samuel Okoye', 'essais');
            insert into directory.organisation (id, kind, name) values ('00000000-0000-7000-8000-00000000000a', 'CITY', 'Ville');
            insert into watch.observation (id, number, observed_on, recorded_at, source, category_id, kind, finding, state, organisation_id, due_on, planned_on,
                assigned_at, done_at, closed_at)
            select ('00000000-0000-7000-8000-0000000001' || lpad(n::text, 2, '0'))::uuid, n, date '2026-10-01', '2026-10-01 08:00+02', 'REPORT',
                (select id from watch.category where code = 'voirie'), 'WEAKNESS', 'Nid-de-poule', state,
                case when state <> 'QUALIFIED' then '00000000-0000-7000-8000-00000000000a'::uuid end, date '2026-11-01', planned,
                case when state <> 'QUALIFIED' then timestamptz '2026-10-02 08:00+02' end,
                case when state in ('DONE', 'CLOSED') then timestamptz '2026-10-05 08:00+02' end, case when state = 'CLOSED' then timestamptz '2026-10-06 08:00+02' end
            from (values (1, 'ASSIGNED', null::date), (2, 'ASSIGNED', null), (3, 'ASSIGNED', '2026-10-20'), (4, 'DONE', null), (5, 'CLOSED', null),
                (6, 'QUALIFIED', null)) as old (n, state, planned);
            insert into watch.assignment (id, observation_id, organisation_id, assigned_by, assigned_at, due_on, answer, answered_at, planned_on, ended_at)
            select gen_random_uuid(), ('00000000-0000-7000-8000-0000000001' || lpad(n::text, 2, '0'))::uuid, '00000000-0000-7000-8000-00000000000a',
                '00000000-0000-7000-8000-000000000001', '2026-10-02 08:00+02', date '2026-11-01', answer,
                case when answer is not null then timestamptz '2026-10-05 08:00+02' end, planned, ended::timestamptz
            from (values (1, null, null::date, null), (2, 'ACCEPTED', null, null), (3, 'ACCEPTED', '2026-10-20', null), (4, 'DONE', null, null),
                (5, 'DONE', null, '2026-10-06 08:00+02'), (6, 'RETURNED', null, '2026-10-05 08:00+02'), (6, null, null, '2026-10-03 08:00+02'))
                as old (n, answer, planned, ended);
            insert into watch.step (id, observation_id, at, account_name, move, to_state, reason)
            values (gen_random_uuid(), '00000000-0000-7000-8000-000000000101', '2026-10-02 08:00+02', 'Samuel Okoye', 'ASSIGN', 'ASSIGNED', 'Reboucher');
            update watch.category_delay set working_days = 7 where category_id = (select id from watch.category where code = 'tags');
            """;

    @Test
    void tasksSayWhatWasAnsweredAndObservationsWhoWasAsked() throws Exception {
        DatabaseAccess access = TestCluster.emptyDatabase();
        SchemaMigration.migrateTo(access, before());
        try (Connection owner = access.connect(access.owner());
                Statement statement = owner.createStatement()) {
            statement.execute(BEFORE);
            SchemaMigration.migrate(access);
            assertThat(rows(statement, """
                            select o.number || ' ' || a.state || ' ' || a.wanted || ' ' || (a.done_at is not null)
                            from watch.assignment a join watch.observation o on o.id = a.observation_id order by o.number, a.state"""))
                    .containsExactly(
                            "1 ASKED Reboucher false",
                            "2 ACCEPTED  false",
                            "3 SCHEDULED  false",
                            "4 DONE  true",
                            "5 DONE  true",
                            "6 RETURNED  false",
                            "6 WITHDRAWN  false");
            assertThat(rows(statement, """
                            select number || ' ' || state || ' ' || coalesce(cardinality(organisations), 0) || ' ' || tasks_done
                            from watch.observation order by number"""))
                    .containsExactly(
                            "1 ASSIGNED 1 0",
                            "2 ASSIGNED 1 0",
                            "3 SCHEDULED 1 0",
                            "4 DONE 1 1",
                            "5 CLOSED 1 1",
                            "6 QUALIFIED 0 0");
            assertThat(rows(statement, "select number || ' ' || state from watch.observation_history"))
                    .as("only what changed its state has an earlier version")
                    .containsExactly("3 ASSIGNED");
            assertThat(rows(statement, "select distinct working_days::text from watch.category_delay order by 1"))
                    .as("what a town decided stays")
                    .containsExactly("15", "2", "7");
        }
    }

    /** Every migration of the floors up to this one, but those that bring tasks and what came later. */
    private static Map<String, Set<String>> before() throws Exception {
        var versions = new HashMap<String, Set<String>>();
        for (String module : SchemaMigration.MODULES.subList(0, SchemaMigration.MODULES.indexOf("watch") + 1)) {
            versions.put(
                    module,
                    SchemaMigration.versionsOf(module).stream()
                            .filter(version -> !module.equals("watch") || Integer.parseInt(version) < 100)
                            .collect(Collectors.toSet()));
        }
        return versions;
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
