package fr.faubourg.access;

import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
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
     */
    record Line(
            Instant at,
            AdministrativeAct act,
            String actor,
            @Nullable UUID accountId,
            String account,
            @Nullable Grant grant) {}

    private record Row(
            OffsetDateTime at,
            String act,
            @Nullable String actor,
            @Nullable UUID accountId,
            @Nullable String account,
            @Nullable String role,
            @Nullable UUID organisationId,
            @Nullable UUID placeId) {}

    private final JdbcClient jdbc;

    JournalQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The acts, all of them or those on one account. */
    Page<Line> page(@Nullable UUID account, Paging paging) {
        long total = jdbc.sql(
                        "select count(*) from access.journal where :account::uuid is null or account_id = :account")
                .param("account", account)
                .query(Long.class)
                .single();
        List<Line> lines = jdbc
                .sql("""
                select j.at, j.act, w.name as actor, j.account_id, a.name as account, j.role, j.organisation_id, j.place_id
                from access.journal j
                left join access.account w on w.id = j.actor_id
                left join access.account a on a.id = j.account_id
                where :account::uuid is null or j.account_id = :account
                order by j.id desc limit :size offset :offset
                """)
                .param("account", account)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(Row.class)
                .list()
                .stream()
                .map(JournalQueries::line)
                .toList();
        return new Page<>(lines, paging, total);
    }

    private static Line line(Row row) {
        return new Line(
                row.at().toInstant(),
                AdministrativeAct.valueOf(row.act()),
                row.actor() == null ? "" : row.actor(),
                row.accountId(),
                row.account() == null ? "" : row.account(),
                row.role() == null ? null : new Grant(Role.valueOf(row.role()), row.organisationId(), row.placeId()));
    }
}
