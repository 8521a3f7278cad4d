package fr.faubourg.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives rows back what they were, from their history. Table and column names are those of declarations, never of a request. */
@Repository
class UndoRepository {
    private final JdbcClient jdbc;

    UndoRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the record until the end of the transaction. */
    boolean hold(HistoryPart record, UUID id) {
        return jdbc.sql("select v.id from " + record.table() + " v where v.id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Whether the table counts its versions. */
    private boolean counts(HistoryPart part) {
        return columns(part).contains("version");
    }

    private List<String> columns(HistoryPart part) {
        return jdbc.sql("""
                        select attname::text from pg_attribute
                        where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped
                            and attname not in ('recorded_from', 'recorded_by')
                        """).param("table", part.table()).query(String.class).list();
    }

    /** Writes into the row what these columns held before the moment. */
    void restore(HistoryPart part, UUID row, Instant moment, List<String> columns) {
        String values =
                columns.stream().map(column -> column + " = past." + column).collect(Collectors.joining(", "));
        jdbc.sql("update %s v set %s%s from %s past where v.id = :id and past.id = :id and past.recorded_to = :moment"
                        .formatted(part.table(), values, counts(part) ? ", version = v.version + 1" : "", part.past()))
                .param("id", row)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes an added row away. */
    void remove(HistoryPart part, UUID row) {
        jdbc.sql("delete from %s v where v.id = :id".formatted(part.table()))
                .param("id", row)
                .update();
    }

    /** Says that an added row ended. */
    void end(HistoryPart part, UUID row, Instant now) {
        jdbc.sql("update %s v set ended_at = coalesce(v.ended_at, :now) where v.id = :id".formatted(part.table()))
                .param("id", row)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Writes a removed row again. */
    void bringBack(HistoryPart part, UUID row, Instant moment) {
        String columns = String.join(", ", columns(part));
        jdbc.sql("insert into %1$s (%2$s) select %2$s from %3$s past where past.id = :id and past.recorded_to = :moment"
                        .formatted(part.table(), columns, part.past()))
                .param("id", row)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
