package fr.faubourg.tables;

import fr.faubourg.access.Viewer;
import fr.faubourg.ui.UrlQuery;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Takes lists out as the background work does, into a file, for those who measure. */
public final class ExportRuns {
    private final Exports exports;
    private final ExportedLists lists;
    private final Viewer viewer;

    public ExportRuns(ApplicationContext application, Viewer viewer) {
        this.exports = application.getBean(Exports.class);
        this.lists = application.getBean(ExportedLists.class);
        this.viewer = viewer;
    }

    /** Writes the whole list as it is shown at first; tells how many rows there were. */
    public long write(String list, Map<String, List<String>> filters, String format, Path to) throws IOException {
        UrlQuery query = UrlQuery.of(filters);
        ExportLayout layout =
                ExportLayout.parse(query.with(ExportLayout.FORMAT, format)).orElseThrow();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
            return exports.write(lists.get(list, viewer).of(query, viewer), layout, viewer, out);
        }
    }
}
