package fr.faubourg.history;

import fr.faubourg.access.Viewer;
import fr.faubourg.history.HistoryView.Entry;
import fr.faubourg.history.HistoryView.Item;
import fr.faubourg.history.HistoryView.Line;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a record's history, in words. */
@Component
class HistoryPages {
    /** Moments on a page. */
    private static final int SIZE = 20;

    private final Histories histories;
    private final VersionQueries versions;
    private final FactWords words;

    HistoryPages(Histories histories, VersionQueries versions, FactWords words) {
        this.histories = histories;
        this.versions = versions;
        this.words = words;
    }

    HistoryView view(String kind, UUID id, UrlQuery query, Viewer viewer, Ui ui) {
        HistoryKind records = histories.kind(kind);
        var record = records.get(viewer, id);
        List<HistoryPart> parts = histories.parts(kind);
        Paging paging = Paging.of(query.first(UrlQuery.PAGE).orElse(null), SIZE);
        var found = versions.changes(parts, id, paging);
        var current = versions.current(parts, id);
        var gone = versions.mergedAway(found.changes().stream()
                .flatMap(Change::pointsBackTo)
                .distinct()
                .toList());
        var entries = told(
                found.changes(),
                changes -> Undoing.stand(changes, current)
                                && changes.stream()
                                        .flatMap(Change::pointsBackTo)
                                        .noneMatch(gone::contains)
                                && records.mayUndo(viewer, id, Undoing.wish(changes))
                        ? "/historique/" + kind + "/" + id + "/annulation"
                        : null,
                others(records, id, found.changes()),
                ui);
        return new HistoryView(
                record.title(),
                record.href(),
                new Page<>(entries, paging, found.moments()),
                query,
                UrlQuery.empty().with("sorte", kind).with("fiche", id));
    }

    /** A page of what was done, for whoever may read the record: with nothing that takes it back. */
    List<Entry> entries(String kind, UUID id, int page, Ui ui) {
        var found = versions.changes(histories.parts(kind), id, new Paging(page, SIZE));
        return told(found.changes(), _ -> null, others(histories.kind(kind), id, found.changes()), ui);
    }

    private static Map<Instant, String> others(HistoryKind kind, UUID id, List<Change> found) {
        return found.stream().anyMatch(change -> change.account() == null) ? kind.withoutAccount(id) : Map.of();
    }

    private List<Entry> told(
            List<Change> found,
            Function<List<Change>, @Nullable String> undoAction,
            Map<Instant, String> others,
            Ui ui) {
        var named = words.of(found, ui);
        Map<Instant, List<Change>> moments = new LinkedHashMap<>();
        found.forEach(change ->
                moments.computeIfAbsent(change.at(), _ -> new ArrayList<>()).add(change));
        var entries = new ArrayList<Entry>();
        moments.forEach((at, changes) -> entries.add(new Entry(
                at,
                others.getOrDefault(at, who(changes.getFirst())),
                changes.stream().map(change -> item(change, named)).toList(),
                undoAction.apply(changes))));
        return entries;
    }

    static String who(Change change) {
        String name = change.name();
        return name != null ? name : change.account() == null ? "Faubourg (reprise ou calcul)" : "un compte effacé";
    }

    private static Item item(Change change, FactWords.Named words) {
        String what = change.part().title();
        String done = change.isAdded() ? "ajout" : change.isRemoved() ? "retrait" : "modification";
        String title = what.isEmpty()
                ? change.isAdded() ? "Enregistré" : change.isRemoved() ? "Supprimé" : "Modifié"
                : what + "\u00a0: " + done;
        return new Item(
                title,
                change.changed().stream()
                        .flatMap(field -> line(change, field, words))
                        .toList());
    }

    private static Stream<Line> line(Change change, HistoryField field, FactWords.Named words) {
        if (field.words() == HistoryField.Words.DRAWING) {
            return Stream.of(new Line(field.label(), null, null));
        }
        String before = words.say(field, change.before(field));
        String after = words.say(field, change.after(field));
        return before == null && after == null ? Stream.of() : Stream.of(new Line(field.label(), before, after));
    }
}
