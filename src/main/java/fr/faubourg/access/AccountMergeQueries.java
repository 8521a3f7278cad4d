package fr.faubourg.access;

import fr.faubourg.merging.MergeSubject.Likely;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a merge of accounts needs to know, and closes and opens the one that goes. */
@Repository
class AccountMergeQueries {

    /** An account as it is compared. */
    record Account(
            UUID id,
            String name,
            String email,
            String job,
            boolean closed,
            int version,
            @Nullable UUID mergedInto) {}

    /** A grant that somebody would hold after a merge, and does not hold before. */
    record Gained(String name, Grant grant) {}

    private static final String ACCOUNT = """
            select id, name, email, job, closed_at is not null as closed, version, merged_into from access.account
            """;

    private final JdbcClient jdbc;

    AccountMergeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql(ACCOUNT + "where id = :id")
                .param("id", id)
                .query(Account.class)
                .optional();
    }

    List<Account> search(String text, int limit) {
        return jdbc.sql(ACCOUNT + """
                where merged_into is null
                    and position(public.f_unaccent(lower(:text)) in public.f_unaccent(lower(name || ' ' || email))) > 0
                order by closed_at is not null, public.f_unaccent(lower(name)), id limit :limit
                """)
                .param("text", text)
                .param("limit", limit)
                .query(Account.class)
                .list();
    }

    List<Likely> likely(int limit) {
        return jdbc.sql("""
                select a.id as one, a.name || ', ' || a.email as one_title, b.id as other, b.name || ', ' || b.email as other_title,
                    'Même nom' as why
                from access.account a
                join access.account b on public.f_unaccent(lower(b.name)) = public.f_unaccent(lower(a.name)) and b.id > a.id
                where a.merged_into is null and b.merged_into is null
                order by a.name, a.id, b.id limit :limit
                """).param("limit", limit).query(Likely.class).list();
    }

    List<Gained> gainedByAccount(UUID away, UUID into) {
        return gained("""
                select s.name, g.role, g.organisation_id, g.place_id
                from access.role_grant g cross join access.account s
                where g.account_id = :away and s.id = :into and not exists (
                    select from access.role_grant h
                    where h.account_id = :into and h.role = g.role and h.organisation_id is not distinct from g.organisation_id
                        and h.place_id is not distinct from g.place_id)
                order by g.id
                """, away, into);
    }

    List<Gained> gainedByOrganisation(UUID away, UUID into) {
        return gained("""
                select a.name, g.role, :into::uuid as organisation_id, g.place_id
                from access.role_grant g join access.account a on a.id = g.account_id and a.closed_at is null
                where g.organisation_id = :away and not exists (
                    select from access.role_grant h
                    where h.account_id = g.account_id and h.role = g.role and h.organisation_id = :into
                        and h.place_id is not distinct from g.place_id)
                order by a.name, g.id
                """, away, into);
    }

    List<Gained> gainedByPlace(UUID away, UUID into) {
        return gained("""
                select a.name, g.role, g.organisation_id, :into::uuid as place_id
                from access.role_grant g join access.account a on a.id = g.account_id and a.closed_at is null
                where g.place_id = :away and not exists (
                    select from access.role_grant h
                    where h.account_id = g.account_id and h.role = g.role and h.organisation_id is not distinct from g.organisation_id
                        and h.place_id = :into)
                order by a.name, g.id
                """, away, into);
    }

    /** The account that goes is closed, unless it was. */
    void close(UUID away, UUID by) {
        jdbc.sql("""
                update access.account set closed_at = transaction_timestamp(), closed_by = :by
                where id = :away and closed_at is null
                """).param("away", away).param("by", by).update();
        jdbc.sql("delete from access.spring_session where principal_name = :account")
                .param("account", away.toString())
                .update();
    }

    /** It opens again, when it was the merge that closed it. */
    void open(UUID away, UUID into) {
        jdbc.sql("""
                update access.account a set closed_at = null, closed_by = null
                from merging.merge_v m
                where a.id = :away and m.away_id = :away and m.into_id = :into and m.undone_at is null
                    and a.closed_at = m.recorded_at
                """).param("away", away).param("into", into).update();
    }

    private List<Gained> gained(String sql, UUID away, UUID into) {
        return jdbc.sql(sql)
                .param("away", away)
                .param("into", into)
                .query((row, _) -> new Gained(
                        row.getString("name"),
                        new Grant(
                                Role.valueOf(row.getString("role")),
                                row.getObject("organisation_id", UUID.class),
                                row.getObject("place_id", UUID.class))))
                .list();
    }
}
