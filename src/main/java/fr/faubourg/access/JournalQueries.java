package fr.faubourg.access;

import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the journal of access, the latest act first. */
@Repository
class JournalQueries {

    /**
     * One act.
     *
     * @param actor who did it; empty for the application itself
     * @param accountId to whose account
     * @param subject what it was about when to no account
     */
    record Line(
            Instant at,
            AdministrativeAct act,
            String actor,
            @Nullable UUID accountId,
            String account,
            @Nullable Grant grant,
            String subject) {}

    private record Row(
            OffsetDateTime at,
            String act,
            @Nullable String actor,
            @Nullable UUID accountId,
            @Nullable String account,
            @Nullable String role,
            @Nullable UUID organisationId,
            @Nullable UUID placeId,
            String subject) {}

    private final JdbcClient jdbc;

    JournalQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String LINES = """
            select j.at, j.act, w.name as actor, j.account_id, a.name as account, j.role, j.organisation_id, j.place_id, j.subject
            """;

    private static final String FROM = """
            from access.journal j
            left join access.account w on w.id = j.actor_id
            left join access.account a on a.id = j.account_id
            where (:account::uuid is null or j.account_id = :account or j.actor_id = :account)
                and (:act::text is null or j.act = :act)
                and (:from::date is null or j.at >= :from::date::timestamp at time zone 'Europe/Paris')
                and (:to::date is null or j.at < (:to::date + 1)::timestamp at time zone 'Europe/Paris')
                and (:search = '' or position(public.f_unaccent(lower(:search))
                    in public.f_unaccent(lower(concat_ws(' ', w.name, a.name)))) > 0)
            """;

    /** The acts that the filters let through. */
    Page<Line> page(JournalFilters filters, Paging paging) {
        List<Line> lines = filtered(LINES + FROM + " order by j.id desc limit :size offset :offset", filters)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(Row.class)
                .list()
                .stream()
                .map(JournalQueries::line)
                .toList();
        return new Page<>(lines, paging, count(filters));
    }

    /** The same without pages, from a cursor. */
    Stream<Line> stream(JournalFilters filters) {
        return filtered(LINES + FROM + " order by j.id desc", filters).withFetchSize(500).query(Row.class).stream()
                .map(JournalQueries::line);
    }

    long count(JournalFilters filters) {
        return filtered("select count(*) " + FROM, filters).query(Long.class).single();
    }

    /** Every organisation and place that the journal names, as habilitations. */
    List<Grant> scopes() {
        return jdbc.sql("""
                select distinct organisation_id, place_id from access.journal
                where organisation_id is not null or place_id is not null
                """)
                .query((row, _) -> new Grant(
                        Role.READER,
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("place_id", UUID.class)))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, JournalFilters filters) {
        return jdbc.sql(sql)
                .param("account", filters.account())
                .param("act", filters.act() == null ? null : filters.act().name())
                .param("from", filters.from())
                .param("to", filters.to())
                .param("search", filters.search());
    }

    private static Line line(Row row) {
        return new Line(
                row.at().toInstant(),
                AdministrativeAct.valueOf(row.act()),
                row.actor() == null ? "" : row.actor(),
                row.accountId(),
                row.account() == null ? "" : row.account(),
                row.role() == null ? null : new Grant(Role.valueOf(row.role()), row.organisationId(), row.placeId()),
                row.subject());
    }
}
