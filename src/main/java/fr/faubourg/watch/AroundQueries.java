package fr.faubourg.watch;

import fr.faubourg.access.Grant;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.DoneItem;
import fr.faubourg.inbox.InboxItem;
import fr.faubourg.inbox.NearbyItem;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Tone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what goes on around a person: work planned or due nearby this week, answers awaited, what was done meanwhile. */
@Repository
class AroundQueries {
    private static final int SHOWN = 5;
    private static final int DAYS = 6;
    private static final int LONGEST = 200;

    private final VisibleObservations visible;
    private final OwnOrganisations organisations;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    AroundQueries(
            VisibleObservations visible, OwnOrganisations organisations, MessageSource messages, JdbcClient jdbc) {
        this.visible = visible;
        this.organisations = organisations;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /** Work promised or due in the next seven days, in the place or, without one, wherever the roles reach. */
    List<NearbyItem> nearby(Viewer viewer, @Nullable UUID place, LocalDate today) {
        var rights = visible.eachTo(viewer);
        UUID[] places = place == null ? branches(viewer) : new UUID[] {place};
        return jdbc.sql("""
                        select near.id, near.number, near.finding, near.day, near.planned_on, organisation.name as organisation
                        from (
                            select o.id, o.number, left(o.finding, %1$d) as finding, coalesce(o.planned_on, o.due_on) as day, o.planned_on,
                                   o.organisation_id
                            from watch.observation o
                            where o.state in ('ASSIGNED', 'SCHEDULED', 'IN_PROGRESS') and coalesce(o.planned_on, o.due_on) >= :today
                                and coalesce(o.planned_on, o.due_on) <= :last and %2$s and (:everywhere or exists (
                                    select 1 from watch.observation_place op where op.observation_id = o.id and op.place_id = any (:places)))
                            order by day, o.number limit %3$d
                        ) near
                        left join directory.organisation_v organisation on organisation.id = near.organisation_id
                        order by near.day, near.number
                        """.formatted(LONGEST, rights.sql(), SHOWN))
                .params(rights.parameters())
                .param("today", today)
                .param("last", today.plusDays(DAYS))
                .param("everywhere", places.length == 0)
                .param("places", places)
                .query((row, _) -> near(row, today))
                .list();
    }

    /** What the person noted or asked for, and nobody has answered yet: late or not. */
    List<InboxItem> awaited(Viewer viewer, LocalDate today) {
        var rights = visible.eachTo(viewer);
        return jdbc.sql("""
                        select o.id, o.number, left(o.finding, %d) as finding, a.due_on, organisation.full_name as organisation, a.assigned_at
                        from watch.assignment a
                        join watch.observation o on o.id = a.observation_id
                        left join directory.organisation_v organisation on organisation.id = a.organisation_id
                        where a.assigned_by = :me and a.ended_at is null and a.state = 'ASKED'
                            and o.state in ('ASSIGNED', 'SCHEDULED', 'IN_PROGRESS')
                            and not (a.organisation_id = any (:own)) and %s
                        order by a.due_on, o.number limit %d
                        """.formatted(LONGEST, rights.sql(), SHOWN))
                .params(rights.parameters())
                .param("me", viewer.account().value())
                .param("own", organisations.answeredBy(viewer).toArray(UUID[]::new))
                .query((row, _) -> awaited(row, today))
                .list();
    }

    /**
     * The steps that others took meanwhile on what concerns the person: noted, asked or answered by the person, in the charge of the own organisations, or
     * in the branches that the person regulates.
     */
    List<DoneItem> doneBetween(Viewer viewer, Instant from, Instant to, int limit) {
        var rights = visible.eachTo(viewer);
        return jdbc.sql("""
                        select o.id, o.number, left(o.finding, %d) as finding, s.move, s.account_name, s.at
                        from watch.step s join watch.observation o on o.id = s.observation_id
                        where s.at >= :from and s.at < :to and s.account_id is distinct from :me and %s and (
                            o.author_id = :me or o.organisations && :own or :regulatesAll
                            or exists (select 1 from watch.assignment a where a.observation_id = o.id
                                       and (a.assigned_by = :me or a.answered_by = :me))
                            or exists (select 1 from watch.observation_place op where op.observation_id = o.id and op.place_id = any (:places)))
                        order by s.at desc, s.id desc limit :limit
                        """.formatted(LONGEST, rights.sql()))
                .params(rights.parameters())
                .params(Map.of(
                        "from", Timestamp.from(from),
                        "to", Timestamp.from(to),
                        "me", viewer.account().value(),
                        "own", organisations.answeredBy(viewer).toArray(UUID[]::new),
                        "regulatesAll", regulatesAll(viewer),
                        "places", regulated(viewer),
                        "limit", limit))
                .query((row, _) -> done(row))
                .list();
    }

    private static NearbyItem near(ResultSet row, LocalDate today) throws SQLException {
        LocalDate day = row.getObject("day", LocalDate.class);
        boolean planned = row.getObject("planned_on", LocalDate.class) != null;
        String who = row.getString("organisation");
        String when = FrenchFormat.due(day, today);
        return new NearbyItem(
                day,
                title(row),
                (planned ? "Intervention prévue " : "Attendu ") + when + (who == null ? "" : " · " + who),
                href(row));
    }

    private static InboxItem awaited(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        boolean late = due != null && due.isBefore(today);
        return new InboxItem(
                title(row),
                "Demandé à " + row.getString("organisation") + " le "
                        + FrenchFormat.shortDate(row.getTimestamp("assigned_at")
                                .toInstant()
                                .atZone(FrenchFormat.PARIS)
                                .toLocalDate()),
                href(row),
                due,
                "sans réponse",
                late ? Tone.LATE : Tone.PLAIN,
                late,
                true);
    }

    private DoneItem done(ResultSet row) throws SQLException {
        String move = row.getString("move");
        String said = messages.getMessage("Move." + move + ".done", null, move, Locale.FRENCH);
        return new DoneItem(
                title(row),
                href(row),
                said + " par " + row.getString("account_name"),
                row.getTimestamp("at").toInstant());
    }

    private static String title(ResultSet row) throws SQLException {
        return "n° " + row.getLong("number") + " · " + ObservationRow.title(row.getString("finding"));
    }

    private static String href(ResultSet row) throws SQLException {
        return "/constats/" + row.getObject("id", UUID.class);
    }

    /** The tops of all branches; empty when one of the roles holds everywhere. */
    private static UUID[] branches(Viewer viewer) {
        boolean everywhere = viewer.grants().stream().anyMatch(grant -> grant.placeId() == null);
        return everywhere
                ? new UUID[0]
                : viewer.grants().stream().map(Grant::placeId).distinct().toArray(UUID[]::new);
    }

    private static boolean regulatesAll(Viewer viewer) {
        return viewer.grants().stream().anyMatch(grant -> grant.role() == Role.REGULATOR && grant.placeId() == null);
    }

    private static UUID[] regulated(Viewer viewer) {
        return viewer.grants().stream()
                .filter(grant -> grant.role() == Role.REGULATOR && grant.placeId() != null)
                .map(Grant::placeId)
                .toArray(UUID[]::new);
    }
}
