package fr.faubourg.history;

import fr.faubourg.ui.Paging;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads versions of the tables that modules declared. Table and column names are those of declarations, never of a request. */
@Repository
class VersionQueries {
    /** A page of changes, latest first, and how many moments there are in all. */
    record Changes(List<Change> changes, long moments) {}

    /** A row as it is now. */
    record Row(String table, UUID id) {}

    private final JdbcClient jdbc;

    VersionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The changes of a record and of what belongs to it, some moments at a time. */
    Changes changes(List<HistoryPart> parts, UUID id, Paging paging) {
        return read(
                parts,
                id,
                "rank > :offset and rank <= :offset + :limit",
                Map.of("offset", paging.offset(), "limit", paging.size()));
    }

    /** What one transaction did to the record and to what belongs to it. */
    List<Change> at(List<HistoryPart> parts, UUID id, Instant moment) {
        return read(parts, id, "at = :moment", Map.of("moment", moment.atOffset(ZoneOffset.UTC)))
                .changes();
    }

    /** What was done after a moment, latest first. */
    List<Change> since(List<HistoryPart> parts, UUID id, Instant moment) {
        return read(parts, id, "at > :moment", Map.of("moment", moment.atOffset(ZoneOffset.UTC)))
                .changes();
    }

    private Changes read(List<HistoryPart> parts, UUID id, String which, Map<String, ?> parameters) {
        String versions = IntStream.range(0, parts.size())
                .mapToObj(i -> versions(parts.get(i), i))
                .collect(Collectors.joining("\nunion all\n"));
        long[] moments = {0};
        List<Change> changes = jdbc.sql("""
                        with versions as (
                            %s
                        ), seen as (
                            select part, table_name, id, recorded_from, recorded_to, recorded_by, facts, lag(facts) over w as before,
                                lag(recorded_to) over w as before_to, lead(recorded_from) over w as next_from
                            from versions
                            window w as (partition by part, id order by recorded_from)
                        ), changes as (
                            select part, id, recorded_from as at, recorded_by as account,
                                case when before_to = recorded_from then before end as before, facts as after
                            from seen
                            union all
                            select seen.part, seen.id, seen.recorded_to, removal.removed_by, seen.facts, null
                            from seen
                            left join shared.removal removal
                                on removal.table_name = seen.table_name and removal.row_id = seen.id and removal.removed_at = seen.recorded_to
                            where seen.recorded_to <> 'infinity' and seen.next_from is distinct from seen.recorded_to
                        ), ranked as (
                            select part, id, at, account, before, after, dense_rank() over (order by at desc) as rank
                            from changes
                            where before is distinct from after
                        )
                        select ranked.part, ranked.id, ranked.at, ranked.account, account.name, ranked.before, ranked.after,
                            (select max(last.rank) from ranked last) as moments
                        from ranked
                        left join access.account_v account on account.id = ranked.account
                        where %s
                        order by ranked.at desc, ranked.part, ranked.id
                        limit 500
                        """.formatted(versions, which))
                .param("id", id)
                .params(parameters)
                .query((row, _) -> {
                    moments[0] = row.getLong("moments");
                    return new Change(
                            parts.get(row.getInt("part")),
                            row.getObject("id", UUID.class),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getObject("account", UUID.class),
                            row.getString("name"),
                            texts(row, "before"),
                            texts(row, "after"));
                })
                .list();
        return new Changes(changes, moments[0]);
    }

    private static String versions(HistoryPart part, int index) {
        String columns =
                "select %d as part, '%s' as table_name, v.id, v.recorded_from, %%s as recorded_to, v.recorded_by, %s as facts from %%s v where v.%s = :id"
                        .formatted(index, part.table(), part.facts(), part.key());
        return columns.formatted("'infinity'::timestamptz", part.table())
                + "\nunion all\n"
                + columns.formatted("v.recorded_to", part.past());
    }

    /** What the rows of a record are now. */
    Map<Row, List<@Nullable String>> current(List<HistoryPart> parts, UUID id) {
        String rows = parts.stream()
                .map(part -> "select '%s' as table_name, v.id, %s as facts from %s v where v.%s = :id"
                        .formatted(part.table(), part.facts(), part.table(), part.key()))
                .collect(Collectors.joining("\nunion all\n"));
        var found = new HashMap<Row, List<@Nullable String>>();
        jdbc.sql(rows).param("id", id).query((ResultSet row) -> {
            List<@Nullable String> facts = texts(row, "facts");
            if (facts != null) {
                found.put(new Row(row.getString("table_name"), row.getObject("id", UUID.class)), facts);
            }
        });
        return found;
    }

    /** When the record was last changed. */
    Optional<Instant> latest(List<HistoryPart> parts, UUID id) {
        String moments = parts.stream()
                .map(part ->
                        "select v.recorded_from from %s v where v.%s = :id union all select v.recorded_to from %s v where v.%s = :id"
                                .formatted(part.table(), part.key(), part.past(), part.key()))
                .collect(Collectors.joining("\nunion all\n"));
        return jdbc.sql("select max(moment.recorded_from) from (" + moments + ") moment")
                .param("id", id)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The names of what ids stand for. */
    Map<String, String> names(String view, String column, Collection<UUID> ids) {
        var names = new HashMap<String, String>();
        if (!ids.isEmpty()) {
            jdbc.sql("select named.id, named.%s as name from %s named where named.id = any (:ids)"
                            .formatted(column, view))
                    .param("ids", ids.toArray(UUID[]::new))
                    .query((ResultSet row) -> {
                        names.put(row.getString("id"), row.getString("name"));
                    });
        }
        return names;
    }

    /** Those among these records that were merged into another: nothing points to them again before that is undone. */
    Set<UUID> mergedAway(Collection<UUID> records) {
        return records.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("""
                        select given.id
                        from unnest(:records) given (id)
                        where exists (
                            select
                            from merging.merge_v m
                            where m.away_id = given.id and m.undone_at is null and merging.survivor(m.kind, given.id) <> given.id)
                        """)
                        .param("records", records.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    private static @Nullable List<@Nullable String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? null : Arrays.asList((@Nullable String[]) array.getArray());
    }
}
