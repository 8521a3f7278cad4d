package fr.faubourg.watch;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.tables.ExportFormat;
import fr.faubourg.tables.Exports;
import fr.faubourg.ui.Ui;
import fr.faubourg.ui.UrlQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list as a file: the same filters, the same order, the same rights, all of its rows. */
@Controller
@AllowedTo(everySignedIn = true)
class ExportController {
    private final ObservationExport export;
    private final Exports exports;

    ExportController(ObservationExport export, Exports exports) {
        this.export = export;
        this.exports = exports;
    }

    @GetMapping("/constats/export")
    void export(HttpServletRequest request, HttpServletResponse response, Viewer viewer, @ModelAttribute("ui") Ui ui) {
        var query = UrlQuery.of(request);
        var format = ExportFormat.named(query.first("format").orElse("csv")).orElseThrow(NotFound::new);
        exports.send(response, export.of(query, viewer, ui), format, viewer);
    }
}
