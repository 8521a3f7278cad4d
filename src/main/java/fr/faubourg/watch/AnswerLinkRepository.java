package fr.faubourg.watch;

import static fr.faubourg.watch.ObservationRepository.moment;
import static fr.faubourg.watch.ObservationRepository.utc;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.LinkToken;
import fr.faubourg.shared.Ids;
import fr.faubourg.territory.PlaceNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the links by which an organisation answers without an account, and their journal. */
@Repository
class AnswerLinkRepository {
    /** Openings beyond these are not journalled: whoever opens a link without end fills no disk. */
    private static final int JOURNALLED = 500;

    /**
     * A link to be made.
     *
     * @param contact whom it is mailed to; null for nobody that the directory knows
     */
    record NewLink(
            UUID id,
            ObservationId observation,
            UUID organisation,
            UUID task,
            @Nullable UUID contact,
            boolean photos,
            AccountId by,
            Instant at,
            Instant expiresAt) {}

    private final JdbcClient jdbc;

    AnswerLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(NewLink link, LinkToken token) {
        jdbc.sql("""
                        insert into watch.answer_link (id, observation_id, organisation_id, task_id, token_hash, contact_id, photos, sent_by, sent_at,
                                                       expires_at)
                        values (:id, :observation, :organisation, :task, :hash, :contact, :photos, :by, :at, :expiresAt)
                        """)
                .param("id", link.id())
                .param("observation", link.observation().value())
                .param("organisation", link.organisation())
                .param("task", link.task())
                .param("hash", token.hash())
                .param("contact", link.contact())
                .param("photos", link.photos())
                .param("by", link.by().value())
                .param("at", utc(link.at()))
                .param("expiresAt", utc(link.expiresAt()))
                .update();
    }

    /** A task has one link that can be used: a new one takes the others back, those sent about a duplicate too. */
    void revokeAllOf(UUID task, AccountId by, Instant at) {
        jdbc.sql("""
                        update watch.answer_link set revoked_at = :at, revoked_by = :by
                        where revoked_at is null and used_at is null
                            and (task_id = :task or id in (
                                select answers.link_id
                                from watch.assignment a
                                cross join lateral watch.duplicates_of(a.observation_id) d
                                join watch.answered_task answers on answers.sent_about = d.id and answers.task_id = a.id
                                where a.id = :task))
                        """)
                .param("task", task)
                .param("by", by.value())
                .param("at", utc(at))
                .update();
    }

