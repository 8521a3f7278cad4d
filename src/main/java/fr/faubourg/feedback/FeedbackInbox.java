package fr.faubourg.feedback;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.InboxFigure;
import fr.faubourg.inbox.InboxItem;
import fr.faubourg.inbox.InboxSource;
import fr.faubourg.inbox.InboxTally;
import fr.faubourg.inbox.Noun;
import fr.faubourg.ui.FrenchFormat;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** On the first page: of how much of what was closed lately residents know. Nobody waits for it, so nothing of it waits for anybody. */
@Component
class FeedbackInbox implements InboxSource {
    private static final Noun NOUN = new Noun("retour", "retours", false);

    private final OwedQueries queries;
    private final Clock clock;

    FeedbackInbox(OwedQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public Noun noun() {
        return NOUN;
    }

    @Override
    public InboxTally tally(Viewer viewer, int atMost) {
        return InboxTally.NOTHING;
    }

    @Override
    public List<InboxItem> waiting(Viewer viewer, int limit) {
        return List.of();
    }

    @Override
    public List<InboxFigure> figures(Viewer viewer) {
        if (!viewer.has(Role.REGULATOR, Role.PRACTITIONER, Role.READER, Role.ADMINISTRATOR)) {
            return List.of();
        }
        var closed = queries.closedSince(clock.instant().minus(OwedController.PERIOD));
        return closed.closed() == 0
                ? List.of()
                : List.of(new InboxFigure(
                        FrenchFormat.percent((double) closed.told() / closed.closed()),
                        "des constats clos en " + OwedController.PERIOD.toDays() + " jours dits aux habitants",
                        OwedController.PATH));
    }
}
