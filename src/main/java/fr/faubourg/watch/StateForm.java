package fr.faubourg.watch;

import fr.faubourg.shared.Ids;
import fr.faubourg.ui.FormErrors;
import java.util.Optional;

/** The form by which a régulateur decides the state, as typed. */
public record StateForm(String key, String version, String state, String reason) implements MoveForm<StateForm> {
    public StateForm {
        key = Forms.typed(key);
        version = Forms.typed(version);
        state = Forms.typed(state);
        reason = Forms.typed(reason);
    }

    static StateForm of(ObservationDetails.Facts facts) {
        return new StateForm(Ids.next().toString(), Integer.toString(facts.version()), "", "");
    }

    @Override
    public StateForm forVersion(int current) {
        return new StateForm(Ids.next().toString(), Integer.toString(current), state, reason);
    }

    Optional<Gesture> parse(FormErrors errors) {
        var decided = Forms.constant(ObservationState.class, state).filter(ObservationState::canBeDecided);
        if (decided.isEmpty()) {
            errors.add("state", "Choisissez un état.");
        }
        return decided.map(Gesture.Decide::new);
    }
}
