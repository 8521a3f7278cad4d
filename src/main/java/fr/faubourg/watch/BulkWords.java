package fr.faubourg.watch;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why an observation is left alone by a bulk change: the same words before, in the outlook, and after, in the result. */
@Component
class BulkWords {
    static final String STALE = "Quelqu’un l’a modifié depuis que vous l’avez choisi.";
    static final String NOT_YOURS = "Ce geste n’est pas ouvert à votre rôle sur ce lieu.";
    static final String HIDDEN = "Il ne vous est pas ouvert.";

    private final MessageSource messages;

    BulkWords(MessageSource messages) {
        this.messages = messages;
    }

    String impossible(ObservationState from, Move move) {
        var state = "«\u00a0" + messages.getMessage("ObservationState." + from.name(), null, Locale.FRENCH)
                + "\u00a0»\u00a0: ";
        if (from == ObservationState.NEW) {
            return state + "à qualifier d’abord.";
        }
        if (from.isAwaited()) {
            return state
                    + (move == Move.CLOSE ? "à déclarer réalisé d’abord." : "à retirer d’abord à qui il est demandé.");
        }
        return from.isOpen() ? state + "ce geste n’est plus possible à ce stade." : state + "à rouvrir d’abord.";
    }

    /** Empty when the move was made. */
    String of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Moved _, Outcome.AlreadyDone _ -> "";
            case Outcome.Stale _ -> STALE;
            case Outcome.Impossible impossible -> impossible(impossible.from(), impossible.move());
            case Outcome.NotYours _ -> NOT_YOURS;
            case Outcome.ReasonMissing _ -> "Il faut dire pourquoi.";
        };
    }
}
