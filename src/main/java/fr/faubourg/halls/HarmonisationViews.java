package fr.faubourg.halls;

import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of harmonisations show. */
public final class HarmonisationViews {
    private HarmonisationViews() {}

    /** The list. */
    public record All(List<HarmonisationState> sessions, boolean mayOpen) {}

    /** The form of a new one. */
    public record Opening(HarmonisationForm form, FormErrors errors, List<Choice> places, List<Choice> organisations) {}

    /**
     * One harmonisation, at the step where it stands for the reader.
     *
     * @param own the reader's own ratings, while its side rates; empty otherwise
     * @param comparisons both sides, once both have finished, those that differ most first; empty before
     * @param agreement how far they say the same; null before
     * @param finding the headline
     */
    public record Show(
            HarmonisationState session,
            String finding,
            List<OwnEntrance> own,
            List<Comparison> comparisons,
            @Nullable Agreement agreement,
            Map<UUID, HallLevel> levels,
            List<Choice> levelChoices,
            FormErrors errors,
            AgreementForm typed) {
        public long rated() {
            return own.stream().filter(each -> each.rating() != null).count();
        }
    }

    /** An entrance that the reader's side rates, with what it said already. */
    public record OwnEntrance(Entrance entrance, @Nullable RatingLine rating, String href) {}

    /** What is agreed on an entrance, as it is typed. */
    public record AgreementForm(String place, String level, String sentence) {
        static AgreementForm none() {
            return new AgreementForm("", "", "");
        }

        public boolean isAbout(UUID placeId) {
            return place.equals(placeId.toString());
        }
    }
}
