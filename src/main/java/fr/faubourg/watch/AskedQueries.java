package fr.faubourg.watch;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceNames;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.Paging;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is asked of a person's organisations and not done yet: never what is asked of others, never a note. */
@Repository
class AskedQueries {
    /** Beyond it, counts say "plus de". */
    static final int COUNTED = 10_000;

    private static final int FETCHED = 500;

    /** How many there are, and how many of them are late; each counted up to one more than {@link #COUNTED}. */
    record Counts(long total, long late) {}

    /** @param askedBy who asked: the one to put a question to */
    record Target(UUID observation, long number, AccountId askedBy) {}

    private final OwnOrganisations organisations;
    private final JdbcClient jdbc;
    private final Clock clock;

    AskedQueries(OwnOrganisations organisations, JdbcClient jdbc, Clock clock) {
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The organisations for which the viewer answers; the same for all that is read of one page. */
    Set<UUID> own(Viewer viewer) {
        return organisations.answeredBy(viewer);
    }

    /** They as choices. */
    List<Choice> units(Set<UUID> own) {
        return jdbc.sql("""
                        select cast(id as text) as value, full_name as label from directory.organisation_v
                        where id = any (:own) and active order by full_name limit 200
                        """)
                .param("own", own.toArray(UUID[]::new))
                .query((row, _) -> new Choice(row.getString("value"), row.getString("label")))
                .list();
    }

    Counts counts(AskedFilters filters, Set<UUID> own) {
        return jdbc.sql("""
                        select count(*) as total, count(*) filter (where asked.due_on < :today) as late
                        from (select a.due_on %s limit %d) asked
                        """.formatted(asked(filters), COUNTED + 1))
                .params(parameters(filters, own))
                .query(Counts.class)
                .single();
    }

    /** What is due first comes first: the late ones stand at the top. */
    List<AskedTask> rows(AskedFilters filters, Set<UUID> own, Paging paging) {
        return select(filters, own, paging.size(), paging.offset())
                .query(AskedTask.class)
                .list();
    }

    /** All of them, for a file; to be closed. */
    Stream<AskedTask> all(AskedFilters filters, Set<UUID> own) {
        return select(filters, own, Integer.MAX_VALUE, 0).withFetchSize(FETCHED).query(AskedTask.class).stream();
    }

    private JdbcClient.StatementSpec select(AskedFilters filters, Set<UUID> own, int limit, long offset) {
        return jdbc.sql("""
                        select a.id, a.observation_id, o.number, o.category_label as category, %1$s as place, o.address, o.finding,
                               a.wanted, organisation.full_name as organisation, a.state, a.due_on, a.planned_on, a.version,
                               coalesce(cardinality(o.organisations), 1) - 1 as others, photo.file_id as photo, a.due_on < :today as late
                        from (select a.id, a.observation_id, a.organisation_id, a.wanted, a.state, a.due_on, a.planned_on, a.version
                              %3$s order by a.due_on, a.id limit :limit offset :offset) a
                        join watch.observation_v o on o.id = a.observation_id
                        join directory.organisation_v organisation on organisation.id = a.organisation_id
                        left join territory.place_v place on place.id = o.place_id
                        %2$s
                        left join lateral (
                            select p.file_id from watch.observation_photo p
                            where p.observation_id = a.observation_id and p.moment = 'SEEN' order by p.position limit 1) photo on true
                        order by a.due_on, a.id
                        """.formatted(PlaceNames.FULL, PlaceNames.ABOVE, asked(filters)))
                .params(parameters(filters, own))
                .param("limit", limit)
                .param("offset", offset);
    }

    /** A task of one of the viewer's organisations, whatever became of it; empty for those of others. */
    Optional<Target> find(UUID task, Viewer viewer) {
        return jdbc.sql("""
                        select a.observation_id, o.number, a.assigned_by
                        from watch.assignment a
                        join watch.observation o on o.id = a.observation_id
                        where a.id = :task and a.organisation_id = any (:own)
                        """)
                .param("task", task)
                .param("own", own(viewer).toArray(UUID[]::new))
                .query((row, _) -> new Target(
                        row.getObject("observation_id", UUID.class),
                        row.getLong("number"),
                        new AccountId(row.getObject("assigned_by", UUID.class))))
                .optional();
    }

    private static String asked(AskedFilters filters) {
        return """
                from watch.assignment a
                join watch.observation o on o.id = a.observation_id
                where a.organisation_id = any (:own) and a.ended_at is null and a.state in ('ASKED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS')
                    and o.state in ('ASSIGNED', 'SCHEDULED', 'IN_PROGRESS')"""
                + (filters.unit() == null ? "" : " and a.organisation_id = :unit")
                + (filters.state() == null ? "" : " and a.state = :state")
                + (filters.late() ? " and a.due_on < :today" : "");
    }

    private Map<String, @Nullable Object> parameters(AskedFilters filters, Set<UUID> own) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("today", LocalDate.now(clock));
        parameters.put("own", own.toArray(UUID[]::new));
        parameters.put("unit", filters.unit());
        parameters.put("state", filters.state() == null ? null : filters.state().name());
        return parameters;
    }
}
