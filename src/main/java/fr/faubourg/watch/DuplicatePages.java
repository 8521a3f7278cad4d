package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.UrlQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the pages about duplicates. */
@Component
class DuplicatePages {
    private final MovePages moves;
    private final DuplicateQueries queries;
    private final ObservationThreads threads;
    private final ObservationSelections selections;
    private final FilterRows rows;

    DuplicatePages(
            MovePages moves,
            DuplicateQueries queries,
            ObservationThreads threads,
            ObservationSelections selections,
            FilterRows rows) {
        this.moves = moves;
        this.queries = queries;
        this.threads = threads;
        this.selections = selections;
        this.rows = rows;
    }

    ObservationDetails.Facts facts(ObservationId id, Viewer viewer) {
        return moves.facts(id, viewer);
    }

    /** @throws fr.faubourg.shared.Forbidden when somebody else may */
    boolean isOpen(ObservationDetails.Facts facts, Viewer viewer) {
        return moves.isOpen(facts, viewer, Move.MERGE);
    }

    Optional<UUID> find(String typed) {
        return threads.find(typed);
    }

    DuplicateViews.Joining joining(
            ObservationDetails.Facts facts, DuplicateForm form, FormErrors errors, Viewer viewer) {
        var id = new ObservationId(facts.id());
        var likely = queries.about(id, true, viewer).stream()
                .filter(row -> row.kin() == KinRow.Kin.LIKELY)
                // The one that was asked for first.
                .sorted(Comparator.comparing(row -> !row.id().toString().equals(form.avec())))
                .toList();
        var asked = moves.current(facts, viewer).stream()
                .filter(TaskLine::isAwaited)
                .map(TaskLine::organisation)
                .toList();
        return new DuplicateViews.Joining(facts, form, errors, likely, asked);
    }

    DuplicateViews.Likely likely(UrlQuery query, Viewer viewer) {
        var filters = ObservationFilters.parse(query);
        var open = filters.states().stream().allMatch(ObservationState::isOpen)
                ? filters
                : filters.inStates(ObservationFilters.OPEN);
        int window = query.first(UrlQuery.PAGE)
                .filter(word -> word.matches("[1-9][0-9]{0,2}"))
                .map(Integer::parseInt)
                .orElse(1);
        var narrowed = open.asRecordedOn(null);
        var selection = selections.of(narrowed, viewer);
        var pairs = queries.pairs(selection, window);
        long most = (long) window * DuplicateQueries.WINDOW;
        long found = queries.countUpTo(selection, most + 1);
        return new DuplicateViews.Likely(
                rows.of("/constats/doublons", narrowed, narrowed.toQuery(), viewer),
                pairs,
                Math.min(found, most),
                found > most
                        ? narrowed.toQuery().with(UrlQuery.PAGE, window + 1).on("/constats/doublons")
                        : null);
    }

    static KinView kin(List<KinRow> rows, boolean maySeparate, boolean decides) {
        return new KinView(rows, maySeparate ? Ids.next().toString() : null, decides);
    }
}
