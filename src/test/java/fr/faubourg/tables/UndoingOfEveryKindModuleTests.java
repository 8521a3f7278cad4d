package fr.faubourg.tables;

import static org.assertj.core.api.Assertions.assertThat;

import fr.faubourg.testing.OnDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever can be imported can be taken back. */
@OnDatabase
class UndoingOfEveryKindModuleTests {
    @Autowired
    List<ImportKind> kinds;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eachKindSaysWhatItWrites() {
        assertThat(ours())
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(kind ->
                        assertThat(kind.tables()).as("tables of " + kind.key()).isNotEmpty());
    }

    @Test
    void eachTableCanBeTakenBackAndTellsChangesAndShowsItsRecords() {
        List<String> wrong = new ArrayList<>();
        for (ImportKind kind : ours()) {
            for (ImportedTable table : kind.tables()) {
                boolean ready = jdbc.sql("""
                        select has_table_privilege(:table, 'select, update, delete')
                            and (select count(*) from pg_attribute
                                 where attrelid = cast(:table as regclass) and attname in ('id', :change)) = 2
                        """)
                        .param("table", table.name())
                        .param("change", table.versioned() ? "version" : "recorded_from")
                        .query(Boolean.class)
                        .single();
                if (!ready) {
                    wrong.add(kind.key() + " " + table.name());
                }
                jdbc.sql("select %s, %s from %s t limit 1".formatted(table.shown(), table.address(), table.name()))
                        .query((row, _) -> row.getString(1))
                        .list();
            }
        }
        assertThat(wrong).isEmpty();
    }

    private List<ImportKind> ours() {
        return kinds.stream().filter(kind -> !(kind instanceof ToyKind)).toList();
    }
}
