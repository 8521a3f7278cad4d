package fr.faubourg.jobs;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.access.WholeList;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the application does by itself, to be taken out. */
@Component
class RecurringList extends WholeList {
    private final RecurringRuns runs;

    RecurringList(RecurringRuns runs) {
        super(
                "travaux-reguliers",
                "Travaux réguliers",
                "/travaux/reguliers",
                "Faubourg, travaux",
                viewer -> viewer.has(Role.ADMINISTRATOR));
        this.runs = runs;
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        return this.<JobPages.Recurring>whole(
                List.of(
                        Column.text("Travail", JobPages.Recurring::label),
                        Column.text("Rythme", JobPages.Recurring::rhythmInWords),
                        Column.dateTime("Dernière fois", JobPages.Recurring::lastAt),
                        Column.dateTime("Prochaine fois", JobPages.Recurring::nextAt),
                        Column.yesNo("En cours", JobPages.Recurring::running),
                        Column.text("Référence du dernier échec", JobPages.Recurring::errorReference)),
                () -> runs.all().stream());
    }
}
