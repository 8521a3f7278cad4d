package fr.faubourg.tables;

import fr.faubourg.access.Instance;
import fr.faubourg.access.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends lists out as files, and journals it. */
@Component
public class Exports {
    private final ExportJournal journal;
    private final Instance instance;
    private final Clock clock;
    private final TransactionTemplate reading;

    Exports(ExportJournal journal, Instance instance, Clock clock, PlatformTransactionManager transactions) {
        this.journal = journal;
        this.instance = instance;
        this.clock = clock;
        DefaultTransactionDefinition snapshot = new DefaultTransactionDefinition();
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.reading = new TransactionTemplate(transactions, snapshot);
    }

    /**
     * Answers a request with the list as a file, row by row as they come from the database.
     *
     * @throws UncheckedIOException when the browser goes away; the journal then has no number of rows
     */
    public <T> void send(HttpServletResponse response, TableExport<T> export, ExportFormat format, Viewer viewer) {
        send(response, export, format, TableWriter.of(format), viewer);
    }

    /** As above, written by another writer than the format's own. */
    <T> void send(
            HttpServletResponse response,
            TableExport<T> export,
            ExportFormat format,
            TableWriter writer,
            Viewer viewer) {
        send(response, export.title(), export, format, viewer, (stamp, out) -> writer.write(export, stamp, out));
    }

    /**
     * Answers a request with one XLSX workbook of several lists, each on a sheet named by its title; the kind, the source and the filters are those
     * of the first.
     *
     * @param title the French title of the whole, from which the file's name is made
     * @throws UncheckedIOException when the browser goes away; the journal then has no number of rows
     */
    public void sendWorkbook(HttpServletResponse response, String title, List<TableExport<?>> lists, Viewer viewer) {
        send(
                response,
                title,
                lists.getFirst(),
                ExportFormat.XLSX,
                viewer,
                (stamp, out) -> XlsxTableWriter.writeAll(title, lists, stamp, out));
    }

    private void send(
            HttpServletResponse response,
            String title,
            TableExport<?> journalled,
            ExportFormat format,
            Viewer viewer,
            Writing writing) {
        ExportStamp stamp = new ExportStamp(clock.instant(), viewer.name(), instance.name());
        UUID entry = journal.begin(journalled, title, format, viewer.account());
        String fileName = FileNames.of(title, stamp.day(), format.extension());
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            journal.end(entry, written(response, stamp, writing));
        } catch (RuntimeException e) {
            if (!response.isCommitted()) {
                // The page that tells of the failure must not be saved as a file.
                response.reset();
            }
            throw e;
        }
    }

    private long written(HttpServletResponse response, ExportStamp stamp, Writing writing) {
        Long rows = reading.execute(_ -> {
            try {
                OutputStream out = response.getOutputStream();
                long written = writing.write(stamp, out);
                out.flush();
                return written;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return rows == null ? 0 : rows;
    }

    /** Writes a file and counts its rows. */
    @FunctionalInterface
    private interface Writing {
        long write(ExportStamp stamp, OutputStream out) throws IOException;
    }
}
