package fr.faubourg.tables;

import fr.faubourg.access.Instance;
import fr.faubourg.access.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
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
        ExportStamp stamp = new ExportStamp(clock.instant(), viewer.name(), instance.name());
        UUID entry = journal.begin(export, format, viewer.account());
        String fileName = FileNames.of(export.title(), stamp.day(), format.extension());
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        Long rows = reading.execute(_ -> {
            try {
                OutputStream out = response.getOutputStream();
                long written = TableWriter.of(format).write(export, stamp, out);
                out.flush();
                return written;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        journal.end(entry, rows == null ? 0 : rows);
    }
}
