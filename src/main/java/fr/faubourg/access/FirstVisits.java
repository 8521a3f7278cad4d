package fr.faubourg.access;

import java.sql.Array;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how far each account is with its first visit (première visite). */
@Repository
public class FirstVisits {
    /**
     * How far an account is.
     *
     * @param since when the account was opened: what was done in its name before does not count
     * @param visited the keys of the steps that were opened
     * @param putAside whether the list is no longer shown on the first page
     */
    public record State(Instant since, Set<String> visited, boolean putAside) {
        public State {
            visited = Set.copyOf(visited);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    FirstVisits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public State of(AccountId account) {
        return jdbc.sql("""
                        select a.created_at, coalesce(v.visited, '{}') as visited, v.put_aside_at is not null as put_aside
                        from access.account a
                        left join access.first_visit v on v.account_id = a.id
                        where a.id = :account
                        """)
                .param("account", account.value())
                .query((row, _) -> {
                    Array visited = row.getArray("visited");
                    return new State(
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            Set.of((String[]) visited.getArray()),
                            row.getBoolean("put_aside"));
                })
                .single();
    }

    /** A step was opened. */
    public void visit(AccountId account, String step) {
        jdbc.sql("""
                        insert into access.first_visit (account_id, visited) values (:account, array[:step])
                        on conflict (account_id) do update set visited = first_visit.visited || excluded.visited
                        where not first_visit.visited @> excluded.visited
                        """).param("account", account.value()).param("step", step).update();
    }

    /** Shows the list on the first page no more. */
    public void putAside(AccountId account) {
        jdbc.sql("""
                        insert into access.first_visit (account_id, put_aside_at) values (:account, :now)
                        on conflict (account_id) do update set put_aside_at = excluded.put_aside_at
                        """)
                .param("account", account.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Shows it again. */
    public void recall(AccountId account) {
        jdbc.sql("update access.first_visit set put_aside_at = null where account_id = :account")
                .param("account", account.value())
                .update();
    }

    /** Whether anybody but this account may sign in. */
    public boolean othersInvited(AccountId account) {
        return jdbc.sql("select exists (select 1 from access.account where id <> :account and closed_at is null)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }
}
