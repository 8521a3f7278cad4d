package fr.faubourg.inbox;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads questions, of each person the own ones only. Whether their records may still be seen is for {@link QuestionReader} to ask. */
@Repository
class QuestionQueries {
    private static final String QUESTION = """
            select q.id, q.kind, q.subject_id, q.asker_id, asker.name as asker_name, q.asked_id, q.organisation_id, asked.name as asked_name,
                   q.words, q.wished_on, q.asked_at, q.state, s.act, s.by_id, s.by_name, s.to_id, s.to_organisation_id, s.to_name,
                   s.words as step_words, s.at
            from inbox.question q
            join access.account_v asker on asker.id = q.asker_id
            left join access.account_v asked on asked.id = q.asked_id
            left join lateral (
                select step.act, step.by_id, author.name as by_name, step.to_id, step.to_organisation_id, next.name as to_name, step.words, step.at
                from inbox.question_step step
                join access.account_v author on author.id = step.by_id
                left join access.account_v next on next.id = step.to_id
                where step.question_id = q.id order by step.at desc, step.id desc limit 1) s on true
            """;

    /** Whoever asked, is asked, belongs to the unit that is asked, had it before and did something with it, or stands in today for who is asked. */
    private static final String MINE = """
            (q.asker_id = :me or q.asked_id = any (:insteadOf) or q.asked_id = :me or q.organisation_id = any (:units)
                or exists (select 1 from inbox.question_step mine where mine.question_id = q.id and mine.by_id = :me))
            """;

    private final JdbcClient jdbc;

    QuestionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of one's questions. */
    enum Part {
        /** What one is asked, and what one asked that is not for whom one asked. */
        TO_ANSWER("""
                ((q.state = 'OPEN' and (q.asked_id = :me or (q.organisation_id = any (:units) and q.asker_id <> :me)))
                    or (q.state = 'DECLINED' and q.asker_id = :me))
                """),
        /** What one asked and is not over. */
        AWAITED("q.state = 'OPEN' and q.asker_id = :me"),
        OVER("q.state in ('ANSWERED', 'CLOSED', 'DECLINED') and " + MINE);

        private final String condition;

        Part(String condition) {
            this.condition = condition;
        }
    }

    /** One part of a person's questions: the first wished for first, those that are over the latest first. */
    List<Question> of(Viewer viewer, Part part, int limit) {
        String order = part == Part.OVER ? "q.moved_at desc" : "q.wished_on nulls last, q.asked_at";
        return mine(QUESTION + "where " + part.condition + " order by " + order + " limit :limit", viewer, List.of())
                .param("limit", limit)
                .query(QuestionQueries::question)
                .list();
    }

    /** What waits for a person who is asked by name. */
    List<Question> openTo(AccountId asked, int limit) {
        return jdbc.sql(QUESTION + """
                        where q.asked_id = :asked and q.state = 'OPEN' order by q.wished_on nulls last, q.asked_at limit :limit
                        """)
                .param("asked", asked.value())
                .param("limit", limit)
                .query(QuestionQueries::question)
                .list();
    }

    /** Those about one record, the latest first. */
    List<Question> about(String kind, UUID subject, Viewer viewer, Collection<AccountId> insteadOf, int limit) {
        return mine(
                        QUESTION + "where q.kind = :kind and q.subject_id = :subject and " + MINE
                                + " order by q.asked_at desc limit :limit",
                        viewer,
                        insteadOf)
                .param("kind", kind)
                .param("subject", subject)
                .param("limit", limit)
                .query(QuestionQueries::question)
                .list();
    }

    List<Question> among(Collection<UUID> ids, Viewer viewer, Collection<AccountId> insteadOf) {
        return mine(QUESTION + "where q.id = any (:ids) and " + MINE, viewer, insteadOf)
                .param("ids", ids.toArray(UUID[]::new))
                .query(QuestionQueries::question)
                .list();
    }

    /** What was done with a question, oldest first. */
    List<Question.Step> steps(UUID question) {
        return jdbc.sql("""
                        select step.act, step.by_id, author.name as by_name, step.to_id, step.to_organisation_id, next.name as to_name,
                               step.words as step_words, step.at
                        from inbox.question_step step
                        join access.account_v author on author.id = step.by_id
                        left join access.account_v next on next.id = step.to_id
                        where step.question_id = :question order by step.at, step.id
                        """).param("question", question).query((row, _) -> step(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private JdbcClient.StatementSpec mine(String sql, Viewer viewer, Collection<AccountId> insteadOf) {
        return jdbc.sql(sql)
                .param("me", viewer.account().value())
                .param("units", viewer.organisations().toArray(UUID[]::new))
                .param("insteadOf", insteadOf.stream().map(AccountId::value).toArray(UUID[]::new));
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("subject_id", UUID.class),
                new AccountId(row.getObject("asker_id", UUID.class)),
                row.getString("asker_name"),
                new Asked(account(row, "asked_id"), row.getObject("organisation_id", UUID.class)),
                row.getString("asked_name"),
                row.getString("words"),
                row.getObject("wished_on", LocalDate.class),
                row.getTimestamp("asked_at").toInstant(),
                QuestionState.valueOf(row.getString("state")),
                step(row).orElse(null));
    }

    private static Optional<Question.Step> step(ResultSet row) throws SQLException {
        String act = row.getString("act");
        if (act == null) {
            return Optional.empty();
        }
        AccountId to = account(row, "to_id");
        UUID unit = row.getObject("to_organisation_id", UUID.class);
        return Optional.of(new Question.Step(
                QuestionAct.valueOf(act),
                new AccountId(row.getObject("by_id", UUID.class)),
                row.getString("by_name"),
                to == null && unit == null ? null : new Asked(to, unit),
                row.getString("to_name"),
                row.getString("step_words"),
                row.getTimestamp("at").toInstant()));
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new AccountId(id);
    }
}
