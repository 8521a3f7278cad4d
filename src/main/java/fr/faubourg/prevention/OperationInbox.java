package fr.faubourg.prevention;

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

/** Operations whose days come, and those that are past without an assessment, on the first page of those who may do something about it. */
@Component
class OperationInbox implements InboxSource {
    private final DueQueries due;

    OperationInbox(DueQueries due) {
        this.due = due;
    }

    @Override
    public Noun noun() {
        return new Noun("opération préventive", "opérations préventives", true);
    }

    @Override
    public InboxTally tally(Viewer viewer, int atMost) {
        return due.tally(viewer, atMost);
    }

    @Override
    public List<InboxItem> waiting(Viewer viewer, int limit) {
        return due.rows(viewer, limit).stream().map(OperationInbox::item).toList();
    }

    @Override
    public Optional<String> waitingHref(Viewer viewer) {
        return Optional.of(OperationFilters.LIST);
    }

    private static InboxItem item(DueQueries.Row row) {
        return new InboxItem(
                row.title(),
                "Opération préventive n° " + row.number() + " · " + row.places() + " · prévue "
                        + (row.plannedFrom().equals(row.lastDay())
                                ? "le " + FrenchFormat.shortDate(row.plannedFrom())
                                : FrenchFormat.period(row.plannedFrom(), row.lastDay())),
                OperationFilters.LIST + "/" + row.id(),
                row.past() ? row.lastDay() : row.plannedFrom(),
                row.past() ? "bilan\u00a0?" : "à venir",
                row.past() ? Tone.LATE : Tone.WAITING,
                row.past(),
                row.mine());
    }
}
