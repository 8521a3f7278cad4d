package fr.faubourg.halls;

import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.PlaceNames;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Paging;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
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

/** Reads entrances with their levels: one statement for a page whatever its length, one for what it amounts to. */
@Repository
class HallQueries {
    /** How a list is ordered; the first is the default. */
    enum Sort {
        WORST("-niveau", "l.position desc nulls last, e.name, e.id"),
        BEST("niveau", "l.position nulls last, e.name, e.id"),
        NAME("entree", "e.name, e.parent_name, e.id"),
        NAME_DOWN("-entree", "e.name desc, e.parent_name desc, e.id"),
        LATEST("-date", "rated.rated_on desc nulls last, e.name, e.id"),
        OLDEST("date", "rated.rated_on nulls first, e.name, e.id");

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
                    .orElse(WORST);
        }
    }

    /** How many entrances stand at a level; null: never rated. */
    record AtLevel(@Nullable UUID levelId, long count) {}

    /** A place by its id and name. */
    private record Named(UUID id, String name) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    HallQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FrenchFormat.PARIS);
    }

    /** How many of them stand at each level, as of a day. */
    List<AtLevel> counts(HallFilters filters, Viewer viewer, LocalDate day) {
        return jdbc.sql("""
                        select s.level_id, count(*) as count
                        from halls.entrance_v e
                        left join halls.standing_on(:day) s on s.place_id = e.id
                        left join halls.level l on l.id = s.level_id
                        where %s
                        group by s.level_id
                        """.formatted(where(filters, viewer)))
                .params(parameters(filters, viewer))
                .param("day", day)
                .query(AtLevel.class)
                .list();
    }

    List<HallRow> rows(HallFilters filters, Viewer viewer, Sort sort, Paging paging) {
        return select(filters, viewer, sort, "limit :limit offset :offset")
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(HallRow.class)
                .list();
    }

    /** All of them, from a cursor: to be read inside a transaction, and closed. */
    Stream<HallRow> all(HallFilters filters, Viewer viewer, Sort sort) {
        return select(filters, viewer, sort, "").withFetchSize(500).query(HallRow.class).stream();
    }

    long countUpTo(HallFilters filters, Viewer viewer, long limit) {
        return jdbc.sql("""
                        select count(*) from (
                            select 1 from halls.entrance_v e
                            left join halls.standing_on(:day) s on s.place_id = e.id
                            left join halls.level l on l.id = s.level_id
                            where %s limit :most) found
                        """.formatted(where(filters, viewer)))
                .params(parameters(filters, viewer))
                .param("day", today())
                .param("most", limit)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec select(HallFilters filters, Viewer viewer, Sort sort, String bounds) {
        return jdbc.sql("""
                        select e.id, e.name, %4$s as above, e.longitude as lon, e.latitude as lat,
                            s.level_id, s.said_on, s.agreed, said.full_name as organisation,
                            rated.rated_on, rated.level_id as rated_level_id, rated.by as rated_by
                        from halls.entrance_v e
                        left join halls.standing_on(:day) s on s.place_id = e.id
                        left join halls.level l on l.id = s.level_id
                        left join territory.place_v above on above.id = e.parent_id
                        left join directory.organisation_v said on said.id = s.organisation_id
                        left join lateral (
                            select r.rated_on, r.level_id, o.full_name as by
                            from halls.shown_rating_v r join directory.organisation_v o on o.id = r.organisation_id
                            where r.place_id = e.id order by r.rated_on desc, r.rated_at desc limit 1) rated on true
                        where %1$s
                        order by %2$s %3$s
                        """.formatted(where(filters, viewer), sort.order, bounds, PlaceNames.LIES_IN))
                .params(parameters(filters, viewer))
                .param("day", today());
    }

    private static String where(HallFilters filters, Viewer viewer) {
        var where = new StringBuilder("e.active and ").append(VisibleHalls.at("e.id", viewer));
        if (filters.place() != null) {
            where.append(" and e.id in (select a.place_id from halls.place_area_v a where a.area_id = :place)");
        }
        if (HallFilters.NEVER.equals(filters.level())) {
            where.append(" and s.level_id is null");
        } else if (filters.level() != null) {
            where.append(" and l.code = :level");
        }
        if (filters.months() != null) {
            where.append(
                    " and not exists (select from halls.shown_rating_v r where r.place_id = e.id and r.rated_on > :since)");
        }
        return where.toString();
    }

    private Map<String, Object> parameters(HallFilters filters, Viewer viewer) {
        var parameters = new HashMap<>(VisibleHalls.parameters(viewer));
        if (filters.place() != null) {
            parameters.put("place", filters.place().value());
        }
        if (filters.level() != null) {
            parameters.put("level", filters.level());
        }
        if (filters.months() != null) {
            parameters.put("since", today().minusMonths(filters.months()));
        }
        return parameters;
    }

    /** The entrances of a list, by place: what a harmonisation can be about. */
    List<UUID> entrancesIn(PlaceId place, int limit) {
        return jdbc.sql("""
                        select e.id from halls.entrance_v e
                        where e.active and e.id in (select a.place_id from halls.place_area_v a where a.area_id = :place)
                        order by e.name, e.id limit :limit
                        """)
                .param("place", place.value())
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** The places that organisations own or manage today: what a partner's sight hangs on. */
    List<String> placesHeldBy(Collection<UUID> organisations) {
        return jdbc.sql(
                        "select distinct place_id::text from directory.custody_v where organisation_id = any (:organisations)")
                .param("organisations", organisations.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    Optional<String> nameOf(PlaceId place) {
        return jdbc.sql("select id, name from territory.place_v where id = :id")
                .param("id", place.value())
                .query(Named.class)
                .optional()
                .map(Named::name);
    }
}
