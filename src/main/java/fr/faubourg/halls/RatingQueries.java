package fr.faubourg.halls;

import fr.faubourg.access.Grant;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.territory.PlaceNames;
import fr.faubourg.ui.Choice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was said of an entrance, and who may say something. */
@Repository
class RatingQueries {
    private static final int SHOWN = 200;

    private final JdbcClient jdbc;

    RatingQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound when it is no entrance, or is hidden from the viewer: the two look the same */
    Entrance entrance(UUID id, Viewer viewer) {
        return find(id, viewer).orElseThrow(NotFound::new);
    }

    Optional<Entrance> find(UUID id, Viewer viewer) {
        return jdbc.sql("""
                        select p.id, p.name, %s as above, e.id is not null and p.active as rateable
                        from territory.place_v p
                        left join territory.place_v above on above.id = p.parent_id
                        left join halls.entrance_v e on e.id = p.id
                        where p.id = :id and %s
                            and (e.id is not null or exists (select from halls.shown_rating_v r where r.place_id = p.id))
                        """.formatted(PlaceNames.LIES_IN, VisibleHalls.at("p.id", viewer)))
                .params(VisibleHalls.parameters(viewer))
                .param("id", id)
                .query(Entrance.class)
                .optional();
    }

    /** Ratings and agreements, newest first, the latest {@link #SHOWN}. */
    List<RatingLine> lines(UUID place) {
        var lines = jdbc.sql("""
                        select said.id, said.day, said.level_id, said.level_label, said.level_meaning, said.words, said.agreed,
                            case when said.agreed then first.full_name || ' et ' || second.full_name else o.full_name end as organisation,
                            author.name as author, said.session_id
                        from (
                            select r.id, r.rated_on as day, r.level_id, r.level_label, r.level_meaning, r.comment as words, false as agreed,
                                r.organisation_id, r.account_id, r.session_id, r.rated_at as said_at
                            from halls.shown_rating_v r where r.place_id = :place
                            union all
                            select a.id, a.agreed_on, a.level_id, a.level_label, a.level_meaning, a.sentence, true, null, a.account_id,
                                a.session_id, a.agreed_at
                            from halls.agreement a where a.place_id = :place
                        ) said
                        left join directory.organisation_v o on o.id = said.organisation_id
                        left join halls.session s on s.id = said.session_id
                        left join directory.organisation_v first on first.id = s.first_organisation_id
                        left join directory.organisation_v second on second.id = s.second_organisation_id
                        join access.account_v author on author.id = said.account_id
                        order by said.day desc, said.said_at desc
                        limit :shown
                        """)
                .param("place", place)
                .param("shown", SHOWN)
                .query((row, _) -> line(row))
                .list();
        return withNatures(lines);
    }

    static RatingLine line(ResultSet row) throws SQLException {
        return new RatingLine(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getObject("level_id", UUID.class),
                row.getString("level_label"),
                row.getString("level_meaning"),
                row.getString("words"),
                row.getBoolean("agreed"),
                row.getString("organisation"),
                row.getString("author"),
                row.getObject("session_id", UUID.class),
                List.of());
    }

    /** Acts of a rating. */
    private record Act(UUID ratingId, UUID natureId, String label, ActFrequency frequency) {}

    /** The same lines with the acts that they tell of. */
    List<RatingLine> withNatures(List<RatingLine> lines) {
        if (lines.isEmpty()) {
            return lines;
        }
        Map<UUID, List<RatingLine.SeenAct>> acts = jdbc
                .sql("""
                        select a.rating_id, a.nature_id, a.nature_label as label, a.frequency
                        from halls.rating_nature a join halls.nature n on n.id = a.nature_id
                        where a.rating_id = any (:ratings) order by n.position, a.nature_label
                        """)
                .param("ratings", lines.stream().map(RatingLine::id).toArray(UUID[]::new))
                .query(Act.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Act::ratingId,
                        Collectors.mapping(
                                act -> new RatingLine.SeenAct(act.natureId(), act.label(), act.frequency()),
                                Collectors.toList())));
        return lines.stream()
                .map(line -> line.telling(acts.getOrDefault(line.id(), List.of())))
                .toList();
    }

    /** In whose name the person may rate an entrance: as who looks after it, or as a partner that owns or manages it. */
    List<Choice> raters(UUID place, Viewer viewer) {
        var areas = areasOf(place);
        Set<UUID> own = new LinkedHashSet<>();
        viewer.grants().stream()
                .filter(grant -> grant.role() == Role.REGULATOR || grant.role() == Role.PRACTITIONER)
                .filter(grant -> grant.covers(areas))
                .map(Grant::organisationId)
                .filter(Objects::nonNull)
                .forEach(own::add);
        return named(
                """
                        select cast(o.id as text) as value, o.full_name as label from directory.organisation_v o
                        where o.active and (o.id = any (:own) or (o.id = any (:partner)
                            and exists (select from directory.custody_v c where c.organisation_id = o.id and c.place_id = :place)))
                        order by label
                        """,
                Map.of(
                        "own",
                        own.toArray(UUID[]::new),
                        "partner",
                        viewer.organisationsAs(Role.PARTNER).toArray(UUID[]::new),
                        "place",
                        place));
    }

    /** The place itself and what it lies in. */
    List<UUID> areasOf(UUID place) {
        return jdbc.sql("select area_id from halls.place_area_v where place_id = :place")
                .param("place", place)
                .query(UUID.class)
                .list();
    }

    private List<Choice> named(String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql)
                .params(new HashMap<>(parameters))
                .query((row, _) -> new Choice(row.getString("value"), row.getString("label")))
                .list();
    }

    /** Their names, for what people chose among. */
    Map<UUID, String> organisations(Collection<UUID> ids) {
        return named("""
                        select cast(id as text) as value, full_name as label from directory.organisation_v where id = any (:ids)
                        """, Map.of("ids", ids.toArray(UUID[]::new))).stream()
                .collect(Collectors.toMap(choice -> UUID.fromString(choice.value()), Choice::label));
    }
}
