package fr.faubourg.halls;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads harmonisations: the ratings of the other organisation only once both have finished. */
@Repository
class HarmonisationQueries {
    private static final int LISTED = 100;

    /** For which side the reader rates: as a partner, practitioner or régulateur of one of the organisations or a unit of it; 0 for none. */
    private static final String SIDE = """
            case when exists (select from directory.organisation_ancestor_v up
                     where up.organisation_id = any (:raters) and up.ancestor_id = s.first_organisation_id) then 1
                 when exists (select from directory.organisation_ancestor_v up
                     where up.organisation_id = any (:raters) and up.ancestor_id = s.second_organisation_id) then 2
                 else 0 end""";

    private static final String SELECT = """
            select s.id, s.held_on, s.place_id, place.name as place, s.first_organisation_id, first.full_name as first,
                s.second_organisation_id, second.full_name as second, s.first_done_at is not null as first_done,
                s.second_done_at is not null as second_done, %s as side
            from halls.session s
            join territory.place_v place on place.id = s.place_id
            join directory.organisation_v first on first.id = s.first_organisation_id
            join directory.organisation_v second on second.id = s.second_organisation_id
            """.formatted(SIDE);

    private final JdbcClient jdbc;
    private final RatingQueries ratings;

    HarmonisationQueries(JdbcClient jdbc, RatingQueries ratings) {
        this.jdbc = jdbc;
        this.ratings = ratings;
    }

    private record Found(
            UUID id,
            LocalDate heldOn,
            UUID placeId,
            String place,
            UUID firstOrganisationId,
            String first,
            UUID secondOrganisationId,
            String second,
            boolean firstDone,
            boolean secondDone,
            int side) {
        HarmonisationState ledBy(boolean lead) {
            return new HarmonisationState(
                    id,
                    heldOn,
                    placeId,
                    place,
                    firstOrganisationId,
                    first,
                    secondOrganisationId,
                    second,
                    firstDone,
                    secondDone,
                    side,
                    lead);
        }
    }

    private static Map<String, Object> parameters(Viewer viewer) {
        return new HashMap<>(Map.of(
                "raters",
                viewer.organisationsAs(Role.REGULATOR, Role.PRACTITIONER, Role.PARTNER)
                        .toArray(UUID[]::new),
                "staff",
                viewer.isStaff()));
    }

    /** Those that the reader may know of, newest first: staff, all; a partner, those that its organisation rates in. */
    List<HarmonisationState> all(Viewer viewer) {
        return jdbc
                .sql(SELECT + " where :staff or (" + SIDE + ") > 0 order by s.held_on desc, s.opened_at desc limit "
                        + LISTED)
                .params(parameters(viewer))
                .query(Found.class)
                .list()
                .stream()
                .map(found -> found.ledBy(false))
                .toList();
    }

    /** @throws NotFound when there is none, or it is hidden from the viewer: the two look the same */
    HarmonisationState get(UUID id, Viewer viewer) {
        var found = jdbc.sql(SELECT + " where s.id = :id and (:staff or (" + SIDE + ") > 0)")
                .params(parameters(viewer))
                .param("id", id)
                .query(Found.class)
                .optional()
                .orElseThrow(NotFound::new);
        return found.ledBy(viewer.mayAct(ratings.areasOf(found.placeId()), Role.REGULATOR, Role.PRACTITIONER));
    }

    /** Its entrances, by name. */
    List<Entrance> entrances(UUID session) {
        return jdbc.sql("""
                        select distinct p.id, p.name, p.parent_name as above, p.active as rateable
                        from halls.session_entrance e join territory.place_v p on p.id = e.place_id
                        where e.session_id = :session order by p.parent_name, p.name, p.id
                        """).param("session", session).query(Entrance.class).list();
    }

    /** What one organisation said last of each entrance, by place. */
    Map<UUID, RatingLine> ratings(UUID session, int side) {
        var places = new ArrayList<UUID>();
        var lines = jdbc.sql("""
                        select distinct on (r.place_id) r.place_id, r.id, r.rated_on as day, r.level_id, r.level_label, r.level_meaning,
                            r.comment as words, false as agreed, o.full_name as organisation, author.name as author, r.session_id
                        from halls.rating r
                        join directory.organisation_v o on o.id = r.organisation_id
                        join access.account_v author on author.id = r.account_id
                        where r.session_id = :session and r.side = :side
                        order by r.place_id, r.rated_at desc, r.id desc
                        """)
                .param("session", session)
                .param("side", side)
                .query((row, _) -> {
                    places.add(row.getObject("place_id", UUID.class));
                    return RatingQueries.line(row);
                })
                .list();
        return byPlace(places, ratings.withNatures(lines));
    }

    /** What was agreed last on each entrance, by place. */
    Map<UUID, RatingLine> agreed(HarmonisationState session) {
        var places = new ArrayList<UUID>();
        var lines = jdbc.sql("""
                        select distinct on (a.place_id) a.place_id, a.id, a.agreed_on as day, a.level_id, a.level_label, a.level_meaning,
                            a.sentence as words, true as agreed, :organisations as organisation, author.name as author, a.session_id
                        from halls.agreement a
                        join access.account_v author on author.id = a.account_id
                        where a.session_id = :session
                        order by a.place_id, a.agreed_at desc, a.id desc
                        """)
                .param("session", session.id())
                .param("organisations", session.first() + " et " + session.second())
                .query((row, _) -> {
                    places.add(row.getObject("place_id", UUID.class));
                    return RatingQueries.line(row);
                })
                .list();
        return byPlace(places, lines);
    }

    private static Map<UUID, RatingLine> byPlace(List<UUID> places, List<RatingLine> lines) {
        var byPlace = new LinkedHashMap<UUID, RatingLine>();
        for (int i = 0; i < lines.size(); i++) {
            byPlace.put(places.get(i), lines.get(i));
        }
        return byPlace;
    }

    /** Whether one of the organisations is above the other: they would rate for each other. */
    boolean areRelated(UUID one, UUID other) {
        return jdbc.sql("""
                        select exists (select from directory.organisation_ancestor_v up
                            where (up.organisation_id = :one and up.ancestor_id = :other) or (up.organisation_id = :other and up.ancestor_id = :one))
                        """)
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }
}
