package fr.faubourg.worksites;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Paging;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads worksites for lists, maps and other modules' pages, within the reader's rights. */
@Repository
class WorksiteQueries {
    /** A worksite that touches a place or a point. */
    record Touching(
            UUID id,
            String name,
            String owner,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable String phase,
            String lies,
            int bufferMetres) {
        String href() {
            return "/chantiers/" + id;
        }
    }

    private static final String ROW = """
            select w.id, w.number, w.name, w.reference, o.full_name as owner, said.places, w.first_day, w.last_day,
                   (select count(*) from worksites.complaint c where c.worksite_id = w.id and c.answered_on is null) as unanswered,
                   (select count(*) from worksites.impact i
                    where i.worksite_id = w.id and i.state in ('TO_DO', 'UNDER_WAY') and i.due_on < cast(:today as date)) as late,
                   (zone.middle)[0] as lon, (zone.middle)[1] as lat, cast(:today as date) as today
            from worksites.worksite_v w
            join directory.organisation_v o on o.id = w.owner_id
            left join lateral (
                select string_agg(p.name, ', ' order by p.name) as places
                from worksites.area a join territory.place_v p on p.id = a.place_id where a.worksite_id = w.id
            ) said on true
            left join worksites.zone_part z on z.worksite_id = w.id and z.part = 1
            left join lateral (select point(z.outline) as middle where z.outline is not null) zone on true
            """;

    /** What goes on comes first, then what will come, then what ended. */
    private static final String ORDER = """
            order by case when cast(:today as date) between w.first_day and w.last_day then 0
                          when w.first_day > cast(:today as date) then 1 when w.first_day is null then 2 else 3 end,
                w.last_day desc nulls last, w.number desc
            """;

    private final VisibleWorksites visible;
    private final JdbcClient jdbc;
    private final Clock clock;

