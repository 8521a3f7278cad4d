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

    /** Links each way, nearest first. */
    record Ways(List<Link> before, List<Link> after) {}

    /** A link, and whether it is one of those before. */
    private record Way(boolean before, Link link) {}

    /** The links by which some records were arrived at, and those that lead on from others: in one statement. */
    Ways around(Set<RecordRef> earliest, Set<RecordRef> latest) {
        List<Way> found = jdbc.sql("""
                with recursive origin (kind, id) as (
                    select o.kind, o.id from unnest(cast(:originKinds as text[]), cast(:originIds as uuid[])) o (kind, id)
                ), outcome (kind, id) as (
                    select o.kind, o.id from unnest(cast(:outcomeKinds as text[]), cast(:outcomeIds as uuid[])) o (kind, id)
                ), back (from_kind, from_id, relation, to_kind, to_id, steps) as (
                    select l.from_kind, l.from_id, l.relation, l.to_kind, l.to_id, 1
                    from origin join lineage.link l on l.to_kind = origin.kind and l.to_id = origin.id where l.ended_at is null
                    union
                    select l.from_kind, l.from_id, l.relation, l.to_kind, l.to_id, w.steps + 1
                    from back w join lineage.link l on l.to_kind = w.from_kind and l.to_id = w.from_id
                    where w.steps < :steps and l.ended_at is null
                ), forth (from_kind, from_id, relation, to_kind, to_id, steps) as (
                    select l.from_kind, l.from_id, l.relation, l.to_kind, l.to_id, 1
                    from outcome join lineage.link l on l.from_kind = outcome.kind and l.from_id = outcome.id where l.ended_at is null
                    union
                    select l.from_kind, l.from_id, l.relation, l.to_kind, l.to_id, w.steps + 1
                    from forth w join lineage.link l on l.from_kind = w.to_kind and l.from_id = w.to_id
                    where w.steps < :steps and l.ended_at is null
                )
                select walked.before, walked.from_kind, walked.from_id, walked.relation, walked.to_kind, walked.to_id, walked.at, walked.because,
                       account.name as by
                from (
                    (select true as before, found.steps, l.from_kind, l.from_id, l.relation, l.to_kind, l.to_id, l.at, l.because, l.account_id
                    from (
                        select from_kind, from_id, relation, to_kind, to_id, min(steps) as steps
                        from back group by from_kind, from_id, relation, to_kind, to_id
                    ) found
                    join lineage.link l using (from_kind, from_id, relation, to_kind, to_id)
                    order by found.steps, l.at, l.to_id
                    limit :links)
                    union all
                    (select false, found.steps, l.from_kind, l.from_id, l.relation, l.to_kind, l.to_id, l.at, l.because, l.account_id
                    from (
                        select from_kind, from_id, relation, to_kind, to_id, min(steps) as steps
                        from forth group by from_kind, from_id, relation, to_kind, to_id
                    ) found
                    join lineage.link l using (from_kind, from_id, relation, to_kind, to_id)
                    order by found.steps, l.at, l.to_id
                    limit :links)
                ) walked
                join access.account_v account on account.id = walked.account_id
                order by walked.before, walked.steps, walked.at, walked.to_id
                """)
                .param("originKinds", kinds(earliest))
                .param("originIds", ids(earliest))
                .param("outcomeKinds", kinds(latest))
                .param("outcomeIds", ids(latest))
                .param("steps", STEPS)
                .param("links", LINKS)
                .query((row, _) -> new Way(row.getBoolean("before"), link(row)))
                .list();
        return new Ways(
                found.stream().filter(Way::before).map(Way::link).toList(),
                found.stream().filter(way -> !way.before()).map(Way::link).toList());
    }

    private static String[] kinds(Set<RecordRef> records) {
        return records.stream().map(RecordRef::kind).toArray(String[]::new);
    }

    private static UUID[] ids(Set<RecordRef> records) {
        return records.stream().map(RecordRef::id).toArray(UUID[]::new);
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                new RecordRef(row.getString("from_kind"), row.getObject("from_id", UUID.class)),
                Relation.valueOf(row.getString("relation")),
                new RecordRef(row.getString("to_kind"), row.getObject("to_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                row.getString("because"));
    }
}