    /** False when there is no such link of the observation or its duplicates, or it serves no more. */
    boolean revoke(UUID link, ObservationId observation, AccountId by, Instant at) {
        return jdbc.sql("""
                        update watch.answer_link set revoked_at = :at, revoked_by = :by
                        where id = :id and revoked_at is null and used_at is null
                            and (observation_id = :observation or observation_id in (select d.id from watch.duplicates_of(:observation) d))
                        """)
                        .param("id", link)
                        .param("observation", observation.value())
                        .param("by", by.value())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** Holds the link until the end of the transaction: two clicks follow each other. */
    void hold(LinkToken token) {
        jdbc.sql("select id from watch.answer_link where token_hash = :hash for update")
                .param("hash", token.hash())
                .query(UUID.class)
                .optional();
    }

    void use(UUID link, Instant at) {
        jdbc.sql("update watch.answer_link set used_at = :at where id = :id")
                .param("id", link)
                .param("at", utc(at))
                .update();
    }

    void journal(UUID link, String what, @Nullable TaskState ledTo, Instant at) {
        jdbc.sql("""
                        insert into watch.answer_link_event (id, link_id, at, what, led_to)
                        select :id, :link, :at, :what, :ledTo
                        where :ledTo is not null
                            or (select count(*) from watch.answer_link_event each where each.link_id = :link) < :most
                        """)
                .param("id", Ids.next())
                .param("link", link)
                .param("at", utc(at))
                .param("what", what)
                .param("ledTo", ledTo == null ? null : ledTo.name(), java.sql.Types.VARCHAR)
                .param("most", JOURNALLED)
                .update();
    }

    /** What the secret opens; the task that it answers now is told by {@code watch.answered_task}. */
    Optional<LinkedTask> find(LinkToken token) {
        return jdbc.sql("""
                        select l.id, o.id as observation_id, l.organisation_id, organisation.full_name as organisation, l.expires_at, l.revoked_at,
                               l.used_at, o.number, o.category_label as category, %s as place, o.address, o.finding,
                               case when answers.moved then own.number end as moved_from, o.state as observation_state, a.id as task_id, a.state, a.wanted, a.due_on, a.planned_on, a.version,
                               array(select p.file_id from watch.observation_photo p
                                     where l.photos and p.observation_id = l.observation_id and p.moment = 'SEEN' order by p.position) as photos,
                               array(select e.led_to from watch.answer_link_event e where e.link_id = l.id and e.led_to is not null) as answered
                        from watch.answer_link l
                        join directory.organisation_v organisation on organisation.id = l.organisation_id
                        join watch.answered_task answers on answers.link_id = l.id
                        left join watch.assignment a on a.id = answers.task_id
                        join watch.every_observation_v own on own.id = l.observation_id
                        join watch.every_observation_v o on o.id = coalesce(a.observation_id, l.observation_id)
                        left join territory.place_v place on place.id = o.place_id
                        %s
                        where l.token_hash = :hash
                        """.formatted(PlaceNames.FULL, PlaceNames.ABOVE))
                .param("hash", token.hash())
                .query((row, _) -> linked(row))
                .optional();
    }

    /** The links of an observation, and those sent about its duplicates that answer a task of it now; the latest first. */
    List<AnswerLinkLine> of(ObservationId observation) {
        return jdbc.sql("""
                        select l.id, coalesce(answers.task_id, l.task_id) as task_id, l.organisation_id, l.contact_id, l.photos, l.sent_at, l.expires_at, l.revoked_at, l.used_at,
                               sender.name as sent_by, count(e.id) as openings, max(e.at) as last_opened_at
                        from watch.answer_link l
                        join watch.answered_task answers on answers.link_id = l.id
                        left join access.account_v sender on sender.id = l.sent_by
                        left join watch.answer_link_event e on e.link_id = l.id and e.what = 'OPENED'
                        where l.observation_id = :observation
                            or (answers.task_id is not null and l.observation_id in (select d.id from watch.duplicates_of(:observation) d))
                        group by l.id, answers.task_id, sender.name
                        order by l.sent_at desc, l.id desc
                        limit 200
                        """)
                .param("observation", observation.value())
                .query(AnswerLinkLine.class)
                .list();
    }

    int eraseExpiredBefore(Instant limit) {
        return jdbc.sql("delete from watch.answer_link where expires_at < :limit")
                .param("limit", utc(limit))
                .update();
    }

    private static LinkedTask linked(ResultSet row) throws SQLException {
        @Nullable UUID task = row.getObject("task_id", UUID.class);
        return new LinkedTask(
                row.getObject("id", UUID.class),
                row.getObject("observation_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                Objects.requireNonNull(moment(row, "expires_at")),
                moment(row, "revoked_at"),
                moment(row, "used_at"),
                row.getLong("number"),
                row.getString("category"),
                row.getString("place"),
                row.getString("address"),
                row.getString("finding"),
                row.getObject("moved_from", Long.class),
                ObservationState.valueOf(row.getString("observation_state")),
                task == null
                        ? null
                        : new LinkedTask.Held(
                                task,
                                TaskState.valueOf(row.getString("state")),
                                row.getString("wanted"),
                                row.getObject("due_on", LocalDate.class),
                                row.getObject("planned_on", LocalDate.class),
                                row.getInt("version")),
                List.of((UUID[]) row.getArray("photos").getArray()),
                Stream.of((String[]) row.getArray("answered").getArray())
                        .map(TaskState::valueOf)
                        .toList());
    }
}
