package fr.faubourg.walks;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.ui.Paging;
import fr.faubourg.walks.WalkSelections.Selection;
import fr.faubourg.watch.ObservationFilters;
import fr.faubourg.watch.ObservationSelections;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads walks. Bounded whatever the size of the table: pages end and counts stop at {@link #COUNTED}. */
@Repository
class WalkQueries {
    /** Beyond, a count says "plus de 10 000". */
    static final int COUNTED = 10_000;

    /** How a list is ordered; the first is the default. */
    enum Sort {
        NEWEST("-date", "w.walked_on desc, w.number desc"),
        OLDEST("date", "w.walked_on, w.number"),
        NUMBER("numero", "w.number"),
        NUMBER_DOWN("-numero", "w.number desc");

        private final String word;
        private final String order;

        Sort(String word, String order) {
            this.word = word;
            this.order = order;
        }

        static Sort named(String word) {
            return List.of(values()).stream()
                    .filter(sort -> sort.word.equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(NEWEST);
        }
    }

    /** What a list amounts to; walks are counted up to one more than {@link #COUNTED}. */
    record Counts(long total, long people, long residents) {
        boolean isCapped() {
            return total > COUNTED;
        }
    }

    private final VisibleWalks visible;
    private final ObservationSelections observations;
    private final JdbcClient jdbc;

    WalkQueries(VisibleWalks visible, ObservationSelections observations, JdbcClient jdbc) {
        this.visible = visible;
        this.observations = observations;
        this.jdbc = jdbc;
    }

    Counts counts(Selection selection) {
        return jdbc.sql("""
                        with found as (select w.id from walks.walk w where %s limit %d)
                        select (select count(*) from found) as total, coalesce(sum(part.people), 0) as people,
                            coalesce(sum(part.people) filter (where part.role in ('RESIDENT_WOMEN', 'RESIDENTS')), 0) as residents
                        from walks.participation part where part.walk_id in (select id from found)
                        """.formatted(selection.where(), COUNTED + 1))
                .params(selection.parameters())
                .query(Counts.class)
                .single();
    }

    long countUpTo(Selection selection, long limit) {
        return jdbc.sql("select count(*) from (select 1 from walks.walk w where %s limit :most) found"
                        .formatted(selection.where()))
                .params(selection.parameters())
                .param("most", limit)
                .query(Long.class)
                .single();
    }

    List<WalkRow> rows(Selection selection, Sort sort, Paging paging, Viewer viewer) {
        return select(selection, sort, "limit :limit offset :offset", viewer)
                .params(Map.of("limit", paging.size(), "offset", Math.min(paging.offset(), COUNTED)))
                .query(WalkRow.class)
                .list();
    }

    /** All of them, from a cursor: to be read inside a transaction, and closed. */
    Stream<WalkRow> all(Selection selection, Sort sort, Viewer viewer) {
        return select(selection, sort, "", viewer).withFetchSize(500).query(WalkRow.class).stream();
    }

    /** What was seen is counted as far as the reader may read it. */
    private JdbcClient.StatementSpec select(Selection selection, Sort sort, String bounds, Viewer viewer) {
        var readable = observations.amongFew(ObservationFilters.all(), viewer);
        var parameters = new HashMap<>(readable.parameters());
        parameters.putAll(selection.parameters());
        return jdbc.sql("""
                        select shown.id, shown.number, shown.kind, shown.walked_on, shown.starts_at, place.name as place, lead.full_name as lead,
                            shown.itinerary, shown.summary, went.people, went.residents, met.weak, met.strong
                        from (
                            select row_number() over (order by %2$s) as rank, w.id, w.number, w.kind, w.walked_on, w.starts_at, w.place_id, w.lead_id,
                                w.itinerary, w.summary
                            from walks.walk w
                            where %1$s
                            order by %2$s
                            %3$s
                        ) shown
                        join territory.place_v place on place.id = shown.place_id
                        join directory.organisation_v lead on lead.id = shown.lead_id
                        cross join lateral (
                            select coalesce(sum(part.people), 0) as people,
                                coalesce(sum(part.people) filter (where part.role in ('RESIDENT_WOMEN', 'RESIDENTS')), 0) as residents
                            from walks.participation part where part.walk_id = shown.id) went
                        cross join lateral (
                            select count(*) filter (where o.kind = 'WEAKNESS') as weak, count(*) filter (where o.kind = 'STRENGTH') as strong
                            from %4$s
                            where %5$s and o.id in (select s.observation_id from walks.seen_v s where s.walk_id = shown.id)) met
                        order by shown.rank
                        """.formatted(selection.where(), sort.order, bounds, readable.from(), readable.where()))
                .params(parameters);
    }

    /** The walk's own row. */
    private record Base(
            UUID id,
            long number,
            WalkKind kind,
            LocalDate walkedOn,
            @Nullable LocalTime startsAt,
            UUID placeId,
            String place,
            String itinerary,
            UUID leadId,
            String lead,
            String summary,
            String note,
            @Nullable String author,
            int version) {}

    /** @throws NotFound when it does not exist or is hidden from the viewer: the two look the same */
    Walk get(WalkId id, Viewer viewer) {
        var rights = visible.to(viewer);
        var base = jdbc.sql("""
                        select w.id, w.number, w.kind, w.walked_on, w.starts_at, w.place_id, place.name as place, w.itinerary, w.lead_id,
                            lead.full_name as lead, w.summary, w.note, author.full_name as author, w.version
                        from walks.walk w
                        join territory.place_v place on place.id = w.place_id
                        join directory.organisation_v lead on lead.id = w.lead_id
                        left join directory.organisation_v author on author.id = w.author_organisation_id
                        where w.id = :id and %s
                        """.formatted(rights.sql()))
                .params(rights.parameters())
                .param("id", id.value())
                .query(Base.class)
                .optional()
                .orElseThrow(NotFound::new);
        return new Walk(
                base.id,
                base.number,
                base.kind,
                base.walkedOn,
                base.startsAt,
                base.placeId,
                base.place,
                base.itinerary,
                base.leadId,
                base.lead,
                base.summary,
                base.note,
                base.author,
                base.version,
                jdbc
                        .sql("select role, people from walks.participation where walk_id = :id")
                        .param("id", id.value())
                        .query(Participation.class)
                        .list()
                        .stream()
                        .sorted(Comparator.comparing(Participation::role))
                        .toList());
    }

    /** A walk by its name: what it takes to choose it. */
    record Named(UUID id, long number, WalkKind kind, LocalDate walkedOn, UUID placeId, String place) {}

    static Named named(ResultSet row) throws SQLException {
        return new Named(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                WalkKind.valueOf(row.getString("kind")),
                row.getObject("walked_on", LocalDate.class),
                row.getObject("place_id", UUID.class),
                row.getString("place"));
    }

    /** Empty when it does not exist, or is hidden from the viewer. */
    Optional<Named> named(UUID id, Viewer viewer) {
        var rights = visible.to(viewer);
        return jdbc.sql("""
                        select w.id, w.number, w.kind, w.walked_on, w.place_id, place.name as place
                        from walks.walk w join territory.place_v place on place.id = w.place_id
                        where w.id = :id and %s
                        """.formatted(rights.sql()))
                .params(rights.parameters())
                .param("id", id)
                .query(Named.class)
                .optional();
    }

    /** The latest walks up to a day, and the one that is chosen. */
    List<Named> latest(
            @Nullable LocalDate since, @Nullable LocalDate until, @Nullable UUID chosen, int limit, Viewer viewer) {
        var rights = visible.to(viewer);
        return jdbc.sql("""
                        select w.id, w.number, w.kind, w.walked_on, w.place_id, place.name as place
                        from walks.walk w join territory.place_v place on place.id = w.place_id
                        where %s and (w.id = :chosen
                            or w.walked_on >= coalesce(:since, date '1900-01-01') and w.walked_on <= coalesce(:until, date '2200-01-01'))
                        order by w.id is not distinct from :chosen desc, w.walked_on desc, w.number desc
                        limit :most
                        """.formatted(rights.sql()))
                .params(rights.parameters())
                .param("chosen", chosen, Types.OTHER)
                .param("since", since, Types.DATE)
                .param("until", until, Types.DATE)
                .param("most", limit)
                .query(Named.class)
                .list();
    }

    /** The walk on which an observation was made, or what it is a duplicate of; empty too when the reader may not know of the walk. */
    List<Named> of(UUID observation, Viewer viewer) {
        var rights = visible.to(viewer);
        return jdbc.sql("""
                        select w.id, w.number, w.kind, w.walked_on, w.place_id, place.name as place
                        from walks.walk w join territory.place_v place on place.id = w.place_id
                        where %s and w.id in (select s.walk_id from walks.seen_v s where s.observation_id = :observation)
                        order by w.walked_on, w.number
                        """.formatted(rights.sql()))
                .params(rights.parameters())
                .param("observation", observation)
                .query(Named.class)
                .list();
    }

    /** The places that organisations own or manage today, and the walks that they lead: what a partner's sight hangs on. */
    List<String> reach(Collection<UUID> organisations) {
        return jdbc.sql("""
                        select distinct cast(place_id as text) from directory.custody_v where organisation_id = any (:organisations)
                        union
                        select cast(w.id as text) from walks.walk w
                        join directory.organisation_ancestor_v up on up.organisation_id = w.lead_id
                        where up.ancestor_id = any (:organisations)
                        """)
                .param("organisations", organisations.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }
}
