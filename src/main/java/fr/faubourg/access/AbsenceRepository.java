package fr.faubourg.access;

import fr.faubourg.shared.Ids;
import fr.faubourg.ui.Choice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes absences. */
@Repository
class AbsenceRepository {
    private static final String ABSENCE = """
            select b.account_id, a.name, b.from_on, b.to_on, b.stand_in_id, s.name as stand_in_name
            from access.absence b
            join access.account a on a.id = b.account_id
            left join access.account s on s.id = b.stand_in_id and s.closed_at is null
            """;

    /** A list to choose a colleague from; larger territories are searched by the browser in it. */
    private static final int MOST_PEOPLE = 2_000;

    private final JdbcClient jdbc;

    AbsenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            AccountId account, LocalDate from, LocalDate to, @Nullable AccountId standIn, AccountId by, Instant at) {
        jdbc.sql("""
                insert into access.absence (id, account_id, from_on, to_on, stand_in_id, said_by, said_at)
                values (:id, :account, :from, :to, :standIn, :by, :at)
                """)
                .param("id", Ids.next())
                .param("account", account.value())
                .param("from", from)
                .param("to", to)
                .param("standIn", standIn == null ? null : standIn.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Absence> on(AccountId account, LocalDate day) {
        return jdbc.sql(ABSENCE + "where b.account_id = :account and b.from_on <= :day and b.to_on >= :day")
                .param("account", account.value())
                .param("day", day)
                .query(AbsenceRepository::absence)
                .optional();
    }

    Optional<Absence> next(AccountId account, LocalDate day) {
        return jdbc.sql(ABSENCE + "where b.account_id = :account and b.to_on >= :day order by b.from_on limit 1")
                .param("account", account.value())
                .param("day", day)
                .query(AbsenceRepository::absence)
                .optional();
    }

    Optional<Absence> latest(AccountId account, LocalDate since, LocalDate day) {
        return jdbc.sql(ABSENCE + """
                where b.account_id = :account and b.to_on >= :since and b.from_on <= :day order by b.from_on desc limit 1
                """)
                .param("account", account.value())
                .param("since", since)
                .param("day", day)
                .query(AbsenceRepository::absence)
                .optional();
    }

    List<Absence> standingIn(AccountId standIn, LocalDate day) {
        return jdbc.sql(ABSENCE + """
                where b.stand_in_id = :standIn and b.from_on <= :day and b.to_on >= :day and a.closed_at is null order by a.name
                """)
                .param("standIn", standIn.value())
                .param("day", day)
                .query(AbsenceRepository::absence)
                .list();
    }

    boolean end(AccountId account, LocalDate today) {
        int forgotten = jdbc.sql("""
                delete from access.absence where id = (
                    select id from access.absence where account_id = :account and to_on >= :today order by from_on limit 1)
                    and from_on >= :today
                """)
                .param("account", account.value())
                .param("today", today)
                .update();
        return forgotten > 0
                || jdbc.sql("""
                update access.absence set to_on = :yesterday where account_id = :account and from_on < :today and to_on >= :today
                """)
                                .param("account", account.value())
                                .param("yesterday", today.minusDays(1))
                                .param("today", today)
                                .update()
                        > 0;
    }

    /** Who may stand in for somebody: staff, and people of the same organisation. A partner learns no other partner's people here. */
    List<Choice> colleagues(AccountId account) {
        return jdbc.sql("""
                select a.id, a.name, a.job from access.account a
                where a.closed_at is null and a.id <> :account and exists (
                    select 1 from access.role_grant g
                    where g.account_id = a.id and (g.role not in ('PARTNER', 'ORGANISATION_ADMINISTRATOR') or g.organisation_id in (
                        select own.organisation_id from access.role_grant own where own.account_id = :account)))
                order by a.name, a.id limit :most
                """)
                .param("account", account.value())
                .param("most", MOST_PEOPLE)
                .query((row, _) -> new Choice(
                        row.getObject("id", UUID.class).toString(),
                        row.getString("job").isEmpty()
                                ? row.getString("name")
                                : row.getString("name") + ", " + row.getString("job")))
                .list();
    }

    int eraseEndedBefore(LocalDate day) {
        return jdbc.sql("delete from access.absence where to_on < :day")
                .param("day", day)
                .update();
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        UUID standIn = row.getObject("stand_in_id", UUID.class);
        String standInName = row.getString("stand_in_name");
        return new Absence(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                standIn == null || standInName == null ? null : new AccountId(standIn),
                standInName);
    }
}
