package fr.faubourg.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice for a hall or a lift (affiche), made of fixed phrases.
 *
 * @param number of the observation, by which a resident can ask again
 * @param place where it hangs; null when no place is known
 * @param blocks one for each language, French first
 * @param unread the languages, in French, whose phrases nobody has read again yet
 */
public record HallNotice(long number, @Nullable String place, List<Block> blocks, List<String> unread) {
    public HallNotice {
        blocks = List.copyOf(blocks);
        unread = List.copyOf(unread);
    }

    /** What is said in one language. */
    public record Block(NoticeLanguage language, String heading, String subject, String sentence, String thanks) {}
}
