package fr.faubourg.watch;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what happened to the observations of a list, day by day. In one statement, and bounded: of more than {@link #MOST}, the newest. */
@Repository
class TimelineQueries {
    /** Of how many observations a timeline tells at most. */
    static final int MOST = 100_000;

    private final JdbcClient jdbc;

    TimelineQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happens to observations. */
    enum What {
        SEEN,
        /** Seen that day, and open still. */
        OPEN,
        DONE,
        VERIFIED,
        CLOSED,
        REOPENED
    }

    /** To how many it happened on a day, in Paris; the last time, where it happened to one several times. */
    record Happened(What what, LocalDate day, long count) {}

    List<Happened> happened(ObservationSelection selection) {
        boolean past = selection.parameters().containsKey("moment");
        return jdbc.sql("""
                        with chosen as materialized (
                            select o.id, %1$s as day, o.state, o.done_at, o.verified_at, o.closed_at
                            from %2$s
                            where %3$s
                            order by %1$s desc, %4$s desc
                            limit %5$d
                        )
                        select what, day, count(*) as count
                        from (
                            select 'SEEN' as what, c.day from chosen c
                            union all
                            select 'OPEN', c.day from chosen c where c.state in %6$s
                            union all
                            select 'DONE', cast(c.done_at at time zone 'Europe/Paris' as date) from chosen c where c.done_at is not null
                            union all
                            select 'VERIFIED', cast(c.verified_at at time zone 'Europe/Paris' as date) from chosen c where c.verified_at is not null
                            union all
                            select 'CLOSED', cast(c.closed_at at time zone 'Europe/Paris' as date) from chosen c
                            where c.closed_at is not null and c.state = 'CLOSED'
                            union all
                            (select 'REOPENED', cast(max(s.at) at time zone 'Europe/Paris' as date)
                            from watch.step s where s.move = 'REOPEN' and s.observation_id in (select c.id from chosen c)%7$s
                            group by s.observation_id)
                        ) happened
                        group by what, day
                        order by day
                        """.formatted(
                                selection.day(),
                                selection.from(),
                                selection.where(),
                                selection.number(),
                                MOST,
                                ObservationSelections.literals(ObservationFilters.OPEN),
                                past ? " and s.at <= :moment" : ""))
                .params(selection.parameters())
                .query(Happened.class)
                .list();
    }
}
