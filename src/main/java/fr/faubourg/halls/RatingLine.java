package fr.faubourg.halls;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said of an entrance on a day: a rating, or the level two organisations agreed on.
 *
 * @param levelLabel the level's name when it was said
 * @param levelMeaning what it stood for then
 * @param words the comment, or the sentence of the agreement
 * @param natures the acts that it tells of, with how often, in the words of then; none for an agreement
 * @param agreed whether it is an agreement
 * @param organisation who said it; for an agreement the two of them
 */
public record RatingLine(
        UUID id,
        LocalDate day,
        UUID levelId,
        String levelLabel,
        String levelMeaning,
        String words,
        boolean agreed,
        String organisation,
        String author,
        @Nullable UUID sessionId,
        List<SeenAct> natures) {
    public RatingLine {
        natures = List.copyOf(natures);
    }

    /** Acts of one nature, and how often. */
    public record SeenAct(UUID natureId, String label, ActFrequency frequency) {}

    RatingLine telling(List<SeenAct> acts) {
        return new RatingLine(
                id, day, levelId, levelLabel, levelMeaning, words, agreed, organisation, author, sessionId, acts);
    }
}
