package fr.faubourg.inbox;

import fr.faubourg.access.AccountId;
import fr.faubourg.shared.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes questions and what is done with them. */
@Repository
class QuestionRepository {
    private final JdbcClient jdbc;

    QuestionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A question to be asked. */
    record Draft(
            UUID id,
            String kind,
            UUID subjectId,
            Asked asked,
            String words,
            @Nullable LocalDate wishedOn) {}

    /** Writes the question; false when its form was sent before. */
    boolean insert(Draft draft, AccountId asker, Instant at) {
        return jdbc.sql("""
                        insert into inbox.question (id, kind, subject_id, asker_id, asked_id, organisation_id, words, wished_on, asked_at, moved_at)
                        values (:id, :kind, :subject, :asker, :asked, :unit, :words, :wishedOn, :at, :at)
                        on conflict (id) do nothing
                        """)
                        .param("id", draft.id())
                        .param("kind", draft.kind())
                        .param("subject", draft.subjectId())
                        .param("asker", asker.value())
                        .param("asked", draft.asked().personId())
                        .param("unit", draft.asked().unit())
                        .param("words", draft.words())
                        .param("wishedOn", draft.wishedOn())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /** Holds the question until the end of the transaction, so that two steps never cross. */
    void lock(UUID id) {
        jdbc.sql("select state from inbox.question where id = :id for update")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Writes a step; who is asked changes when it hands the question over. */
    UUID insert(UUID question, QuestionAct act, AccountId by, @Nullable Asked to, String words, Instant at) {
        UUID step = Ids.next();
        jdbc.sql("""
                        insert into inbox.question_step (id, question_id, act, by_id, to_id, to_organisation_id, words, at)
                        values (:id, :question, :act, :by, :to, :unit, :words, :at)
                        """)
                .param("id", step)
                .param("question", question)
                .param("act", act.name())
                .param("by", by.value())
                .param("to", to == null ? null : to.personId())
                .param("unit", to == null ? null : to.unit())
                .param("words", words)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("update inbox.question set state = :state, moved_at = :at where id = :id")
                .param("id", question)
                .param("state", act.leadsTo().name())
                .param("at", Timestamp.from(at))
                .update();
        if (to != null) {
            jdbc.sql("update inbox.question set asked_id = :to, organisation_id = :unit where id = :id")
                    .param("id", question)
                    .param("to", to.personId())
                    .param("unit", to.unit())
                    .update();
        }
        return step;
    }

    void delete(UUID question) {
        jdbc.sql("delete from inbox.question where id = :id")
                .param("id", question)
                .update();
    }

    /** Who is told when it is asked: the person, or those who act in the unit's name. */
    Set<AccountId> people(Asked asked) {
        if (asked.person() != null) {
            return Set.of(asked.person());
        }
        Set<AccountId> people = new LinkedHashSet<>();
        jdbc.sql("""
                        select distinct account_id from access.grant_v
                        where organisation_id = :unit and role <> 'ORGANISATION_ADMINISTRATOR'
                        """)
                .param("unit", asked.unit())
                .query(UUID.class)
                .list()
                .forEach(account -> people.add(new AccountId(account)));
        return people;
    }

    int eraseMovedBefore(Instant moment) {
        return jdbc.sql("delete from inbox.question where moved_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }
}
