package fr.faubourg.interventions;

import fr.faubourg.access.Viewer;
import fr.faubourg.inbox.InboxItem;
import fr.faubourg.inbox.InboxSource;
import fr.faubourg.inbox.InboxTally;
import fr.faubourg.inbox.Noun;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Tone;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Planned interventions whose day is past, on the first page of those who may say whether they took place. */
@Component
class InterventionInbox implements InboxSource {
    private final DueQueries due;

    InterventionInbox(DueQueries due) {
        this.due = due;
    }

    @Override
    public Noun noun() {
        return new Noun("intervention", "interventions", true);
    }

    @Override
    public InboxTally tally(Viewer viewer, int atMost) {
        return due.tally(viewer, atMost);
    }

    @Override
    public List<InboxItem> waiting(Viewer viewer, int limit) {
        return due.rows(viewer, limit).stream().map(InterventionInbox::item).toList();
    }

    @Override
    public Optional<String> waitingHref(Viewer viewer) {
        return Optional.of(
                InterventionFilters.all().standing(InterventionState.PLANNED).href());
    }

    private static InboxItem item(DueQueries.Row row) {
        return new InboxItem(
                Intervention.title(row.work()),
                "Intervention n° " + row.number() + " · " + row.organisation() + " · " + row.place() + " · prévue le "
                        + FrenchFormat.shortDate(row.day()),
                "/interventions/" + row.id(),
                row.day(),
                "faite\u00a0?",
                Tone.LATE,
                true,
                row.mine());
    }
}
