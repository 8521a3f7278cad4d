package fr.faubourg.jobs;

import fr.faubourg.access.Viewer;
import fr.faubourg.access.WholeList;
import fr.faubourg.shared.Column;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.ui.UrlQuery;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The list of jobs, to be taken out: one's own, or everybody's for an administrator. */
@Component
class JobList extends WholeList {
    private final JobRepository repository;
    private final UiFactory factory;

    JobList(JobRepository repository, UiFactory factory) {
        super("travaux", "Travaux", "/travaux", "Faubourg, travaux");
        this.repository = repository;
        this.factory = factory;
    }

    @Override
    public TableExport<?> of(UrlQuery query, Viewer viewer) {
        Ui ui = factory.detached();
        UUID account = JobController.shownTo(viewer);
        return this.<JobView>whole(
                List.of(
                        Column.text("Travail", JobView::title),
                        Column.text("État", job -> ui.label(job.state())),
                        Column.integer("Fait", JobView::done),
                        Column.integer("Sur", job -> job.total() == 0 ? null : job.total()),
                        Column.dateTime("Demandé le", JobView::createdAt),
                        Column.text("Par", JobView::accountName),
                        Column.dateTime("Commencé le", JobView::startedAt).onDemand(),
                        Column.dateTime("Fini le", JobView::endedAt),
                        Column.text("Message", JobView::message),
                        Column.text("Référence", JobView::errorReference).onDemand()),
                limit -> Math.min(limit, repository.count(account)),
                () -> repository.all(account));
    }
}