    WorksiteQueries(VisibleWorksites visible, JdbcClient jdbc, Clock clock) {
        this.visible = visible;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FrenchFormat.PARIS);
    }

    List<WorksiteRow> rows(WorksiteFilters filters, Viewer viewer, Paging paging) {
        return select(ROW, filters, viewer, ORDER + "limit :limit offset :offset")
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(WorksiteRow.class)
                .list();
    }

    /** All of them, from a cursor: to be read inside a transaction, and closed. */
    Stream<WorksiteRow> all(WorksiteFilters filters, Viewer viewer) {
        return select(ROW, filters, viewer, ORDER).withFetchSize(500).query(WorksiteRow.class).stream();
    }

    long count(WorksiteFilters filters, Viewer viewer, long atMost) {
        return select(
                        "select count(*) from (select 1 from worksites.worksite_v w",
                        filters,
                        viewer,
                        "limit :most) found")
                .param("most", atMost)
                .query(Long.class)
                .single();
    }

    /** How many are under way, of those that the filters let through. */
    long underWay(WorksiteFilters filters, Viewer viewer) {
        return count(
                new WorksiteFilters(WorksiteState.UNDER_WAY, filters.place(), filters.owner(), filters.text()),
                viewer,
                100_000);
    }

    /** The worksites that touch a place; those of today first. */
    List<Touching> at(UUID place, Viewer viewer, int limit) {
        var rights = visible.to(viewer);
        return jdbc.sql(TOUCHING.formatted(
                        "lies.lies",
                        "join worksites.worksite_place lies on lies.worksite_id = w.id and lies.place_id = :place",
                        rights.sql()))
                .params(rights.parameters())
                .param("place", place)
                .param("day", today())
                .param("limit", limit)
                .query(Touching.class)
                .list();
    }

    /** The worksites whose zone holds a point, or one of these places, that were under way on a day. */
    List<Touching> around(
            @Nullable Double lon, @Nullable Double lat, @Nullable UUID place, LocalDate day, Viewer viewer) {
        var rights = visible.to(viewer);
        var parameters = new HashMap<String, Object>(rights.parameters());
        String found;
        if (lon != null && lat != null) {
            found = """
                    exists (select from worksites.zone_part z
                        where z.worksite_id = w.id and not z.hole and point(:lon, :lat) <@ z.outline)
                    and not exists (select from worksites.zone_part z
                        where z.worksite_id = w.id and z.hole and point(:lon, :lat) <@ z.outline)\
                    """;
            parameters.put("lon", lon);
            parameters.put("lat", lat);
        } else if (place != null) {
            found =
                    "exists (select from worksites.worksite_place l where l.worksite_id = w.id and l.place_id = :place and l.lies <> 'AROUND')";
            parameters.put("place", place);
        } else {
            return List.of();
        }
        return jdbc.sql(TOUCHING.formatted(
                        "'INSIDE'",
                        "",
                        rights.sql()
                                + " and exists (select from worksites.phase d where d.worksite_id = w.id and :day between d.first_day and d.last_day) and "
                                + found))
                .params(parameters)
                .param("day", day)
                .param("limit", 5)
                .query(Touching.class)
                .list();
    }

    private static final String TOUCHING = """
            select w.id, w.name, o.full_name as owner, w.first_day, w.last_day, w.buffer_metres, %s as lies,
                   (select string_agg(p.name, ', ' order by p.first_day, p.id) from worksites.phase p
                    where p.worksite_id = w.id and :day between p.first_day and p.last_day) as phase
            from worksites.worksite_v w
            join directory.organisation_v o on o.id = w.owner_id
            %s
            where %s
            order by :day between w.first_day and w.last_day desc nulls last, w.last_day desc nulls last, w.number desc
            limit :limit
            """;

    /** The outlines of those of a list as GeoJSON: the middle of each, or its first ring. */
    String geoJson(WorksiteFilters filters, Viewer viewer, int most) {
        return select("""
                        select cast(json_build_object('type', 'FeatureCollection', 'features', coalesce(json_agg(feature), '[]')) as text)
                        from (
                            select json_build_object(
                                'type', 'Feature', 'id', w.id,
                                'geometry', json_build_object('type', 'Point', 'coordinates',
                                    json_build_array((point(z.outline))[0], (point(z.outline))[1])),
                                'properties', json_build_object('number', cast(w.number as text), 'title', w.name, 'href', '/chantiers/' || w.id,
                                    'tone', case when cast(:today as date) between w.first_day and w.last_day then 'wait'
                                                 when w.last_day < cast(:today as date) then 'ok' else '' end)) as feature
                            from worksites.worksite_v w
                            join worksites.zone_part z on z.worksite_id = w.id and z.part = 1
                        """, filters, viewer, ORDER + "limit :most) found")
                .param("most", most)
                .query(String.class)
                .single();
    }

    /** What is found by its words or number, for the search. */
    List<WorksiteRow> matching(String query, long number, Viewer viewer, int limit) {
        var rights = visible.to(viewer);
        return jdbc.sql(ROW + """
                        where %s and (w.number = :number or w.id in (
                            select t.id from worksites.worksite t
                            where to_tsvector('public.fr', t.name || ' ' || t.reference || ' ' || t.nature || ' ' || t.address) @@ to_tsquery('public.fr', :query)))
                        """.formatted(rights.sql()) + ORDER + "limit :limit")
                .params(rights.parameters())
                .param("query", query)
                .param("number", number)
                .param("today", today())
                .param("limit", limit)
                .query(WorksiteRow.class)
                .list();
    }

    /** Those among these that the viewer may read, for threads. */
    List<WorksiteRow> among(UUID[] ids, Viewer viewer) {
        var rights = visible.to(viewer);
        return jdbc.sql(ROW + "where w.id = any (:ids) and " + rights.sql())
                .params(rights.parameters())
                .param("ids", ids)
                .param("today", today())
                .query(WorksiteRow.class)
                .list();
    }

    List<String> idsVisibleTo(Viewer viewer) {
        var rights = visible.to(viewer);
        return jdbc.sql("select cast(w.id as text) from worksites.worksite w where " + rights.sql())
                .params(rights.parameters())
                .query(String.class)
                .list();
    }

    /** The words of those that were recorded since a moment. */
    List<String> textsRecordedSince(Instant since) {
        return jdbc.sql(
                        "select name || ' ' || nature || ' ' || address from worksites.worksite where recorded_from >= :since")
                .param("since", Timestamp.from(since))
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec select(String select, WorksiteFilters filters, Viewer viewer, String after) {
        var rights = visible.to(viewer);
        Map<String, Object> parameters = new HashMap<>(rights.parameters());
        String where = filters.where(today(), parameters);
        return jdbc.sql(select + "\nwhere " + rights.sql() + " and " + where + "\n" + after)
                .params(parameters);
    }
}
