package fr.faubourg.inbox;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question as its reader may see it now.
 *
 * @param record what it is about
 * @param units names of units by id
 * @param late whether the wished day is past
 */
record SeenQuestion(Question question, NoticeRecord record, Map<UUID, String> units, boolean late) {
    private static final String NOBODY = "une personne dont le compte est fermé";

    /** Who is asked: "Paul Lestienne", "l’équipe Agence Nord". */
    String askedName() {
        return name(question.asked(), question.askedName());
    }

    /** "Paul Lestienne a répondu", "Paul Lestienne a passé la question à Léa Martin". */
    String sentence(Question.Step step) {
        Asked to = step.to();
        return step.byName()
                + switch (step.act()) {
                    case ANSWERED -> " a répondu";
                    case HANDED_OVER -> " a passé la question à " + (to == null ? NOBODY : name(to, step.toName()));
                    case DECLINED -> " a dit\u00a0: ce n’est pas pour moi";
                    case CLOSED -> " n’attend plus de réponse";
                };
    }

    private String name(Asked asked, @Nullable String person) {
        UUID unit = asked.unit();
        if (unit != null) {
            return "l’équipe " + units.getOrDefault(unit, "d’une organisation qui n’est plus là");
        }
        return person == null ? NOBODY : person;
    }
}
