package fr.faubourg.tables;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.ui.UrlQuery;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The journal of exports, as a list to take out. */
@Component
class ExportJournalList implements ExportedList {
    private final ExportJournal journal;
    private final UiFactory factory;

    ExportJournalList(ExportJournal journal, UiFactory factory) {
        this.journal = journal;
        this.factory = factory;
    }

    @Override
    public String key() {
        return "journal-exports";
    }

    @Override
    public String label() {
        return "Journal des exports";
    }

    @Override
    public String href() {
        return "/exports/journal";
    }

    @Override
    public boolean openTo(Viewer viewer) {
        return viewer.has(Role.ADMINISTRATOR);
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        Ui ui = factory.detached();
        JournalFilter filter = JournalFilter.parse(query);
        List<TableExport.Filter> words = new ArrayList<>();
        if (filter.list() != null) {
            words.add(new TableExport.Filter("Liste", filter.list()));
        }
        ExportAct act = filter.act();
        if (act != null) {
            words.add(new TableExport.Filter("Acte", ui.label(act)));
        }
        return new TableExport<>(
                key(),
                label(),
                "Faubourg, journal des exports",
                words,
                List.of(
                        Column.dateTime("Quand", ExportPages.JournalLine::at),
                        Column.text("Qui", ExportPages.JournalLine::account),
                        Column.text("Acte", line -> ui.label(line.act())),
                        Column.text("Liste", ExportPages.JournalLine::title),
                        Column.text("Format", ExportPages.JournalLine::formatLabel),
                        Column.text("Filtres", ExportPages.JournalLine::filters),
                        Column.integer("Lignes", ExportPages.JournalLine::rowCount)),
                null,
                limit -> Math.min(limit, journal.count(filter.list(), act)),
                () -> journal.all(filter.list(), act));
    }
}
