package fr.faubourg.watch;

import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.watch.ObservationDetails.Facts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages of the moves show: the observation, the form as typed, its mistakes, and what somebody else did meanwhile. */
public final class ActionViews {
    static final List<Choice> SEVERITIES =
            List.of(new Choice("1", "Légère"), new Choice("2", "Moyenne"), new Choice("3", "Forte"));
    static final List<Choice> URGENCIES = List.of(
            new Choice("1", "Peut attendre"), new Choice("2", "Dans les délais"), new Choice("3", "Tout de suite"));

    private ActionViews() {}

    /** Sorting and weighing. */
    public record Qualification(
            Facts facts,
            QualificationForm form,
            FormErrors errors,
            @Nullable Conflict conflict,
            List<Choice> categories) {
        public List<Choice> severities() {
            return SEVERITIES;
        }

        public List<Choice> urgencies() {
            return URGENCIES;
        }
    }

    /**
     * Asking an organisation.
     *
     * @param proposed the organisation proposed, or null
     * @param because why it is, or why none is
     * @param workingDays how many working days the category leaves
     */
    public record Assignment(
            Facts facts,
            AssignmentForm form,
            FormErrors errors,
            @Nullable Conflict conflict,
            List<Choice> organisations,
            @Nullable String proposed,
            String because,
            int workingDays,
            LocalDate proposedDue) {}

    /**
     * The answer of the organisation in charge.
     *
     * @param ours whether the reader works for it; otherwise the régulateur reports for it
     */
    public record Answer(
            Facts facts,
            AnswerForm form,
            FormErrors errors,
            @Nullable Conflict conflict,
            boolean ours) {
        /** What can be answered: whoever is not in charge can only report what was done. */
        public List<Choice> answers() {
            var done = new Choice("done", "C’est fait", "Dites quoi, en une phrase.");
            return ours
                    ? List.of(
                            new Choice("accepted", "Nous nous en chargeons", "Dites quand, si vous le savez."),
                            done,
                            new Choice(
                                    "returned",
                                    "Ce n’est pas à nous",
                                    "Dites pourquoi : le régulateur le confiera à d’autres."))
                    : List.of(done);
        }
    }

    /** Whether it is done, seen on the spot. */
    public record Verification(
            Facts facts,
            VerificationForm form,
            FormErrors errors,
            @Nullable Conflict conflict) {}

    /**
     * A move that says nothing but why.
     *
     * @param resource its word in the address: {@code cloture}
     */
    public record Plain(
            Facts facts,
            Move move,
            String resource,
            boolean needsReason,
            PlainForm form,
            FormErrors errors,
            @Nullable Conflict conflict) {}
}
