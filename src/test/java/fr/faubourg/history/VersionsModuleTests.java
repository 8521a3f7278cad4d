package fr.faubourg.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.ActingAccount;
import fr.faubourg.shared.Ids;
import fr.faubourg.testing.Accounts;
import fr.faubourg.testing.OnDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OnDatabase
class VersionsModuleTests {

    /** Tables of the modules that figures come from, and why they keep no versions. */
    private static final Map<String, String> WITHOUT_VERSIONS = Map.ofEntries(
            Map.entry("territory.place_ancestor", "derived from place.parent_id by the database"),
            Map.entry("territory.place_inside", "derived from perimeters"),
            Map.entry("territory.perimeter_version", "a counter for caches"),
            Map.entry("directory.contact", "people at work: erased when asked, and no figure counts them"),
            Map.entry("directory.removed_contact", "only to undo a removal, for a day"),
            Map.entry("watch.step", "never changed: it is a history itself"),
            Map.entry("watch.note", "never changed, and in no figure"),
            Map.entry("watch.answer_link", "a key to a task; the task keeps its own versions"),
            Map.entry("watch.answer_link_event", "a journal: never changed, and in no figure"),
            Map.entry("watch.observation_photo", "in no figure"),
            Map.entry("watch.observation_words", "derived for search"),
            Map.entry("watch.bulk_change", "an act, which no figure counts"),
            Map.entry("watch.bulk_item", "what an act did to each record; the records keep their own versions"),
            Map.entry("watch.relocation", "work to be done"),
            Map.entry("watch.recurrence", "derived from observations, which keep theirs"),
            Map.entry("watch.recurrence_wish", "work to be done"),
            Map.entry("watch.not_duplicate", "proposes less; no figure counts it"));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void eachTableThatFiguresComeFromKeepsItsVersions() {
        List<String> without = jdbc.sql("""
                select n.nspname || '.' || c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in ('territory', 'directory', 'watch') and c.relkind = 'r'
                    and c.relname <> 'schema_history' and c.relname not like '%\\_history'
                    and not exists (
                        select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                        where t.tgrelid = c.oid and p.proname = 'keep_version' and t.tgenabled = 'O')
                """).query(String.class).list();
        var unexplained = new TreeSet<>(without);
        unexplained.removeAll(WITHOUT_VERSIONS.keySet());
        assertThat(unexplained)
                .as("end the migration with select shared.keep_versions(…), or say here why not")
                .isEmpty();
        assertThat(without)
                .contains("watch.step")
                .doesNotContain("watch.category", "watch.category_delay", "watch.observation_place");
    }

    @Test
    void historyHasTheColumnsOfItsTableInTheSameOrder() {
        assertThat(jdbc.sql("""
                with kept as (
                    select c.oid, n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                        where t.tgrelid = c.oid and p.proname = 'keep_version')
                ), columns as (
                    select table_schema, table_name,
                        string_agg(column_name, ',' order by ordinal_position) filter (where column_name <> 'recorded_to') as names
                    from information_schema.columns group by table_schema, table_name
                )
                select kept.nspname || '.' || kept.relname
                from kept
                join columns own on own.table_schema = kept.nspname and own.table_name = kept.relname
                join columns past on past.table_schema = kept.nspname and past.table_name = kept.relname || '_history'
                where own.names <> past.names or not own.names like '%recorded_by%'
                """).query(String.class).list()).isEmpty();
    }

    @Test
    void versionsKnowWhoMadeThemAndRemovalsWhoRemoved() {
        Viewer samuel = Accounts.with(jdbc, "Samuel Okoye", Role.REGULATOR);
        Viewer hugo = Accounts.with(jdbc, "Hugo Bellanger", Role.ADMINISTRATOR);
        UUID id = Ids.next();
        UUID delay = Ids.next();
        as(samuel, () -> {
            jdbc.sql("insert into watch.category (id, code, label) values (:id, 'bancs', 'Bancs')")
                    .param("id", id)
                    .update();
            jdbc.sql(
                            "insert into watch.category_delay (id, category_id, working_days, valid) values (:delay, :id, 5, daterange(null, null))")
                    .param("delay", delay)
                    .param("id", id)
                    .update();
        });
        as(hugo, () -> {
            jdbc.sql("update watch.category set label = 'Bancs publics' where id = :id")
                    .param("id", id)
                    .update();
            jdbc.sql("delete from watch.category_delay where id = :id")
                    .param("id", delay)
                    .update();
        });
        transaction.executeWithoutResult(_ -> jdbc.sql("update watch.category set label = 'Assises' where id = :id")
                .param("id", id)
                .update());

        assertThat(jdbc.sql("select recorded_by from watch.category_versions where id = :id order by recorded_from")
                        .param("id", id)
                        .query(UUID.class)
                        .list())
                .containsExactly(samuel.account().value(), hugo.account().value(), null);
        assertThat(jdbc.sql("select removed_by from shared.removal where row_id = :id")
                        .param("id", delay)
                        .query(UUID.class)
                        .single())
                .isEqualTo(hugo.account().value());
    }

    @Test
    void whoeverWaitedForAnotherStillLeavesAVersion() throws Exception {
        UUID id = Ids.next();
        jdbc.sql("insert into watch.category (id, code, label) values (:id, 'attente', 'Un')")
                .param("id", id)
                .update();
        transaction.executeWithoutResult(_ -> {
            // This transaction begins before the other and changes the row after it.
            jdbc.sql("select transaction_timestamp()").query(Object.class).single();
            var other = new Thread(() -> transaction.executeWithoutResult(
                    _ -> jdbc.sql("update watch.category set label = 'Deux' where id = :id")
                            .param("id", id)
                            .update()));
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            jdbc.sql("update watch.category set label = 'Trois' where id = :id")
                    .param("id", id)
                    .update();
        });
        assertThat(jdbc.sql("select label from watch.category_versions where id = :id order by recorded_from")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("Un", "Deux", "Trois");
    }

    private void as(Viewer viewer, Runnable work) {
        try (ActingAccount.Scope _ = ActingAccount.as(viewer.account().value())) {
            transaction.executeWithoutResult(_ -> work.run());
        }
    }
}
