package fr.faubourg.tables;

import fr.faubourg.access.Instance;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.TableExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
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
    private final TableWriters writers;
    private final TransactionTemplate reading;

    Exports(
            ExportJournal journal,
            Instance instance,
            Clock clock,
            TableWriters writers,
            PlatformTransactionManager transactions) {
        this.journal = journal;
        this.instance = instance;
        this.clock = clock;
        this.writers = writers;
        DefaultTransactionDefinition snapshot = new DefaultTransactionDefinition();
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.reading = new TransactionTemplate(transactions, snapshot);
    }

    /**
     * Answers a request with the list as a file, row by row as they come from the database; with all of its columns. A browser that goes away is
     * let go: the journal then has no number of rows.
     */
    public <T> void send(HttpServletResponse response, TableExport<T> export, ExportFormat format, Viewer viewer) {
        send(response, export, new ExportLayout(format, CsvTableWriter.Style.SPREADSHEET, List.of()), viewer);
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

    void send(HttpServletResponse response, TableExport<?> export, ExportLayout layout, Viewer viewer) {
        send(
                response,
                export.title(),
                export,
                layout.format(),
                viewer,
                (stamp, out) -> writers.of(layout).write(export.with(layout.columns()), stamp, out));
    }

    /**
     * Answers a request with one XLSX workbook of several lists, each on a sheet named by its title; the kind, the source and the filters are those
     * of the first.
     *
     * @param title the French title of the whole, from which the file's name is made
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

    /**
     * Journals a document that another module makes by itself and gives to somebody, such as a report on paper.
     *
     * @param rows how many records it names
     */
    public void note(String kind, String title, List<TableExport.Filter> filters, long rows, Viewer viewer) {
        var entry = journal.begin(ExportAct.EXPORT, kind, filters, title, ExportFormat.PDF, viewer.account());
        journal.end(entry, rows);
    }

    /** Writes the file as the person may see the list now, within one snapshot; journals nothing. */
    long write(TableExport<?> export, ExportLayout layout, Viewer viewer, OutputStream out) {
        return written(
                out, stamp(viewer), (stamp, to) -> writers.of(layout).write(export.with(layout.columns()), stamp, to));
    }

    private void send(
            HttpServletResponse response,
            String title,
            TableExport<?> journalled,
            ExportFormat format,
            Viewer viewer,
            Writing writing) {
        ExportStamp stamp = stamp(viewer);
        var entry = journal.begin(
                ExportAct.EXPORT, journalled.kind(), journalled.filters(), title, format, viewer.account());
        FileAnswer answer = FileAnswer.begin(response, FileNames.of(title, stamp.day(), format.extension()), format);
        answer.fill(out -> journal.end(entry, written(out, stamp, writing)));
    }

    private ExportStamp stamp(Viewer viewer) {
        return new ExportStamp(clock.instant(), viewer.name(), instance.name());
    }

    private long written(OutputStream out, ExportStamp stamp, Writing writing) {
        Long rows = reading.execute(_ -> {
            try {
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
