package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads bulk changes. */
@Repository
class BulkQueries {
    private static final String CHANGES = """
            select b.id, b.move, b.state, b.reason, b.organisation_id, organisation.full_name as organisation, b.due_on, b.category_id,
                b.kind, b.severity, b.urgency,
                category.label as category, b.prepared_by, coalesce(author.name, '') as author, b.prepared_at, b.started_at, b.job_id,
                b.undone_by, coalesce(undoer.name, '') as undoer, b.undo_reason, b.undo_job_id, b.undone_at,
                counted.pending, counted.done, counted.refused, counted.undone, counted.kept
            from watch.bulk_change b
            left join directory.organisation_v organisation on organisation.id = b.organisation_id
            left join watch.category category on category.id = b.category_id
            left join access.account_v author on author.id = b.prepared_by
            left join access.account_v undoer on undoer.id = b.undone_by
            cross join lateral (
                select count(*) filter (where i.outcome = 'PENDING') as pending, count(*) filter (where i.outcome = 'DONE') as done,
                    count(*) filter (where i.outcome = 'REFUSED') as refused, count(*) filter (where i.outcome = 'UNDONE') as undone,
                    count(*) filter (where i.outcome = 'KEPT') as kept
                from watch.bulk_item i where i.bulk_id = b.id
            ) counted
            """;

    private static final String TITLE = "left(split_part(o.finding, chr(10), 1), 90) as title";

    private final VisibleObservations visible;
    private static final String CONFIRMED =
            "where b.state <> 'PREPARED' and (cast(:by as uuid) is null or b.prepared_by = :by)";
    private static final String LATEST = " order by b.prepared_at desc, b.id";

    private final JdbcClient jdbc;

    BulkQueries(VisibleObservations visible, JdbcClient jdbc) {
        this.visible = visible;
        this.jdbc = jdbc;
    }

    /** An observation that was chosen, as it is now, beside the version that was chosen. */
    record Chosen(
            UUID id,
            long number,
            String title,
            ObservationState state,
            int version,
            int chosenVersion,
            List<OrganisationId> organisations,
            List<UUID> places) {
        Chosen {
            places = List.copyOf(places);
        }
    }

    /** An observation that is still to be changed. */
    record Pending(
            int position,
            ObservationId id,
            int version,
            UUID key,
            CategoryId category,
            @Nullable UUID place,
            FindingKind kind,
            @Nullable Integer severity,
            @Nullable Integer urgency) {}

    /** An observation that was changed, and the moment its versions bear. */
    record Changed(int position, ObservationId id, Instant at) {}

    Optional<BulkChange> find(UUID id) {
        return jdbc.sql(CHANGES + "where b.id = :id")
                .param("id", id)
                .query(BulkQueries::change)
                .optional();
    }

    /** Those that were confirmed, latest first. */
    Page<BulkChange> page(@Nullable UUID by, Paging paging) {
        var rows = jdbc.sql(CHANGES + CONFIRMED + LATEST + " limit :limit offset :offset")
                .param("by", by, java.sql.Types.OTHER)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(BulkQueries::change)
                .list();
        return new Page<>(rows, paging, count(by));
    }

    long count(@Nullable UUID by) {
        return jdbc.sql("select count(*) from watch.bulk_change b " + CONFIRMED)
                .param("by", by, java.sql.Types.OTHER)
                .query(Long.class)
                .single();
    }

    /** The same without pages, from a cursor: to be read inside a transaction, and closed. */
    Stream<BulkChange> all(@Nullable UUID by) {
        return jdbc
                .sql(CHANGES + CONFIRMED + LATEST)
                .param("by", by, java.sql.Types.OTHER)
                .withFetchSize(500)
                .query(BulkQueries::change)
                .stream();
    }

    List<Chosen> chosen(UUID id) {
        return jdbc.sql("""
                        select o.id, o.number, %s, o.state, o.version, i.version as chosen_version, o.organisations,
                            array(select p.place_id from watch.observation_place p where p.observation_id = o.id) as places
                        from watch.bulk_item i
                        join watch.observation o on o.id = i.observation_id
                        where i.bulk_id = :id
                        order by i.position
                        """.formatted(TITLE))
                .param("id", id)
                .query((row, _) -> new Chosen(
                        row.getObject("id", UUID.class),
                        row.getLong("number"),
                        row.getString("title"),
                        ObservationState.valueOf(row.getString("state")),
                        row.getInt("version"),
                        row.getInt("chosen_version"),
                        ObservationRepository.organisations(row),
                        Arrays.asList((UUID[]) row.getArray("places").getArray())))
                .list();
    }

