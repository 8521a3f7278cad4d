package fr.faubourg.watch;

import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Ui;
import fr.faubourg.watch.ObservationDetails.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
     * @param tasks what is asked already
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
            LocalDate proposedDue,
            List<TaskLine> tasks) {
        public boolean isAwaited() {
            return tasks.stream().anyMatch(TaskLine::isAwaited);
        }

        public List<Choice> ways() {
            return List.of(
                    new Choice("", "En plus de ce qui est déjà demandé"),
                    new Choice("oui", "À la place\u00a0: les demandes qui ne sont pas réalisées sont retirées"));
        }
    }

    /** The answer of an organisation about its task; when it is not the reader's, the régulateur writes down what it said. */
    public record Answer(
            Facts facts,
            OfferedTask offered,
            AnswerForm form,
            FormErrors errors,
            @Nullable Conflict conflict) {
        public TaskLine task() {
            return offered.task();
        }

        /** What can be answered: what is begun is no more planned. */
        public List<Choice> answers() {
            boolean ours = offered.ours();
            var answers = new ArrayList<Choice>();
            if (task().state() != TaskState.IN_PROGRESS) {
                answers.add(new Choice(
                        "accepted",
                        ours ? "Nous nous en chargeons" : "L’organisation s’en charge",
                        "Dites quand, si vous le savez."));
                answers.add(new Choice("started", "C’est commencé", null));
            }
            answers.add(new Choice("done", "C’est fait", "Dites quoi, en une phrase."));
            answers.add(new Choice(
                    "returned",
                    ours ? "Ce n’est pas à nous" : "Ce n’est pas à elle",
                    "Dites pourquoi" + (ours ? "\u00a0: le régulateur le confiera à d’autres." : ".")));
            return answers;
        }
    }

    /** Changing a task, or taking it back. */
    public record TaskChange(
            Facts facts,
            TaskLine task,
            TaskForm form,
            FormErrors errors,
            @Nullable Conflict conflict) {
        public List<Choice> choices() {
            return List.of(
                    new Choice("change", "Changer la demande ou son échéance", "Ce qui a été répondu reste."),
                    new Choice("withdraw", "Retirer la demande", "Dites pourquoi\u00a0: l’organisation le lira."));
        }
    }

    /**
     * Deciding the state.
     *
     * @param told what the tasks say
     */
    public record Decision(
            Facts facts,
            ObservationState told,
            StateForm form,
            FormErrors errors,
            @Nullable Conflict conflict) {
        public List<Choice> choices(Ui ui) {
            return Stream.of(ObservationState.values())
                    .filter(ObservationState::canBeDecided)
                    .filter(state -> state != ObservationState.ASSIGNED
                            || !facts.organisations().isEmpty())
                    .filter(state -> state != facts.state())
                    .map(state -> new Choice(state.name(), ui.label(state)))
                    .toList();
        }
    }

    /**
     * Who is asked again when an observation is opened again.
     *
     * @param tasks those that can be
     * @param chosen the ids of those that are ticked
     */
    public record Again(List<TaskLine> tasks, Set<UUID> chosen) {
        static final Again NOBODY = new Again(List.of(), Set.of());

        public Again {
            tasks = List.copyOf(tasks);
            chosen = Set.copyOf(chosen);
        }

        public boolean isChosen(TaskLine task) {
            return chosen.contains(task.id());
        }
    }

    /** Whether it is done, seen on the spot. */
    public record Verification(
            Facts facts,
            VerificationForm form,
            Again again,
            FormErrors errors,
            @Nullable Conflict conflict) {}

    /**
     * A move that says nothing but why.
     *
     * @param resource its word in the address: {@code cloture}
     * @param reminders what to know before closing
     */
    public record Plain(
            Facts facts,
            Move move,
            String resource,
            boolean needsReason,
            PlainForm form,
            Again again,
            List<ObservationFacts.Reminder> reminders,
            FormErrors errors,
            @Nullable Conflict conflict) {}
}
