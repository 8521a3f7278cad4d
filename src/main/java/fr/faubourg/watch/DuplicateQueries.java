package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceNames;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads duplicates, likely and decided, within the reader's rights: one statement each time. */
@Repository
class DuplicateQueries {
    /** How many likely ones are shown about one observation. */
    static final int SHOWN = 6;

    /** How many duplicates of one observation are shown. */
    private static final int MOST = 50;

    /** How many observations, the newest first, are compared with all others at a time. */
    static final int WINDOW = 300;

    private static final String ROW = """
            found.kin, o.id, o.number, o.finding, c.label as category, %s as place, o.address, o.observed_on, o.state, found.metres
            """.formatted(PlaceNames.FULL);

    private static final String NAMES = """
            join watch.observation o on o.id = found.id
            join watch.category c on c.id = o.category_id
            left join territory.place_v place on place.id = o.place_id
            %s
            """.formatted(PlaceNames.ABOVE);

    private final VisibleObservations visible;
    private final Clock clock;
    private final JdbcClient jdbc;

    DuplicateQueries(VisibleObservations visible, Clock clock, JdbcClient jdbc) {
        this.visible = visible;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Likely duplicates of what is about to be written down, the nearest first. */
    List<KinRow> near(Spot spot, Viewer viewer) {
        var rights = visible.eachTo(viewer);
        return jdbc.sql("""
                        select %s
                        from (
                            select 'LIKELY' as kin, l.id, l.metres
                            from watch.likely_duplicates(cast(:category as uuid), :kind, cast(:place as uuid), cast(:lon as float8), cast(:lat as float8),
                                cast(:day as date), watch.threshold_on('doublon-metres', :today, :metres),
                                watch.threshold_on('doublon-jours', :today, :days)) l
                        ) found
                        %s
                        where %s
                        order by found.metres nulls last, abs(o.observed_on - cast(:day as date)), o.number desc
                        limit %d
                        """.formatted(ROW, NAMES, rights.sql(), SHOWN))
                .params(rights.parameters())
                .param("category", spot.category())
                .param("kind", spot.kind().name())
                .param("place", spot.place(), Types.OTHER)
                .param("lon", spot.lon(), Types.DOUBLE)
                .param("lat", spot.lat(), Types.DOUBLE)
                .param("day", spot.day())
                .params(limits())
                .query(KinRow.class)
                .list();
    }

    /**
     * The one that is kept instead, its duplicates, and likely ones.
     *
     * @param likely whether the reader decides about likely ones; others are not shown them
     */
    List<KinRow> about(ObservationId id, boolean likely, Viewer viewer) {
        var rights = visible.eachTo(viewer);
        return jdbc.sql("""
                        select %s
                        from (
                            select 'KEPT' as kin, watch.kept_of(s.id) as id, cast(null as float8) as metres
                            from watch.observation s where s.id = :id and s.duplicate_of is not null
                            union all
                            (select 'DUPLICATE', d.id, null from watch.duplicates_of(:id) d limit %d)
                            union all
                            (select 'FORMER', r.former_id, null from watch.recurrence r where r.observation_id = :id limit %d)
                            union all
                            (select 'LATER', r.observation_id, null from watch.recurrence r where r.former_id = :id limit %d)
                            union all
                            (select 'LIKELY', l.id, l.metres
                            from watch.observation s
                            cross join lateral watch.likely_duplicates(
                                s.category_id, s.kind, s.place_id, s.lon, s.lat, s.observed_on, watch.threshold_on('doublon-metres', :today, :metres),
                                watch.threshold_on('doublon-jours', :today, :days)) l
                            join watch.observation near on near.id = l.id
                            where :likely and s.id = :id and l.id <> s.id and s.state in %s
                                and (s.done_at is null or near.observed_on <= cast(s.done_at at time zone 'Europe/Paris' as date))
                                and not exists (
                                    select from watch.not_duplicate n where n.one_id = least(s.id, l.id) and n.other_id = greatest(s.id, l.id))
                            order by l.metres nulls last, near.number desc
                            limit %d)
                        ) found
                        %s
                        where %s
                        order by found.kin, found.metres nulls last, o.number desc
                        """.formatted(
                                ROW,
                                MOST,
                                MOST,
                                MOST,
                                ObservationSelections.literals(ObservationFilters.OPEN),
                                SHOWN,
                                NAMES,
                                rights.sql()))
                .params(rights.parameters())
                .param("id", id.value())
                .param("likely", likely)
                .params(limits())
                .query(KinRow.class)
                .list();
    }

    /** The pairs among a stretch of observations, the newest first, and all that was seen before them. */
    List<DuplicateViews.PairLine> pairs(ObservationSelection selection, int window) {
        return jdbc.sql("""
                        select a.id, a.number, a.finding, a.observed_on, b.id as earlier_id, b.number as earlier_number, b.finding as earlier_finding,
                            b.observed_on as earlier_observed_on, a.category_label as category, coalesce(nullif(a.address, ''), %6$s, '') as place,
                            coalesce(l.metres, 0) as metres, l.metres is not null as measured
                        from (
                            select o.id, o.number, o.finding, o.observed_on, o.category_id, o.category_label, o.kind, o.place_id, o.lon, o.lat, o.address,
                                o.done_at
                            from %1$s
                            where %2$s
                            order by %3$s desc, %4$s desc
                            limit %5$d offset :offset
                        ) a
                        cross join lateral watch.likely_duplicates(
                            a.category_id, a.kind, a.place_id, a.lon, a.lat, a.observed_on, watch.threshold_on('doublon-metres', :today, :metres),
                                watch.threshold_on('doublon-jours', :today, :days)) l
                        join watch.observation b on b.id = l.id
                        left join territory.place_v place on place.id = a.place_id
                        %7$s
                        where (b.observed_on, b.number) < (a.observed_on, a.number)
                            and (a.done_at is null or b.observed_on <= cast(a.done_at at time zone 'Europe/Paris' as date))
                            and not exists (
                                select from watch.not_duplicate n where n.one_id = least(a.id, b.id) and n.other_id = greatest(a.id, b.id))
                        order by a.observed_on desc, a.number desc, l.metres nulls last, b.number desc
                        limit %5$d
                        """.formatted(
                                selection.from(),
                                selection.where(),
                                selection.day(),
                                selection.number(),
                                WINDOW,
                                PlaceNames.FULL,
                                PlaceNames.ABOVE))
                .params(selection.parameters())
                .params(limits())
                .param("offset", (window - 1) * WINDOW)
                .query(DuplicateViews.PairLine.class)
                .list();
    }

    /** How many there are to compare, counted no further than this. */
    long countUpTo(ObservationSelection selection, long most) {
        return jdbc.sql("select count(*) from (select 1 from %s where %s limit :most) found"
                        .formatted(selection.from(), selection.where()))
                .params(selection.parameters())
                .param("most", most)
                .query(Long.class)
                .single();
    }

    private Map<String, Object> limits() {
        return Map.of(
                "today",
                LocalDate.now(clock),
                "metres",
                DuplicateThresholds.METRES.first(),
                "days",
                DuplicateThresholds.DAYS.first());
    }
}
