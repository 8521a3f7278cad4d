package fr.faubourg.tables;

import fr.faubourg.access.Viewer;
import fr.faubourg.jobs.Jobs;
import fr.faubourg.shared.Ids;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests for files: which are answered at once, which are made in the background, which cannot be. */
@Component
class ExportRequests {
    /** What one waits for on a page; longer lists are made in the background. */
    static final long DIRECT_ROWS = 50_000;
    /** A worksheet holds a million rows and some, its header included. */
    private static final long WORKBOOK_ROWS = 1_048_575;

    private static final int WAITING_AT_ONCE = 3;

    private final ExportFileRepository files;
    private final Jobs jobs;
    private final Clock clock;

    ExportRequests(ExportFileRepository files, Jobs jobs, Clock clock) {
        this.files = files;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** How a request is answered. */
    sealed interface Way {
        record AtOnce() implements Way {}

        record InBackground() implements Way {}

        /** Not in this format: what to do, in French. */
        record Refused(String advice) implements Way {}
    }

    Way wayFor(TableExport<?> export, ExportFormat format) {
        if (format == ExportFormat.GEOJSON && export.point() == null) {
            return new Way.Refused("Cette liste n’a pas de points\u00a0: choisissez un autre format.");
        }
        if (format == ExportFormat.PDF) {
            return export.countedUpTo(PdfTableWriter.ROWS + 1) > PdfTableWriter.ROWS
                    ? tooLongForPaper()
                    : new Way.AtOnce();
        }
        if (export.countedUpTo(DIRECT_ROWS + 1) <= DIRECT_ROWS) {
            return new Way.AtOnce();
        }
        if (format == ExportFormat.XLSX && export.countedUpTo(WORKBOOK_ROWS + 1) > WORKBOOK_ROWS) {
            return new Way.Refused(
                    "Un classeur tient 1 048 575 lignes au plus, et cette liste en a davantage\u00a0: resserrez les filtres, ou choisissez CSV.");
        }
        return new Way.InBackground();
    }

    static Way.Refused tooLongForPaper() {
        return new Way.Refused(
                "Un PDF tient 5 000 lignes au plus, et cette liste en a davantage\u00a0: resserrez les filtres, ou choisissez XLSX ou CSV.");
    }

    boolean mayAskForMore(Viewer viewer) {
        return files.waiting(viewer.account()) < WAITING_AT_ONCE;
    }

    /** Has the file made in the background. */
    @Transactional
    public UUID prepare(TableExport<?> export, ExportFormat format, UrlQuery query, Viewer viewer) {
        UUID id = Ids.next();
        files.insert(id, viewer.account(), export, format, asMap(query), clock.instant());
        UUID job = jobs.submit(
                ExportJob.KIND,
                new ExportJob.Params(id),
                "Export\u00a0: " + export.title(),
                "/exports",
                viewer.account());
        files.setJob(id, job);
        return id;
    }

    private static Map<String, List<String>> asMap(UrlQuery query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        query.fields()
                .forEach(field -> parameters
                        .computeIfAbsent(field.getKey(), _ -> new ArrayList<>())
                        .add(field.getValue()));
        return parameters;
    }
}
