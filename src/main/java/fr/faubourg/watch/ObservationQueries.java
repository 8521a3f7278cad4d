package fr.faubourg.watch;

import fr.faubourg.territory.PlaceNames;
import fr.faubourg.ui.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lists of observations. Bounded whatever the size of the table: pages end and counts stop at {@link #COUNTED}. */
@Repository
class ObservationQueries {
    /** Beyond, a count says "plus de 10 000". */
    static final int COUNTED = 10_000;

    /** How a list is ordered; the first is the default. */
    enum Sort {
        NEWEST("-date"),
        OLDEST("date"),
        NUMBER("numero"),
        NUMBER_DOWN("-numero"),
        DUE("delai"),
        DUE_DOWN("-delai"),
        GRAVEST("-gravite"),
        SLIGHTEST("gravite");

        private final String word;

        Sort(String word) {
            this.word = word;
        }

        static Sort named(String word) {
            return List.of(values()).stream()
                    .filter(sort -> sort.word.equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(NEWEST);
        }

        String orderBy(ObservationSelection selection) {
            return switch (this) {
                case NEWEST -> selection.day() + " desc, " + selection.number() + " desc";
                case OLDEST -> selection.day() + ", " + selection.number();
                case NUMBER -> "o.number";
                case NUMBER_DOWN -> "o.number desc";
                case DUE -> "o.due_on nulls last, o.number";
                case DUE_DOWN -> "o.due_on desc nulls last, o.number desc";
                case GRAVEST -> "o.severity desc nulls last, o.number desc";
                case SLIGHTEST -> "o.severity nulls last, o.number";
            };
        }
    }

    /** What a list amounts to, each counted up to one more than {@link #COUNTED}. */
    record Counts(long total, long open, long late) {
        static boolean isCapped(long count) {
            return count > COUNTED;
        }
    }

    /** What a row of a list is made of, read from {@code watch.observation_v o}; the names of place and organisation come after. */
    static final String COLUMNS = """
            o.id, o.number, o.observed_on, o.kind, o.state, o.finding, o.address, o.category_label, o.theme_label, o.severity, o.urgency,
            o.place_id, o.organisation_id, o.due_on, o.lon, o.lat, coalesce(cardinality(o.organisations), 0) as asked, o.tasks_done as done""";

    private static final String FORMER =
            ",\n (select count(*) from watch.recurrence back where back.observation_id = shown.id) as former";

    /** Reads a row of a list from its columns. */
    static final RowMapper<ObservationRow> ROW = new SimplePropertyRowMapper<>(ObservationRow.class);

    private final JdbcClient jdbc;

    ObservationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are late are open: both are told in one go, and again only where the open ones are too many to be counted. */
    Counts counts(ObservationSelection selection) {
        return jdbc.sql("""
                        select case when standing.open > %6$d then standing.open else
                                   (select count(*) from (select 1 from %1$s where %2$s limit %3$d) found) end as total,
                               standing.open,
                               case when standing.open > %6$d then
                                   (select count(*) from (select 1 from %1$s where %2$s and %5$s limit %3$d) found) else standing.late end as late
                        from (
                            select count(*) as open, count(*) filter (where found.late) as late
                            from (select %5$s as late from %1$s where %2$s and o.state in %4$s limit %3$d) found) standing
                        """.formatted(
                                selection.from(),
                                selection.where(),
                                COUNTED + 1,
                                ObservationSelections.literals(ObservationFilters.OPEN),
                                ObservationSelections.LATE,
                                COUNTED))
                .params(selection.parameters())
                .query(Counts.class)
                .single();
    }

    /**
     * A page of a list.
     *
     * @param times how often those that came back were seen, this time included
     */
    record Listed(List<ObservationRow> rows, Map<UUID, Integer> times) {}

    List<ObservationRow> rows(ObservationSelection selection, Sort sort, Paging paging) {
        return listed(selection, sort, paging).rows();
    }

    Listed listed(ObservationSelection selection, Sort sort, Paging paging) {
        boolean byDue = (sort == Sort.DUE || sort == Sort.DUE_DOWN) && selection.everyState() && !selection.isInPlace();
        var times = new HashMap<UUID, Integer>();
        var rows = select(byDue ? nextByDue(selection, sort) : selection, sort, FORMER, "limit :limit offset :offset")
                .params(Map.of("limit", paging.size(), "offset", Math.min(paging.offset(), COUNTED)))
                .query((row, number) -> {
                    var listed = ROW.mapRow(row, number);
                    if (row.getInt("former") > 0) {
                        times.put(listed.id(), row.getInt("former") + 1);
                    }
                    return listed;
                })
                .list();
        return new Listed(rows, times);
    }

    /**
     * The first by due date and the first without one, each by its index: among all that was ever noted no index gives both in the order of a list.
     * The sum with nothing names the index; the plain date would lead through all that is closed to find the few that wait.
     */
    private static ObservationSelection nextByDue(ObservationSelection selection, Sort sort) {
        String down = sort == Sort.DUE_DOWN ? " desc" : "";
        String where = """
                o.id in (
                    (select o.id from %1$s where %2$s and o.due_on is not null order by o.due_on + 0%3$s, o.number%3$s limit :limit + :offset)
                    union all
                    (select o.id from %1$s where %2$s and o.due_on is null order by o.number%3$s limit :limit + :offset))\
                """.formatted(selection.from(), selection.where(), down);
        return new ObservationSelection(
                "watch.every_observation_v o",
                where,
                selection.day(),
                selection.number(),
                selection.parameters(),
                true);
    }

    /** All of them, from a cursor: to be read inside a transaction, and closed. */
    Stream<ObservationRow> all(ObservationSelection selection, Sort sort) {
        return select(selection, sort, "", "").withFetchSize(1_000).query(ObservationQueries::row).stream();
    }

    long countUpTo(ObservationSelection selection, long limit) {
        return jdbc.sql("select count(*) from (select 1 from %s where %s limit :most) found"
                        .formatted(selection.from(), selection.where()))
                .params(selection.parameters())
                .param("most", limit)
                .query(Long.class)
                .single();
    }

    /** The places that organisations own or manage today. */
    List<String> placesHeldBy(Collection<UUID> organisations) {
        return jdbc.sql(
                        "select distinct place_id::text from directory.custody_v where organisation_id = any (:organisations)")
                .param("organisations", organisations.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    /** As {@link #ROW}, by position in {@link #select}: a million of them are read without a look-up by name. */
    private static ObservationRow row(ResultSet row, int number) throws SQLException {
        return new ObservationRow(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getObject(3, LocalDate.class),
                FindingKind.valueOf(row.getString(4)),
                ObservationState.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, Integer.class),
                row.getObject(11, Integer.class),
                row.getString(12),
                row.getString(13),
                row.getObject(14, LocalDate.class),
                row.getObject(15, Double.class),
                row.getObject(16, Double.class),
                row.getInt(17),
                row.getInt(18),
                row.getBoolean(19));
    }

    private JdbcClient.StatementSpec select(ObservationSelection selection, Sort sort, String more, String bounds) {
        return jdbc.sql("""
                        select shown.id, shown.number, shown.observed_on, shown.kind, shown.state, shown.finding, shown.address,
                               shown.category_label as category, shown.theme_label as theme, shown.severity, shown.urgency,
                               %7$s as place, %9$s as organisation, shown.due_on, shown.lon, shown.lat,
                               shown.asked, shown.done, shown.late%10$s
                        from (
                            select row_number() over (order by %3$s) as rank, %6$s, coalesce(%4$s, false) as late
                            from %1$s
                            where %2$s
                            order by %3$s
                            %5$s
                        ) shown
                        left join territory.place_v place on place.id = shown.place_id
                        %8$s
                        left join directory.organisation_v organisation on organisation.id = shown.organisation_id
                        order by shown.rank
                        """.formatted(
                                selection.from(),
                                selection.where(),
                                sort.orderBy(selection),
                                ObservationSelections.LATE,
                                bounds,
                                COLUMNS,
                                selection.placeFullName(),
                                PlaceNames.ABOVE,
                                selection.organisationFullName(),
                                more))
                .params(selection.parameters());
    }
}
