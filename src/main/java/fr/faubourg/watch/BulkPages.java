package fr.faubourg.watch;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.jobs.Jobs;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.UrlQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the pages of bulk changes. */
@Component
class BulkPages {
    /** How many observations a page names under each reason; the others are counted. */
    private static final int NAMED = 20;

    static final int LONGEST_UNDO_REASON = 500;

    private final BulkOutlook outlook;
    private final BulkQueries queries;
    private final OrganisationNames organisations;
    private final CategoryChoices categories;
    private final Jobs jobs;

    BulkPages(
            BulkOutlook outlook,
            BulkQueries queries,
            OrganisationNames organisations,
            CategoryChoices categories,
            Jobs jobs) {
        this.outlook = outlook;
        this.queries = queries;
        this.organisations = organisations;
        this.categories = categories;
        this.jobs = jobs;
    }

    BulkViews.Confirmation confirmation(BulkChange change, Viewer viewer, BulkForm form, FormErrors errors) {
        var foreseen = outlook.of(change, viewer);
        return new BulkViews.Confirmation(
                change,
                group("", foreseen.doable()),
                foreseen.refused().entrySet().stream()
                        .map(entry -> group(entry.getKey(), entry.getValue()))
                        .toList(),
                foreseen.needsReason(),
                form,
                errors,
                change.move() == Move.ASSIGN ? organisations.choices() : List.of(),
                change.move() == Move.QUALIFY ? categories.all() : List.of());
    }

    /** What the form asks for; what is to be mended in it is added to the errors. */
    Optional<BulkTerms> terms(BulkChange change, Viewer viewer, BulkForm form, FormErrors errors, LocalDate today) {
        return form.parse(
                change.move(), outlook.of(change, viewer).needsReason(), errors, today, organisations, categories);
    }

    BulkViews.Result result(BulkChange change, Viewer viewer, UrlQuery query) {
        var paging = Paging.of(query.first(UrlQuery.PAGE).orElse(null));
        var undo = change.undo();
        UUID jobId = undo != null ? undo.jobId() : change.jobId();
        boolean busy = change.state() == BulkState.RUNNING || change.state() == BulkState.UNDOING;
        return new BulkViews.Result(
                change,
                busy && jobId != null ? jobs.find(jobId).orElse(null) : null,
                new Page<>(
                        queries.items(change.id(), viewer, paging),
                        paging,
                        change.counts().total()),
                query,
                mayUndo(change, viewer));
    }

    BulkViews.UndoPage undo(BulkChange change, String reason, FormErrors errors) {
        return new BulkViews.UndoPage(change, queries.touchedSince(change.id()), reason, errors);
    }

    BulkViews.All all(Viewer viewer, UrlQuery query) {
        boolean everybody = BulkChanges.seesAll(viewer);
        var paging = Paging.of(query.first(UrlQuery.PAGE).orElse(null), 30);
        return new BulkViews.All(
                queries.page(everybody ? null : viewer.account().value(), paging), everybody, query);
    }

    /** Whether the viewer is offered to take it back; which observations they really may, each one's history says. */
    static boolean mayUndo(BulkChange change, Viewer viewer) {
        return change.state().canBeUndone()
                && change.counts().done() > 0
                && (change.isBy(viewer.account().value()) || viewer.has(Role.REGULATOR));
    }

    private static BulkViews.Group group(String why, List<BulkQueries.Chosen> chosen) {
        return new BulkViews.Group(
                why,
                chosen.size(),
                chosen.stream()
                        .limit(NAMED)
                        .map(one -> new BulkViews.Named(one.number(), one.title(), "/constats/" + one.id()))
                        .toList());
    }
}
