package fr.faubourg.lineage;

import fr.faubourg.access.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkRepository {
    /** How far a thread is followed, and how many links of it are shown in each direction: nobody reads more. */
    private static final int STEPS = 5;

    private static final int LINKS = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(RecordRef from, Relation relation, Collection<RecordRef> to, AccountId by, String because) {
        jdbc.sql("""
                insert into lineage.link as known (from_kind, from_id, relation, to_kind, to_id, account_id, at, because)
                select :fromKind, :fromId, :relation, t.kind, t.id, :account, :at, :because
                from unnest(:kinds::text[], :ids::uuid[]) as t (kind, id)
                on conflict (from_kind, from_id, relation, to_kind, to_id) do update
                set account_id = excluded.account_id, at = excluded.at, because = excluded.because, ended_at = null, ended_by = null
                where known.ended_at is not null
                """)
                .param("fromKind", from.kind())
                .param("fromId", from.id())
                .param("relation", relation.name())
                .param("kinds", to.stream().map(RecordRef::kind).toArray(String[]::new))
                .param("ids", to.stream().map(RecordRef::id).toArray(UUID[]::new))
                .param("account", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("because", because)
                .update();
    }

    void end(RecordRef from, Relation relation, RecordRef to, AccountId by) {
        jdbc.sql("""
                update lineage.link set ended_at = :at, ended_by = :account
                where ended_at is null and from_kind = :fromKind and from_id = :fromId and relation = :relation
                  and to_kind = :toKind and to_id = :toId
                """)
                .param("fromKind", from.kind())
                .param("fromId", from.id())
                .param("relation", relation.name())
                .param("toKind", to.kind())
                .param("toId", to.id())
                .param("account", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    Set<UUID> tied(String kind, Collection<UUID> ids) {
        return jdbc.sql("""
                select l.from_id from lineage.link l where l.from_kind = :kind and l.from_id = any (:ids)
                union
                select l.to_id from lineage.link l where l.to_kind = :kind and l.to_id = any (:ids)
                """)
                .param("kind", kind)
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /** The links by which these records were arrived at, nearest first. */
    List<Link> before(Set<RecordRef> records) {
        return walk(records, """
                select l.from_kind, l.from_id, l.relation, l.to_kind, l.to_id, 1
                from given join lineage.link l on l.to_kind = given.kind and l.to_id = given.id where l.ended_at is null
                union
                select l.from_kind, l.from_id, l.relation, l.to_kind, l.to_id, w.steps + 1
                from walked w join lineage.link l on l.to_kind = w.from_kind and l.to_id = w.from_id
                where w.steps < :steps and l.ended_at is null
                """);
    }

    /** The links that lead on from them, nearest first. */
    List<Link> after(Set<RecordRef> records) {
        return walk(records, """
                select l.from_kind, l.from_id, l.relation, l.to_kind, l.to_id, 1
                from given join lineage.link l on l.from_kind = given.kind and l.from_id = given.id where l.ended_at is null
                union
                select l.from_kind, l.from_id, l.relation, l.to_kind, l.to_id, w.steps + 1
                from walked w join lineage.link l on l.from_kind = w.to_kind and l.from_id = w.to_id
                where w.steps < :steps and l.ended_at is null
                """);
    }

    private List<Link> walk(Set<RecordRef> records, String recursion) {
        return jdbc.sql("""
                with recursive given (kind, id) as (
                    select w.kind, w.id from unnest(cast(:kinds as text[]), cast(:ids as uuid[])) w (kind, id)
                ), walked (from_kind, from_id, relation, to_kind, to_id, steps) as (
                %s)
                select l.from_kind, l.from_id, l.relation, l.to_kind, l.to_id, l.at, l.because, account.name as by
                from (
                    select from_kind, from_id, relation, to_kind, to_id, min(steps) as steps
                    from walked
                    group by from_kind, from_id, relation, to_kind, to_id
                ) found
                join lineage.link l using (from_kind, from_id, relation, to_kind, to_id)
                join access.account_v account on account.id = l.account_id
                order by found.steps, l.at, l.to_id
                limit :links
                """.formatted(recursion))
                .param("kinds", records.stream().map(RecordRef::kind).toArray(String[]::new))
                .param("ids", records.stream().map(RecordRef::id).toArray(UUID[]::new))
                .param("steps", STEPS)
                .param("links", LINKS)
                .query(LinkRepository::link)
                .list();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                new RecordRef(row.getString("from_kind"), row.getObject("from_id", UUID.class)),
                Relation.valueOf(row.getString("relation")),
                new RecordRef(row.getString("to_kind"), row.getObject("to_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                row.getString("because"));
    }
}
