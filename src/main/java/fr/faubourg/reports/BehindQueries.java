package fr.faubourg.reports;

import fr.faubourg.reports.FollowUpScope.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the records behind a figure of the follow-up, by the condition that counts it. */
@Repository
class BehindQueries {
    private final JdbcClient jdbc;

    BehindQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(Scope scope, FollowUpFigure figure, long limit) {
        return jdbc.sql("select count(*) from (select 1 as one %s limit :limit) few".formatted(records(scope, figure)))
                .params(scope.parameters())
                .param("limit", limit)
                .param("organisation", organisation(scope), java.sql.Types.OTHER)
                .query(Long.class)
                .single();
    }

    List<Behind> behind(Scope scope, FollowUpFigure figure, int limit, long offset) {
        return statement(scope, figure, limit, offset)
                .query((row, number) -> behind(row, number, figure))
                .list();
    }

    /** All of them, from a cursor: to be opened in a transaction and closed. */
    Stream<Behind> stream(Scope scope, FollowUpFigure figure) {
        return statement(scope, figure, Integer.MAX_VALUE, 0)
                .withFetchSize(500)
                .query((row, number) -> behind(row, number, figure))
                .stream();
    }

    private JdbcClient.StatementSpec statement(Scope scope, FollowUpFigure figure, int limit, long offset) {
        return jdbc.sql("""
                        select found.id, found.number, found.observed_on, found.kind, found.state, found.finding, found.theme_label as theme,
                            nullif(concat_ws(', ', nullif(found.address, ''), %s), '') as place, %s as organisation,
                            found.lon, found.lat, found.late, found.asked_on, found.due_on, found.done_on, found.days, found.working_days
                        from (
                            select o.id, o.number, o.observed_on, o.kind, o.state, o.finding, o.theme_label, o.address, o.place_id, o.lon, o.lat,
                                %s
                            %s
                            order by o.observed_on desc, o.number desc, %s
                            limit :limit offset :offset) found
                        left join territory.place_v place on place.id = found.place_id
                        left join directory.organisation_v organisation on organisation.id = found.asked_organisation
                        order by found.observed_on desc, found.number desc, found.asked_on
                        """.formatted(
                                scope.observations().placeName(),
                                scope.observations().organisationFullName(),
                                figure.isOfTasks()
                                        ? "t.organisation_id as asked_organisation, t.due_on, (%s) as late, %s"
                                                .formatted(FollowUpQueries.LATE, FollowUpQueries.DELAYS)
                                        : """
                                          o.organisation_id as asked_organisation, null::date as due_on, null::date as asked_on, null::date as done_on,
                                          null::int as days, null::int as working_days,
                                          coalesce(o.state in ('ASSIGNED', 'SCHEDULED', 'IN_PROGRESS') and o.due_on < :today, false) as late""",
                                records(scope, figure),
                                figure.isOfTasks() ? "t.id" : "o.id"))
                .params(scope.parameters())
                .param("organisation", organisation(scope), java.sql.Types.OTHER)
                .param("limit", limit)
                .param("offset", offset);
    }

    /** The words of a theme; its code when the grid does not know it. */
    String theme(String code) {
        return jdbc.sql("select c.label from watch.category_v c where c.code = :code")
                .param("code", code)
                .query(String.class)
                .optional()
                .orElse(code);
    }

    private static String records(Scope scope, FollowUpFigure figure) {
        String from = scope.observations().from();
        if (!figure.isOfTasks()) {
            return "from %s where %s and (%s)"
                    .formatted(from, FollowUpQueries.where(scope), FollowUpQueries.condition(figure));
        }
        String asked = scope.followed().organisation() == null
                ? "true"
                : "t.organisation_id in (select up.organisation_id from directory.organisation_ancestor_v up where up.ancestor_id = :organisation)";
        return "from %s where %s and (%s) and %s"
                .formatted(
                        FollowUpQueries.taskFrom(scope, from),
                        FollowUpQueries.taskWhere(scope, FollowUpQueries.where(scope)),
                        FollowUpQueries.condition(figure),
                        asked);
    }

    private static @Nullable UUID organisation(Scope scope) {
        var organisation = scope.followed().organisation();
        return organisation == null ? null : organisation.value();
    }

    private static Behind behind(ResultSet row, int number, FollowUpFigure figure) throws SQLException {
        return new Behind(
                ReportQueries.finding(row, number),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                figure.isOfTasks() ? row.getObject("days", Integer.class) : null,
                figure.isOfTasks() ? row.getObject("working_days", Integer.class) : null);
    }
}
