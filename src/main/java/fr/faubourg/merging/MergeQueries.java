package fr.faubourg.merging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads merges and what they changed. */
@Repository
public class MergeQueries {

    private static final String MERGE = """
            select id, kind, act, away_id, into_id, away_title, into_title, done_at, done_by_name, undone_at, undone_by_name
            from merging.merge
            """;

    private final JdbcClient jdbc;

    MergeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Merge> find(UUID id) {
        return jdbc.sql(MERGE + "where id = :id")
                .param("id", id)
                .query(MergeQueries::merge)
                .optional();
    }

    /** The one that a record was merged into at last, however many steps away; empty when it stands for itself. */
    public Optional<UUID> survivorOf(MergeKind kind, UUID record) {
        return jdbc.sql("""
                with recursive way (id, step) as (
                    select into_id, 1 from merging.merge
                    where away_id = :record and kind = :kind and act = 'MERGE' and undone_at is null
                    union all
                    select m.into_id, way.step + 1
                    from way join merging.merge m on m.away_id = way.id and m.kind = :kind and m.act = 'MERGE' and m.undone_at is null
                    where way.step < 20
                )
                select id from way order by step desc limit 1
                """)
                .param("record", record)
                .param("kind", kind.name())
                .query(UUID.class)
                .optional();
    }

    /** All of them, the latest first, from a cursor: to be read inside a transaction, and closed. */
    public Stream<Merge> all() {
        return jdbc
                .sql(MERGE + "order by done_at desc, id desc")
                .withFetchSize(500)
                .query(MergeQueries::merge)
                .stream();
    }

    public long count() {
        return jdbc.sql("select count(*) from merging.merge").query(Long.class).single();
    }

    /** The latest first. */
    public List<Merge> latest(int limit) {
        return jdbc.sql(MERGE + "order by done_at desc, id limit :limit")
                .param("limit", limit)
                .query(MergeQueries::merge)
                .list();
    }

    /**
     * How many rows of a table a merge changed in one way.
     *
     * @param kept how many were changed since, and left alone when it was undone
     */
    public record Sum(String target, String columnName, String way, long rows, long kept) {}

    public List<Sum> sums(UUID merge) {
        return jdbc.sql("""
                select target, column_name, way, count(*) as rows, count(*) filter (where kept) as kept
                from merging.merge_effect
                where merge_id = :merge
                group by target, column_name, way
                order by way desc, target, column_name
                """).param("merge", merge).query(Sum.class).list();
    }

    private static Merge merge(ResultSet row, int number) throws SQLException {
        OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
        return new Merge(
                row.getObject("id", UUID.class),
                MergeKind.valueOf(row.getString("kind")),
                MergeAct.valueOf(row.getString("act")),
                row.getObject("away_id", UUID.class),
                row.getObject("into_id", UUID.class),
                row.getString("away_title"),
                row.getString("into_title"),
                row.getObject("done_at", OffsetDateTime.class).toInstant(),
                row.getString("done_by_name"),
                undone == null ? null : undone.toInstant(),
                row.getString("undone_by_name"));
    }
}
