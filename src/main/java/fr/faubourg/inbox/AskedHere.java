package fr.faubourg.inbox;

import fr.faubourg.ui.Tone;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a record shows of the questions about it ({@code inbox/asked.jte}): to its reader, the own ones only.
 *
 * @param href where one asks
 */
public record AskedHere(String href, List<Line> lines) {
    /**
     * One question.
     *
     * @param words the question
     * @param who "Nadia Ferrand à Paul Lestienne"
     * @param last what was done last, "Paul Lestienne a répondu"; null when nothing was
     * @param answer its words, possibly empty
     */
    public record Line(
            String href,
            String words,
            String who,
            Instant askedAt,
            @Nullable String last,
            String answer,
            QuestionState state,
            Tone tone,
            boolean late) {}
}
