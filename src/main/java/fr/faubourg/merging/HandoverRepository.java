package fr.faubourg.merging;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hands over what a unit has open, and journals each row of it, so that it can be taken back like a merge. */
@Repository
class HandoverRepository {

    /** One handover: from whom, to whom, from which day on. */
    record Passing(UUID id, UUID away, UUID into, LocalDate day) {}

    private static final String BEGUN = "(mine.valid_from is null or mine.valid_from < cast(:day as date))";

    private final JdbcClient jdbc;

    HandoverRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds both; false unless both stand for themselves, and the one that ends in the version that was read. */
    boolean hold(MergeKind kind, UUID away, int version, UUID into) {
        return jdbc
                        .sql(
                                "select id <> :away or version = :version from %s where id in (:away, :into) and merged_into is null order by id for update"
                                        .formatted(kind.table()))
                        .param("away", away)
                        .param("into", into)
                        .param("version", version)
                        .query(Boolean.class)
                        .list()
                        .stream()
                        .filter(Boolean.TRUE::equals)
                        .count()
                == 2;
    }

    long count(Reference reference, UUID record, LocalDate day) {
        var statement = jdbc.sql("select count(*) from %s mine where mine.%s = :record and (%s)"
                        .formatted(reference.table(), reference.column(), reference.open()))
                .param("record", record);
        return (reference.dated() ? statement.param("day", day) : statement)
                .query(Long.class)
                .single();
    }

    void handOver(Reference reference, Passing passing) {
        if (reference.dated()) {
            begin(reference, passing);
            end(reference, passing);
        }
        move(reference, passing);
    }

    /** What the other says already stays where it is: moving it would say it twice. */
    private void move(Reference reference, Passing passing) {
        statement(
                """
                with moved as (
                    update %1$s mine set %2$s = :into%5$s where mine.%2$s = :away and (%3$s)%4$s returning mine.id
                )
                insert into merging.merge_effect (merge_id, target, column_name, row_id, way)
                select :merge, '%1$s', '%2$s', id, 'MOVED' from moved
                """.formatted(
                                reference.table(),
                                reference.column(),
                                reference.dated() ? reference.open() + " and not " + BEGUN : reference.open(),
                                unsaid(reference),
                                hasVersion(reference.table()) ? ", version = version + 1" : ""),
                passing);
    }

    /** The other one holds it from the day on, unless it is said already. */
    private void begin(Reference reference, Passing passing) {
        statement(
                """
                with added as (
                    insert into %1$s
                    select (jsonb_populate_record(null::%1$s, to_jsonb(mine) || jsonb_build_object(
                        'id', gen_random_uuid(), '%2$s', :into::uuid, 'version', 0, 'recorded_from', transaction_timestamp(),
                        'recorded_by', nullif(current_setting('faubourg.account', true), '')))).*
                    from (
                        select (jsonb_populate_record(mine, jsonb_build_object('valid_from', :day::date))).*
                        from %1$s mine where mine.%2$s = :away and (%3$s) and %4$s
                    ) mine
                    where true%5$s
                    returning id
                )
                insert into merging.merge_effect (merge_id, target, column_name, row_id, way)
                select :merge, '%1$s', '%2$s', id, 'ADDED' from added
                """.formatted(reference.table(), reference.column(), reference.open(), BEGUN, unsaid(reference)),
                passing);
    }

    private void end(Reference reference, Passing passing) {
        statement("""
                with ended as (
                    update %1$s mine set valid_to = :day::date - 1, version = mine.version + 1
                    from %1$s before
                    where before.id = mine.id and mine.%2$s = :away and (%3$s) and %4$s
                    returning mine.id, before.valid_to::text as before, mine.valid_to::text as after
                )
                insert into merging.merge_effect (merge_id, target, column_name, row_id, way, before, after)
                select :merge, '%1$s', 'valid_to', id, 'CHANGED', before, after from ended
                """.formatted(reference.table(), reference.column(), reference.open(), BEGUN), passing);
    }

    /** The unit itself ends on the day, and whoever has its form open is told that it changed. */
    void endRecord(MergeKind kind, Passing passing) {
        statement("""
                with ended as (
                    update %1$s mine set ended_on = :day::date
                    from %1$s before
                    where before.id = mine.id and mine.id = :away
                    returning mine.id, before.ended_on::text as before, mine.ended_on::text as after
                )
                insert into merging.merge_effect (merge_id, target, column_name, row_id, way, before, after)
                select :merge, '%1$s', 'ended_on', id, 'CHANGED', before, after from ended
                """.formatted(kind.table()), passing);
    }

    void count(MergeKind kind, Passing passing) {
        statement("update %s set version = version + 1 where id in (:away, :into)".formatted(kind.table()), passing);
    }

    private static String unsaid(Reference reference) {
        return reference.twice().isEmpty()
                ? ""
                : " and not exists (select from %s theirs where theirs.%s = :into and (%s))"
                        .formatted(reference.table(), reference.column(), reference.twice());
    }

    private boolean hasVersion(String table) {
        return jdbc.sql("""
                select exists (
                    select from pg_catalog.pg_attribute
                    where attrelid = cast(:table as regclass) and attname = 'version' and attnum > 0 and not attisdropped)
                """).param("table", table).query(Boolean.class).single();
    }

    private void statement(String sql, Passing passing) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql).param("away", passing.away());
        statement = sql.contains(":merge") ? statement.param("merge", passing.id()) : statement;
        statement = sql.contains(":into") ? statement.param("into", passing.into()) : statement;
        statement = sql.contains(":day") ? statement.param("day", passing.day()) : statement;
        statement.update();
    }
}
