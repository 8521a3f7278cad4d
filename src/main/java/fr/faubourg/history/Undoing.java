package fr.faubourg.history;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.Viewer;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UndoOffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes changes back (annulation): all that one transaction did to a record, unless somebody touched the same fields since. */
@Component
public class Undoing {
    private final Histories histories;
    private final VersionQueries versions;
    private final UndoRepository rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Undoing(
            Histories histories,
            VersionQueries versions,
            UndoRepository rows,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.histories = histories;
        this.versions = versions;
        this.rows = rows;
        // Within somebody's transaction, an undo that fails takes back only itself.
        this.transaction = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
        this.clock = clock;
    }

    /** Which moment the latest change of the record was: by it the change can be taken back. */
    public Optional<Instant> latest(String kind, UUID id) {
        return versions.latest(histories.parts(kind), id);
    }

    /** Tells on the next page what was done, and offers to take it back. */
    public void offer(RedirectAttributes next, String message, String kind, UUID id) {
        next.addFlashAttribute(Ui.FLASH, message);
        latest(kind, id)
                .ifPresent(moment -> next.addFlashAttribute(
                        Ui.FLASH_UNDO,
                        new UndoOffer("/historique/" + kind + "/" + id + "/annulation", moment.toString())));
    }

    /**
     * Takes a change back.
     *
     * @param moment when it was made, as {@link #latest} tells
     * @param reason why, possibly empty
     * @throws fr.faubourg.shared.NotFound when the record is not the viewer's to know of
     */
    public UndoOutcome undo(String kind, UUID id, Instant moment, String reason, Viewer viewer) {
        try {
            return transaction.execute(_ -> undoHeld(kind, id, moment, reason, viewer));
        } catch (DataIntegrityViolationException clash) {
            return new UndoOutcome.Impossible(
                    "L’état d’avant n’est plus possible\u00a0: une règle ou une autre fiche s’y oppose.");
        }
    }

    private UndoOutcome undoHeld(String kind, UUID id, Instant moment, String reason, Viewer viewer) {
        HistoryKind records = histories.kind(kind);
        records.get(viewer, id);
        List<HistoryPart> parts = histories.parts(kind);
        rows.hold(parts.getFirst(), id);
        List<Change> changes = versions.at(parts, id, moment);
        if (changes.isEmpty()) {
            return new UndoOutcome.Impossible("Cette modification n’est plus dans l’historique.");
        }
        if (!records.mayUndo(viewer, id, wish(changes))) {
            return new UndoOutcome.NotYours();
        }
        var current = versions.current(parts, id);
        for (Change change : changes) {
            if (!change.canEverBeUndone()) {
                return new UndoOutcome.Impossible("Une création ne s’annule pas ici.");
            }
            if (!change.stands(current.get(new VersionQueries.Row(change.part().table(), change.row())))) {
                return new UndoOutcome.Impossible(changedSince(parts, id, change));
            }
        }
        if (!versions.mergedAway(changes.stream().flatMap(Change::pointsBackTo).toList())
                .isEmpty()) {
            return new UndoOutcome.Impossible(
                    "Ce qui était noté avant a été réuni depuis avec une autre fiche\u00a0: c’est la fusion qui se défait.");
        }
        // What ends goes first: where one row at a time may be current, the other can then come back.
        changes.stream().sorted(Comparator.comparingInt(Undoing::order)).forEach(this::takeBack);
        records.undone(viewer, id, new HistoryKind.Done(moment, columns(changes), words(changes), reason.strip()));
        return new UndoOutcome.Undone();
    }

    static HistoryKind.Wish wish(Collection<Change> changes) {
        UUID account = changes.stream().findFirst().map(Change::account).orElse(null);
        return new HistoryKind.Wish(account == null ? null : new AccountId(account), changed(changes));
    }

    /** What the changes touched themselves, without the rest of its groups. */
    private static Set<String> changed(Collection<Change> changes) {
        return changes.stream()
                .filter(change -> change.part().isRecord())
                .flatMap(change -> change.changed().stream())
                .map(HistoryField::column)
                .collect(Collectors.toSet());
    }

    static boolean stand(Collection<Change> changes, Map<VersionQueries.Row, List<@Nullable String>> current) {
        return changes.stream()
                .allMatch(change -> change.canEverBeUndone()
                        && change.stands(
                                current.get(new VersionQueries.Row(change.part().table(), change.row()))));
    }

    private static int order(Change change) {
        if (change.isAdded()) {
            return 0;
        }
        boolean reopens = change.changed().stream().anyMatch(field -> change.before(field) == null);
        return change.isRemoved() || reopens ? 2 : 1;
    }

    private void takeBack(Change change) {
        HistoryPart part = change.part();
        if (change.isRemoved()) {
            rows.bringBack(part, change.row(), change.at());
        } else if (!change.isAdded()) {
            rows.restore(part, change.row(), change.at(), part.columns(change.changed()));
        } else if (part.added() == HistoryPart.Added.ENDS) {
            rows.end(part, change.row(), clock.instant());
        } else {
            rows.remove(part, change.row());
        }
    }

    /** Who touched the same fields afterwards. */
    private String changedSince(List<HistoryPart> parts, UUID id, Change change) {
        Set<HistoryField> ours = new LinkedHashSet<>(change.part().together(change.changed()));
        return versions.since(parts, id, change.at()).stream()
                .filter(later -> later.row().equals(change.row()))
                .filter(later -> later.isRemoved() || later.changed().stream().anyMatch(ours::contains))
                .findFirst()
                .map(later -> "A changé depuis\u00a0: " + labels(later) + ", par " + HistoryPages.who(later) + ", "
                        + FrenchFormat.dateTime(later.at()) + ".")
                .orElse("A changé depuis.");
    }

    private static Set<String> columns(Collection<Change> changes) {
        return changes.stream()
                .filter(change -> change.part().isRecord())
                .flatMap(change -> change.part().columns(change.changed()).stream())
                .collect(Collectors.toSet());
    }

    private static String words(Collection<Change> changes) {
        List<Change> own =
                changes.stream().filter(change -> change.part().isRecord()).toList();
        return (own.isEmpty() ? changes : own)
                .stream().map(Undoing::labels).distinct().collect(Collectors.joining(", "));
    }

    private static String labels(Change change) {
        return change.part().title().isEmpty()
                ? change.changed().stream().map(HistoryField::label).distinct().collect(Collectors.joining(", "))
                : change.part().title();
    }
}
