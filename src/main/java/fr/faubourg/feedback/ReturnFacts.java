package fr.faubourg.feedback;

import fr.faubourg.access.Viewer;
import fr.faubourg.watch.FindingKind;
import fr.faubourg.watch.ObservationDetails;
import fr.faubourg.watch.ObservationFacts;
import fr.faubourg.watch.ObservationId;
import fr.faubourg.watch.ObservationState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was said back, on the page of the observation. Its end without a word to residents is flagged, never forbidden. */
@Component
class ReturnFacts implements ObservationFacts {
    private static final Set<ObservationState> ENDED =
            Set.of(ObservationState.DONE, ObservationState.VERIFIED, ObservationState.CLOSED);

    private final Feedback feedback;
    private final ReturnRepository returns;
    private final MessageSource messages;

    ReturnFacts(Feedback feedback, ReturnRepository returns, MessageSource messages) {
        this.feedback = feedback;
        this.returns = returns;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<Section> of(ObservationDetails.Facts observation, Viewer viewer) {
        var said = returns.about(new ObservationId(observation.id()));
        boolean mayAnswer = feedback.mayAnswer(observation, viewer);
        if (said.isEmpty() && !mayAnswer) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "retours",
                "Retour aux habitants",
                notice(observation, said.isEmpty()),
                said.stream()
                        .map(each -> new Entry(
                                ReturnController.title(each, messages),
                                "«\u00a0" + each.said() + "\u00a0» " + each.account(),
                                null))
                        .toList(),
                mayAnswer ? actions(observation) : List.of()));
    }

    @Override
    public Optional<Reminder> beforeClosing(ObservationDetails.Facts observation, Viewer viewer) {
        boolean nothingSaid = returns.about(new ObservationId(observation.id())).isEmpty();
        return Optional.ofNullable(notice(observation, nothingSaid))
                .map(said -> new Reminder(
                        said + " Vous pouvez clore quand même\u00a0: ce sera compté comme clos sans retour.",
                        new Link("Noter un retour d’abord", observation.href() + "/retours")));
    }

    private static @Nullable String notice(ObservationDetails.Facts observation, boolean nothingSaid) {
        return nothingSaid && observation.kind() == FindingKind.WEAKNESS && ENDED.contains(observation.state())
                ? "Rien n’a encore été dit aux habitants."
                : null;
    }

    private static List<Link> actions(ObservationDetails.Facts observation) {
        return List.of(
                new Link("Noter un retour", observation.href() + "/retours"),
                new Link("Préparer une affiche", observation.href() + "/affiche"),
                new Link("Contact à rappeler", observation.href() + "/contact"));
    }
}
