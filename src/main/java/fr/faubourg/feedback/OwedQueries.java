package fr.faubourg.feedback;

import fr.faubourg.territory.PlaceNames;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was closed without a word to residents. For staff, who read all collective facts. */
@Repository
class OwedQueries {
    /** Beyond, a count says "plus de 10 000". */
    static final int COUNTED = 10_000;

    private final JdbcClient jdbc;

    OwedQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was closed since a moment, the latest {@link #COUNTED} at most.
     *
     * @param told those about which residents were told something
     */
    record Closed(long closed, long told) {}

    /** A closed observation nobody told residents about. */
    record Owed(
            UUID id, long number, String category, @Nullable String place, Instant closedAt) {}

    Closed closedSince(Instant since) {
        return jdbc.sql("""
                        select count(*) as closed,
                            count(*) filter (where exists (
                                select 1 from feedback.resident_return r where r.observation_id = latest.id and r.withdrawn_at is null)) as told
                        from (
                            select o.id from watch.observation_v o
                            where o.state = 'CLOSED' and o.kind = 'WEAKNESS' and o.closed_at >= :since
                            order by o.closed_at desc
                            limit :most
                        ) latest
                        """)
                .param("since", Timestamp.from(since))
                .param("most", COUNTED)
                .query(Closed.class)
                .single();
    }

    /** The latest first. */
    List<Owed> owedSince(Instant since, int shown) {
        return jdbc.sql("""
                        select latest.id, latest.number, latest.category_label as category, %s as place, latest.closed_at
                        from (
                            select o.id, o.number, o.category_label, o.place_id, o.closed_at
                            from watch.observation_v o
                            where o.state = 'CLOSED' and o.kind = 'WEAKNESS' and o.closed_at >= :since
                                and not exists (
                                    select 1 from feedback.resident_return r where r.observation_id = o.id and r.withdrawn_at is null)
                            order by o.closed_at desc
                            limit :shown
                        ) latest
                        left join territory.place_v place on place.id = latest.place_id
                        %s
                        order by latest.closed_at desc
                        """.formatted(PlaceNames.FULL, PlaceNames.ABOVE))
                .param("since", Timestamp.from(since))
                .param("shown", shown)
                .query((row, _) -> new Owed(
                        row.getObject("id", UUID.class),
                        row.getLong("number"),
                        row.getString("category"),
                        row.getString("place"),
                        row.getTimestamp("closed_at").toInstant()))
                .list();
    }
}
