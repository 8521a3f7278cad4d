package fr.faubourg.history;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.NotFound;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was done to a record ({@code ?sorte=&fiche=}), to be taken out by whoever reads the record. */
@Component
class ChangeList implements ExportedList {
    private final HistoryPages pages;
    private final Histories histories;
    private final UiFactory factory;

    ChangeList(HistoryPages pages, Histories histories, UiFactory factory) {
        this.pages = pages;
        this.histories = histories;
        this.factory = factory;
    }

    @Override
    public String key() {
        return "historique";
    }

    @Override
    public String label() {
        return "Historique";
    }

    @Override
    public String href() {
        return "/";
    }

    @Override
    public String href(UrlQuery filters) {
        return "/historique/" + filters.first("sorte").orElse("") + "/"
                + filters.first("fiche").orElse("");
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        Ui ui = factory.detached();
        String kind = query.first("sorte").orElse("");
        UUID id = id(query);
        var record = histories.kind(kind).get(viewer, id);
        return new TableExport<Row>(
                key(),
                label(),
                "Faubourg, historique des fiches",
                List.of(new TableExport.Filter("Fiche", record.title(), kind)),
                List.of(
                        Column.dateTime("Quand", row -> row.entry().at()),
                        Column.text("Qui", row -> row.entry().who()),
                        Column.text("Acte", row -> row.item().title()),
                        Column.text(
                                "Champ",
                                row -> row.line() == null ? null : row.line().label()),
                        Column.text(
                                "Avant",
                                row -> row.line() == null ? null : row.line().before()),
                        Column.text(
                                "Après",
                                row -> row.line() == null ? null : row.line().after())),
                null,
                () -> IntStream.iterate(1, page -> page + 1)
                        .mapToObj(page -> pages.entries(kind, id, page, ui))
                        .takeWhile(entries -> !entries.isEmpty())
                        .flatMap(List::stream)
                        .flatMap(ChangeList::rows));
    }

    private static UUID id(UrlQuery query) {
        try {
            return UUID.fromString(query.first("fiche").orElse(""));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }

    /** One row for each field; one without a field where only the act is told. */
    private static Stream<Row> rows(HistoryView.Entry entry) {
        return entry.items().stream()
                .flatMap(item -> item.lines().isEmpty()
                        ? Stream.of(new Row(entry, item, null))
                        : item.lines().stream().map(line -> new Row(entry, item, line)));
    }

    private record Row(HistoryView.Entry entry, HistoryView.Item item, HistoryView.@Nullable Line line) {}
}
