package fr.faubourg.watch;

import fr.faubourg.ui.MapDrawing;
import fr.faubourg.ui.ThreadEntry;
import fr.faubourg.ui.Tone;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page of an observation.
 *
 * @param tasks what was asked of whom, with what the reader may do with each
 * @param liftKey the key of the form by which the state follows from the tasks again; null for who may not, or when it does
 * @param main the one main action, or null when it is somebody else's turn
 * @param others what else can be done
 * @param mayCorrect whether the reader may correct what is written
 * @param noteKey the key of the form for an internal note; null for those who write none
 * @param thread what it came from, its steps, and what came of it
 * @param sections what the modules above know of it
 * @param kin duplicates, likely and decided
 * @param map where it lies; null when its point is not known
 */
public record ObservationPage(
        ObservationDetails details,
        List<OfferedTask> tasks,
        @Nullable String liftKey,
        @Nullable Action main,
        List<Action> others,
        boolean mayCorrect,
        @Nullable String noteKey,
        List<ThreadEntry> thread,
        List<ObservationFacts.Section> sections,
        KinView kin,
        @Nullable MapDrawing map) {
    /** Something to do, with its page. */
    public record Action(Move move, String href) {}

    /** The tasks that count. */
    public List<OfferedTask> current() {
        return tasks.stream().filter(each -> each.task().current()).toList();
    }

    /** Those that were given back, taken back or asked anew. */
    public List<OfferedTask> past() {
        return tasks.stream().filter(each -> !each.task().current()).toList();
    }

    /** {@code 2 sur 3 réalisées}; empty for one task alone. */
    public String share() {
        int asked = facts().organisations().size();
        int done = facts().tasksDone();
        return asked < 2 ? "" : done + " sur " + asked + (done < 2 ? " réalisée" : " réalisées");
    }

    /** What the tasks say where the state was decided otherwise. */
    public ObservationState told() {
        return Tasks.stateOf(details.current().stream().map(TaskLine::state).toList());
    }

    public ObservationDetails.Facts facts() {
        return details.facts();
    }

    public Tone tone() {
        return facts().late() ? Tone.LATE : ObservationRow.toneOf(facts().state());
    }

    /** Under which resource a move is made. */
    static String resourceOf(Move move, ObservationState from) {
        return switch (move) {
            case QUALIFY -> "qualification";
            case ASSIGN -> "attribution";
            case ACCEPT, START, REPORT_DONE, RETURN -> "reponse";
            case OVERRIDE -> "etat";
            case LIFT_OVERRIDE -> "etat/levee";
            case WITHDRAW -> throw new IllegalArgumentException("each task has its own page");
            case VERIFY -> "verification";
            case CLOSE -> "cloture";
            case REJECT -> "rejet";
            case DECLARE_OUT_OF_REMIT -> "hors-competence";
            case MERGE -> "doublon";
            case SEPARATE -> "doublon/separation";
            case REOPEN -> from == ObservationState.DONE ? "verification" : "reouverture";
        };
    }

    /** What moves an observation on from a state, first the one that is expected. */
    static Optional<Move> expected(ObservationState state) {
        return switch (state) {
            case NEW -> Optional.of(Move.QUALIFY);
            case QUALIFIED -> Optional.of(Move.ASSIGN);
            case ASSIGNED, SCHEDULED, IN_PROGRESS -> Optional.of(Move.ACCEPT);
            case DONE -> Optional.of(Move.VERIFY);
            case VERIFIED -> Optional.of(Move.CLOSE);
            case CLOSED, REJECTED, OUT_OF_REMIT, DUPLICATE -> Optional.empty();
        };
    }
}
