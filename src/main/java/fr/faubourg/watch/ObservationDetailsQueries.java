package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.files.PhotoId;
import fr.faubourg.shared.NotFound;
import fr.faubourg.territory.PlaceNames;
import fr.faubourg.watch.ObservationDetails.Facts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads one observation for its page, within the reader's rights: six statements, whatever its length. */
@Repository
class ObservationDetailsQueries {
    private final VisibleObservations visible;
    private final JdbcClient jdbc;
    private final Clock clock;

    ObservationDetailsQueries(VisibleObservations visible, JdbcClient jdbc, Clock clock) {
        this.visible = visible;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound when it does not exist or is hidden from the viewer */
    ObservationDetails details(ObservationId id, Viewer viewer) {
        var facts = facts(id, viewer);
        var places = places(id);
        return new ObservationDetails(
                facts, tasks(id), steps(id), places, notes(id, viewer), photos(id, places, viewer));
    }

    /** @throws NotFound when it does not exist or is hidden from the viewer */
    Facts facts(ObservationId id, Viewer viewer) {
        var rights = visible.eachTo(viewer);
        return jdbc.sql("""
                        select o.id, o.number, o.observed_on, o.recorded_at, o.source, o.external_source, o.external_number,
                               o.import_id, o.place_id, %s as place, o.lon, o.lat, o.address, o.category_id,
                               c.label as category, coalesce(p.label, c.label) as theme, o.kind, o.finding, o.proposal, o.severity,
                               o.urgency, o.state, o.organisations, o.tasks_done, o.organisation_id, organisation.full_name as organisation,
                               o.due_on, o.planned_on, decider.name as decided_by, o.decided_at, o.decided_because, o.author_id, author.full_name as author_organisation, o.version,
                               coalesce(%s, false) as late
                        from watch.observation o
                        join watch.category c on c.id = o.category_id
                        left join watch.category p on p.id = c.parent_id
                        left join access.account_v decider on decider.id = o.decided_by
                        left join territory.place_v place on place.id = o.place_id
                        %s
                        left join directory.organisation_v organisation on organisation.id = o.organisation_id
                        left join directory.organisation_v author on author.id = o.author_organisation_id
                        where o.id = :id and %s
                        """.formatted(PlaceNames.FULL, ObservationSelections.LATE, PlaceNames.ABOVE, rights.sql()))
                .params(rights.parameters())
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .query((row, _) -> new Facts(
                        row.getObject("id", UUID.class),
                        row.getLong("number"),
                        row.getObject("observed_on", LocalDate.class),
                        row.getTimestamp("recorded_at").toInstant(),
                        ObservationSource.valueOf(row.getString("source")),
                        row.getString("external_source"),
                        row.getString("external_number"),
                        row.getObject("import_id", UUID.class),
                        row.getObject("place_id", UUID.class),
                        row.getString("place"),
                        row.getObject("lon", Double.class),
                        row.getObject("lat", Double.class),
                        row.getString("address"),
                        row.getObject("category_id", UUID.class),
                        row.getString("category"),
                        row.getString("theme"),
                        FindingKind.valueOf(row.getString("kind")),
                        row.getString("finding"),
                        row.getString("proposal"),
                        row.getObject("severity", Integer.class),
                        row.getObject("urgency", Integer.class),
                        ObservationState.valueOf(row.getString("state")),
                        ObservationRepository.organisations(row),
                        row.getInt("tasks_done"),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("organisation"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("planned_on", LocalDate.class),
                        decided(row),
                        row.getObject("author_id", UUID.class),
                        row.getString("author_organisation"),
                        row.getInt("version"),
                        row.getBoolean("late")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static ObservationDetails.@Nullable Decided decided(ResultSet row) throws SQLException {
        @Nullable Instant at = ObservationRepository.moment(row, "decided_at");
        return at == null
                ? null
                : new ObservationDetails.Decided(
                        Objects.requireNonNullElse(row.getString("decided_by"), "Le régulateur"),
                        at,
                        row.getString("decided_because"));
    }

    /** All that was ever asked, in the order in which it was; what counts first. */
    List<TaskLine> tasks(ObservationId id) {
        return jdbc.sql("""
                        select a.id, a.organisation_id, organisation.full_name as organisation, a.because, a.wanted, a.state, a.assigned_at,
                               a.due_on, a.planned_on, a.started_at, a.done_at, a.answered_at, a.ended_at, a.comment, a.version,
                               coalesce(a.ended_at is null or a.ended_at = o.closed_at, false) as current,
                               a.ended_at is null and a.state in ('ASKED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS')
                                   and o.state in ('ASSIGNED', 'SCHEDULED', 'IN_PROGRESS') and a.due_on < :today as late
                        from watch.assignment a
                        join watch.observation o on o.id = a.observation_id
                        join directory.organisation_v organisation on organisation.id = a.organisation_id
                        where a.observation_id = :id
                        order by current desc, a.assigned_at, a.id
                        limit 200
                        """)
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .query(TaskLine.class)
                .list();
    }

    /** What was done last, empty when a file brought it and nobody did anything since. */
    Optional<ObservationDetails.Step> lastStep(ObservationId id) {
        var steps = steps(id);
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    /** Which organisation changed the observation by a link, by the beginning of the transaction that did. */
    Map<Instant, String> changedByLink(UUID observation) {
        return jdbc
                .sql("""
                        select e.recorded_at, organisation.full_name as organisation
                        from watch.answer_link l
                        join watch.answer_link_event e on e.link_id = l.id and e.what = 'ANSWERED'
                        join directory.organisation_v organisation on organisation.id = l.organisation_id
                        where l.observation_id = :observation or l.observation_id in (select d.id from watch.duplicates_of(:observation) d)
                        """)
                .param("observation", observation)
                .query((row, _) -> Map.entry(
                        Objects.requireNonNull(ObservationRepository.moment(row, "recorded_at")),
                        row.getString("organisation")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }

    private List<ObservationDetails.Step> steps(ObservationId id) {
        return jdbc.sql("""
                        select s.at, s.move, s.account_name, organisation.full_name as organisation, s.reason, s.detail, s.link_id is not null as by_link
                        from watch.step s
                        left join directory.organisation_v organisation on organisation.id = s.organisation_id
                        where s.observation_id = :id
                        order by s.at, s.id
                        limit 500
                        """)
                .param("id", id.value())
                .query((row, _) -> new ObservationDetails.Step(
                        row.getTimestamp("at").toInstant(),
                        row.getString("move"),
                        row.getString("account_name"),
                        row.getString("organisation"),
                        row.getString("reason"),
                        row.getString("detail"),
                        row.getBoolean("by_link")))
                .list();
    }

    private List<ObservationDetails.PlaceName> places(ObservationId id) {
        return jdbc.sql("""
                        select place.id, place.name
                        from watch.observation_place op
                        join territory.place_v place on place.id = op.place_id
                        where op.observation_id = :id
                        order by place.name
                        """)
                .param("id", id.value())
                .query((row, _) ->
                        new ObservationDetails.PlaceName(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** Only those of the reader's own organisations. */
    private List<ObservationDetails.Note> notes(ObservationId id, Viewer viewer) {
        return jdbc.sql("""
                        select n.written_at, n.account_name, organisation.full_name as organisation, n.text
                        from watch.note n
                        join directory.organisation_v organisation on organisation.id = n.organisation_id
                        where n.observation_id = :id and n.organisation_id = any (:own)
                        order by n.written_at, n.id
                        limit 500
                        """)
                .param("id", id.value())
                .param("own", viewer.organisations().toArray(UUID[]::new))
                .query((row, _) -> new ObservationDetails.Note(
                        row.getTimestamp("written_at").toInstant(),
                        row.getString("account_name"),
                        row.getString("organisation"),
                        row.getString("text")))
                .list();
    }

    /** Whether there are photos of what was seen. */
    boolean hasPhotos(ObservationId id) {
        return jdbc.sql(
                        "select exists (select from watch.observation_photo where observation_id = :id and moment = 'SEEN')")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Those who took one may blur it, and whoever is régulateur of one of the places. */
    private List<ObservationDetails.Photo> photos(
            ObservationId id, List<ObservationDetails.PlaceName> places, Viewer viewer) {
        boolean regulator = viewer.mayAct(
                places.stream().map(ObservationDetails.PlaceName::id).toList(), Role.REGULATOR);
        return jdbc.sql("""
                        select p.file_id, f.version, p.moment = 'DONE' as done, f.account_id = :me as own
                        from watch.observation_photo p
                        join files.photo_v f on f.id = p.file_id
                        where p.observation_id = :id
                        order by p.moment desc, p.position
                        """)
                .param("id", id.value())
                .param("me", viewer.account().value())
                .query((row, _) -> new ObservationDetails.Photo(
                        new PhotoId(row.getObject("file_id", UUID.class)),
                        row.getInt("version"),
                        row.getBoolean("done"),
                        regulator || row.getBoolean("own")))
                .list();
    }
}
