package fr.faubourg.watch;

import fr.faubourg.directory.OrganisationId;
import fr.faubourg.ui.FrenchFormat;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the thread says of a step besides its reason, in French. */
final class StepWords {
    private StepWords() {}

    /**
     * @param target the task it is about, where it is about one
     * @param named whether the organisation of that task is to be named: the step is not in its name, or others are asked too
     * @param names of organisations
     */
    static String detail(
            Gesture gesture, @Nullable Task target, boolean named, Function<OrganisationId, String> names) {
        String whose = target != null && named ? names.apply(target.organisation()) : "";
        return switch (gesture) {
            case Gesture.Assign assign -> asked(assign, names);
            case Gesture.Answer answer ->
                Stream.of(
                                whose,
                                answer.plannedOn() == null
                                        ? ""
                                        : "prévu le " + FrenchFormat.shortDate(answer.plannedOn()))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", "));
            case Gesture.Change change ->
                (target == null ? "" : names.apply(target.organisation()) + ", ") + "désormais pour le "
                        + FrenchFormat.shortDate(change.dueOn());
            case Gesture.Withdraw _ -> target == null ? "" : names.apply(target.organisation());
            case Gesture.Decide decide -> decided(decide.state());
            case Gesture.Qualify _, Gesture.Reopen _, Gesture.Plain _ -> "";
        };
    }

    private static String asked(Gesture.Assign assign, Function<OrganisationId, String> names) {
        var asked = assign.askings().stream()
                .map(asking -> names.apply(asking.organisation()) + ", pour le "
                        + FrenchFormat.shortDate(asking.dueOn()) + wanted(assign, asking))
                .collect(Collectors.joining("\u00a0; "));
        return assign.instead() ? asked + ", à la place des autres" : asked;
    }

    /** What each is asked, where there are several; one alone is asked what the step says as its reason. */
    private static String wanted(Gesture.Assign assign, Gesture.Asking asking) {
        return assign.askings().size() < 2 || asking.wanted().isEmpty()
                ? ""
                : " («\u00a0" + asking.wanted() + "\u00a0»)";
    }

    /** The reason that the thread says. */
    static String reason(Gesture gesture, String said) {
        return gesture instanceof Gesture.Assign assign && assign.askings().size() > 1 ? "" : said.strip();
    }

    /** The state as the thread says it. */
    private static String decided(ObservationState state) {
        return switch (state) {
            case ASSIGNED -> "attribué";
            case SCHEDULED -> "programmé";
            case IN_PROGRESS -> "en cours";
            case DONE -> "réalisé";
            case NEW, QUALIFIED, VERIFIED, CLOSED, REJECTED, OUT_OF_REMIT, DUPLICATE ->
                state.name().toLowerCase(Locale.ROOT);
        };
    }
}
