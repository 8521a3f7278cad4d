package fr.faubourg.reports;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.tables.Exports;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The report on what was observed (bilan de la veille): a page, a PDF, a workbook. Everybody reads it within their own rights. */
@Controller
@AllowedTo(everySignedIn = true)
class ReportController {
    private final WatchReports reports;
    private final ReportPdf pdf;
    private final ReportWorkbook workbook;
    private final Exports exports;

    ReportController(WatchReports reports, ReportPdf pdf, ReportWorkbook workbook, Exports exports) {
        this.reports = reports;
        this.pdf = pdf;
        this.workbook = workbook;
        this.exports = exports;
    }

    @GetMapping("/bilans")
    String page(HttpServletRequest request, Viewer viewer, Model model) {
        model.addAttribute("view", report(request, viewer));
        return "reports/page";
    }

    @GetMapping("/bilans.pdf")
    ResponseEntity<byte[]> pdf(HttpServletRequest request, Viewer viewer) {
        WatchReport report = report(request, viewer);
        ReportChoice choice = ReportChoice.parse(UrlQuery.of(request), ReportChoice.PAGE);
        exports.note(
                "bilan",
                report.title(),
                workbook.filters(report, choice, ReportChoice.PAGE),
                choice.has(ReportPart.FINDINGS) ? report.findings().size() : 0,
                viewer);
        String name = "bilan-" + report.coordinates().period().from() + "-"
                + report.coordinates().period().to() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name.toLowerCase(Locale.ROOT))
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(pdf.of(report, choice));
    }

    @GetMapping("/bilans.xlsx")
    void workbook(HttpServletRequest request, HttpServletResponse response, Viewer viewer) {
        workbook.send(
                report(request, viewer),
                ReportChoice.parse(UrlQuery.of(request), ReportChoice.WORKBOOK),
                response,
                viewer);
    }

    private WatchReport report(HttpServletRequest request, Viewer viewer) {
        UrlQuery query = UrlQuery.of(request);
        return reports.of(Coordinates.parse(query, reports.today()), Comparison.levelOf(query), viewer);
    }
}
