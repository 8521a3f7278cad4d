package fr.faubourg.feedback;

import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.watch.ObservationDetails;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the templates of this module are given. */
public final class FeedbackPages {
    private FeedbackPages() {}

    /**
     * Noting what was said back.
     *
     * @param told what was said before, the latest first
     * @param waiting duplicates whose reporters are answered by it too
     */
    public record Noting(
            ObservationDetails.Facts facts,
            ReturnForm form,
            FormErrors errors,
            List<Told> told,
            List<Waiting> waiting,
            LocalDate today) {}

    /** A duplicate of which a contact is kept. */
    public record Waiting(UUID observation, long number) {
        public String href() {
            return "/constats/" + observation + "/contact";
        }
    }

    /**
     * What was said before.
     *
     * @param withdrawHref where it is taken back, or null when the reader may not
     */
    public record Told(
            String title, String said, String who, @Nullable String withdrawHref) {}

    /**
     * The contact of who reported it.
     *
     * @param kept whether one is kept
     * @param ours whether it is kept by an organisation of the reader
     * @param revealed the contact, once asked for; or null
     * @param afterEnd days it stays once the observation is closed
     * @param atMost days it stays at the most
     */
    public record Reporter(
            ObservationDetails.Facts facts,
            ContactForm form,
            FormErrors errors,
            boolean kept,
            boolean ours,
            @Nullable Shown revealed,
            int afterEnd,
            int atMost) {}

    /** The contact, to be read once. */
    public record Shown(String contact, String name) {}

    /**
     * Choosing what a notice says, and in which languages.
     *
     * @param notice what it would look like, in the languages chosen
     * @param mayMend whether the reader may mend the phrases
     */
    public record NoticeChoice(
            ObservationDetails.Facts facts,
            NoticeForm form,
            FormErrors errors,
            List<Choice> steps,
            HallNotice notice,
            boolean mayMend) {}

    /**
     * What residents were told of what was closed lately.
     *
     * @param closed how many were closed
     * @param told about how many of them residents were told
     * @param capped whether only the latest were counted
     * @param owed those without a word, the latest first
     */
    public record Owed(long closed, long told, boolean capped, long days, List<Line> owed) {
        /** The finding, in a sentence. */
        public String finding() {
            if (closed == 0) {
                return "Aucun constat clos pendant ces " + days + " jours";
            }
            return "Les habitants ont su la suite de " + told + " constats clos sur " + (capped ? "les " : "") + closed
                    + (capped ? " derniers" : "");
        }
    }

    /** A line of a list, with its page. */
    public record Line(String title, String detail, String href) {}

    /** The fixed phrases, by what they say. */
    public record Phrases(List<Group> groups) {}

    /** The phrases that say one thing, one for each language. */
    public record Group(String heading, List<PhraseLine> lines) {}

    /** A phrase, and who read it again; empty when nobody did. */
    public record PhraseLine(NoticeLanguage language, String words, String reviewedBy, String href) {}

    /** Mending one phrase. */
    public record Mending(String heading, NoticeLanguage language, PhraseForm form, String href, FormErrors errors) {}
}
