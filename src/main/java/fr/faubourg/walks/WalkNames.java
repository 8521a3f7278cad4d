package fr.faubourg.walks;

import fr.faubourg.ui.FrenchFormat;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says walks in a line: {@code Diagnostic en marchant du 12 mars 2026, Les Tanneries}. */
@Component
class WalkNames {
    private final MessageSource messages;

    WalkNames(MessageSource messages) {
        this.messages = messages;
    }

    String of(WalkQueries.Named walk) {
        return kind(walk.kind()) + " du " + FrenchFormat.shortDate(walk.walkedOn()) + ", " + walk.place();
    }

    String kind(WalkKind kind) {
        return messages.getMessage("WalkKind." + kind.name(), null, Locale.FRENCH);
    }
}
