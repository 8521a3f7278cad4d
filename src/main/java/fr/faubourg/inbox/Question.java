package fr.faubourg.inbox;

import fr.faubourg.access.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person asks another, or the people of a unit, about a record (question).
 *
 * @param kind of the record, as in {@link AskableKind#kind()}
 * @param askedName null when a unit is asked
 * @param words the question
 * @param wishedOn by when an answer would help, or null
 * @param last the latest step, or null
 */
record Question(
        UUID id,
        String kind,
        UUID subjectId,
        AccountId asker,
        String askerName,
        Asked asked,
        @Nullable String askedName,
        String words,
        @Nullable LocalDate wishedOn,
        Instant askedAt,
        QuestionState state,
        @Nullable Step last) {

    /** One step of it: who answered what, or handed it over. */
    record Step(
            QuestionAct act,
            AccountId by,
            String byName,
            @Nullable Asked to,
            @Nullable String toName,
            String words,
            Instant at) {}

    String href() {
        return QuestionController.PATH + "/" + id;
    }
}
