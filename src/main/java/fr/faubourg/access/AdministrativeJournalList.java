package fr.faubourg.access;

import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/** The journal of what administrators did, as a list to take out. */
@Component
class AdministrativeJournalList implements ExportedList {
    private final AdministrativeJournal journal;

    AdministrativeJournalList(AdministrativeJournal journal) {
        this.journal = journal;
    }

    @Override
    public String key() {
        return "journal-acces";
    }

    @Override
    public String label() {
        return "Journal des accès";
    }

    @Override
    public String href() {
        return "/comptes/journal";
    }

    @Override
    public boolean openTo(Viewer viewer) {
        return viewer.administersAccounts();
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        return new TableExport<>(
                key(),
                label(),
                "Faubourg, journal des accès",
                journal.inWords(query).stream()
                        .map(words -> new TableExport.Filter(words.getFirst(), words.getLast()))
                        .toList(),
                List.of(
                        Column.dateTime("Quand", AdministrativeJournal.Entry::at),
                        Column.text("Qui", AdministrativeJournal.Entry::actor),
                        Column.text("Acte", AdministrativeJournal.Entry::label),
                        Column.text("Compte", AdministrativeJournal.Entry::account),
                        Column.text("En toutes lettres", AdministrativeJournal.Entry::sentence)),
                null,
                limit -> Math.min(limit, journal.count(query)),
                () -> journal.entries(query));
    }
}
