package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.Ids;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.Paging;
import fr.faubourg.ui.UrlQuery;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of what is asked of the reader's organisations. */
@Component
class AskedPages {
    private static final int LINES = 30;

    private final AskedQueries queries;
    private final Clock clock;

    AskedPages(AskedQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** @param sent the form that came back, or null */
    AskedPage page(UrlQuery asked, Viewer viewer, @Nullable AnswerForm sent, FormErrors errors) {
        var query = AskedFilters.carried(asked);
        var filters = AskedFilters.parse(query);
        var own = queries.own(viewer);
        var counts = queries.counts(filters, own);
        var paging = Paging.of(query.first(UrlQuery.PAGE).orElse(null), LINES);
        var today = LocalDate.now(clock);
        var lines = queries.rows(filters, own, paging).stream()
                .map(task -> line(task, sent, today))
                .toList();
        return new AskedPage(
                filters,
                new Page<>(lines, paging, Math.min(counts.total(), AskedQueries.COUNTED)),
                counts.total(),
                counts.late(),
                query,
                queries.units(own),
                errors);
    }

    private static AskedPage.Line line(AskedTask task, @Nullable AnswerForm sent, LocalDate today) {
        var back = sent != null && task.id().equals(sent.named()) ? sent : null;
        var planned = task.plannedOn() != null ? task.plannedOn() : task.dueOn();
        var form = new AnswerForm(
                Ids.next().toString(),
                Integer.toString(task.version()),
                task.id().toString(),
                "",
                back != null && !back.plannedOn().isEmpty()
                        ? back.plannedOn()
                        : (planned.isBefore(today) ? today : planned).toString(),
                back == null ? "" : back.reason());
        return new AskedPage.Line(task, form, back != null);
    }
}
