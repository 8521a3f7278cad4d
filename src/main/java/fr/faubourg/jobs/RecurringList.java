package fr.faubourg.jobs;

import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the application does by itself, to be taken out. */
@Component
class RecurringList implements ExportedList {
    private final RecurringRuns runs;

    RecurringList(RecurringRuns runs) {
        this.runs = runs;
    }

    @Override
    public String key() {
        return "travaux-reguliers";
    }

    @Override
    public String label() {
        return "Travaux réguliers";
    }

    @Override
    public String href() {
        return "/travaux/reguliers";
    }

    @Override
    public boolean openTo(Viewer viewer) {
        return viewer.has(Role.ADMINISTRATOR);
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        return new TableExport<JobPages.Recurring>(
                key(),
                label(),
                "Faubourg, travaux",
                List.of(),
                List.of(
                        Column.text("Travail", JobPages.Recurring::label),
                        Column.text("Rythme", JobPages.Recurring::rhythmInWords),
                        Column.dateTime("Dernière fois", JobPages.Recurring::lastAt),
                        Column.dateTime("Prochaine fois", JobPages.Recurring::nextAt),
                        Column.yesNo("En cours", JobPages.Recurring::running),
                        Column.text("Référence du dernier échec", JobPages.Recurring::errorReference)),
                null,
                () -> runs.all().stream());
    }
}