    List<Pending> pending(UUID id, int most) {
        return jdbc.sql("""
                        select i.position, i.observation_id, i.version, i.key, o.category_id, o.place_id, o.kind, o.severity, o.urgency
                        from watch.bulk_item i
                        join watch.observation o on o.id = i.observation_id
                        where i.bulk_id = :id and i.outcome = 'PENDING'
                        order by i.position
                        limit :most
                        """)
                .param("id", id)
                .param("most", most)
                .query((row, _) -> new Pending(
                        row.getInt("position"),
                        new ObservationId(row.getObject("observation_id", UUID.class)),
                        row.getInt("version"),
                        row.getObject("key", UUID.class),
                        new CategoryId(row.getObject("category_id", UUID.class)),
                        row.getObject("place_id", UUID.class),
                        FindingKind.valueOf(row.getString("kind")),
                        row.getObject("severity", Integer.class),
                        row.getObject("urgency", Integer.class)))
                .list();
    }

    List<Changed> changed(UUID id, int most) {
        return jdbc.sql("""
                        select i.position, i.observation_id, i.changed_at from watch.bulk_item i
                        where i.bulk_id = :id and i.outcome = 'DONE'
                        order by i.position
                        limit :most
                        """)
                .param("id", id)
                .param("most", most)
                .query((row, _) -> new Changed(
                        row.getInt("position"),
                        new ObservationId(row.getObject("observation_id", UUID.class)),
                        row.getObject("changed_at", java.time.OffsetDateTime.class)
                                .toInstant()))
                .list();
    }

    /** How many of those that were changed have another version since. */
    long touchedSince(UUID id) {
        return jdbc.sql("""
                        select count(*) from watch.bulk_item i
                        join watch.observation o on o.id = i.observation_id
                        where i.bulk_id = :id and i.outcome = 'DONE' and o.recorded_from > i.changed_at
                        """).param("id", id).query(Long.class).single();
    }

    /** What became of each, those that want an eye first; an observation that is not the viewer's to know of is left out. */
    List<BulkViews.Item> items(UUID id, Viewer viewer, Paging paging) {
        var rights = visible.eachTo(viewer);
        return jdbc.sql("""
                        select o.id, o.number, %s, i.outcome, i.why
                        from watch.bulk_item i
                        join watch.observation o on o.id = i.observation_id
                        where i.bulk_id = :bulk and %s
                        order by array_position(array['KEPT', 'REFUSED', 'PENDING', 'DONE', 'UNDONE'], i.outcome), i.position
                        limit :limit offset :offset
                        """.formatted(TITLE, rights.sql()))
                .params(rights.parameters())
                .param("bulk", id)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, _) -> new BulkViews.Item(
                        row.getObject("id", UUID.class),
                        row.getLong("number"),
                        row.getString("title"),
                        BulkOutcome.valueOf(row.getString("outcome")),
                        row.getString("why")))
                .list();
    }

    private static BulkChange change(ResultSet row, int number) throws SQLException {
        return new BulkChange(
                row.getObject("id", UUID.class),
                Move.valueOf(row.getString("move")),
                BulkState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                row.getObject("due_on", LocalDate.class),
                sorting(row),
                row.getString("category"),
                row.getObject("prepared_by", UUID.class),
                row.getString("author"),
                row.getTimestamp("prepared_at").toInstant(),
                ObservationRepository.moment(row, "started_at"),
                row.getObject("job_id", UUID.class),
                undo(row),
                new BulkChange.Counts(
                        row.getLong("pending"),
                        row.getLong("done"),
                        row.getLong("refused"),
                        row.getLong("undone"),
                        row.getLong("kept")));
    }

    private static BulkSorting sorting(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        return new BulkSorting(
                row.getObject("category_id", UUID.class),
                kind == null ? null : FindingKind.valueOf(kind),
                row.getObject("severity", Integer.class),
                row.getObject("urgency", Integer.class));
    }

    private static BulkChange.@Nullable Undo undo(ResultSet row) throws SQLException {
        return row.getObject("undone_by", UUID.class) == null
                ? null
                : new BulkChange.Undo(
                        row.getString("undoer"),
                        row.getString("undo_reason"),
                        row.getObject("undo_job_id", UUID.class),
                        ObservationRepository.moment(row, "undone_at"));
    }
}
