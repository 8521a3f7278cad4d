package fr.faubourg.jobs;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.access.WholeList;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/** The jobs that were given up, to be taken out. */
@Component
class DeadLetterList extends WholeList {
    private final DeadLetterQueries queries;

    DeadLetterList(DeadLetterQueries queries) {
        super(
                "travaux-abandonnes",
                "Travaux abandonnés",
                "/travaux/abandons",
                "Faubourg, travaux",
                viewer -> viewer.has(Role.ADMINISTRATOR));
        this.queries = queries;
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        return this.<JobPages.DeadLetter>whole(
                List.of(
                        Column.text("Travail", JobPages.DeadLetter::title),
                        Column.text("Sorte", JobPages.DeadLetter::kind),
                        Column.text("Message", JobPages.DeadLetter::message),
                        Column.integer("Essais", JobPages.DeadLetter::tries),
                        Column.integer("Fait", JobPages.DeadLetter::done),
                        Column.integer("Sur", letter -> letter.total() == 0 ? null : letter.total()),
                        Column.text("Dernière étape", JobPages.DeadLetter::position),
                        Column.dateTime("Abandonné le", JobPages.DeadLetter::endedAt),
                        Column.text("Erreur", JobPages.DeadLetter::errorKind),
                        Column.text("Référence", JobPages.DeadLetter::errorReference)),
                limit -> Math.min(limit, queries.count()),
                () -> queries.all().map(JobPages.DeadLetter::of));
    }
}
