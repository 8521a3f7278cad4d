package fr.faubourg.tables;

import fr.faubourg.access.AccountId;
import fr.faubourg.access.ExportedList;
import fr.faubourg.access.Viewer;
import fr.faubourg.access.Viewers;
import fr.faubourg.jobs.JobContext;
import fr.faubourg.jobs.JobHandler;
import fr.faubourg.jobs.JobRefused;
import fr.faubourg.shared.NotFound;
import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.UrlQuery;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a file in the background, as its maker may read the list at that moment, and keeps it in parts. */
@Component
class ExportJob implements JobHandler {
    static final String KIND = "exports.file";
    static final Duration KEPT = Duration.ofDays(7);

    private static final long COUNTED = 5_000_000;

    private final ExportFileRepository files;
    private final Making making;
    private final Viewers viewers;
    private final Clock clock;
    private final TransactionTemplate separate;

    /** What the job is about. */
    record Params(UUID fileId) {}

    /** Where the job is; a file that is cut short is made anew. */
    record Passed(int parts) {}

    /** What a file is made with. */
    @Component
    record Making(ExportedLists lists, ExportRights rights, Exports exports, ExportJournal journal) {}

    ExportJob(
            ExportFileRepository files,
            Making making,
            Viewers viewers,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.making = making;
        this.viewers = viewers;
        this.clock = clock;
        this.separate = new TransactionTemplate(transactions);
        this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext job) throws IOException {
        ExportFile file = files.find(job.params(Params.class).fileId())
                .orElseThrow(() -> new JobRefused("Ce fichier n’est plus demandé."));
        Viewer viewer = viewers.find(new AccountId(file.accountId()))
                .orElseThrow(() -> new JobRefused("Le compte qui a demandé ce fichier est fermé."));
        ExportedList list = list(file, viewer);
        // Read before the rows: a right that goes while they are read is missing at the download.
        Set<String> rights = making.rights().of(viewer, list);
        UrlQuery query = UrlQuery.of(file.query());
        ExportLayout layout = ExportLayout.parse(query).orElseThrow(() -> new JobRefused("Ce format n’existe plus."));
        TableExport<?> export = list.of(ExportLayout.filtersOf(query), viewer);
        long total = export.countedUpTo(COUNTED);
        job.step(total, 0, new Passed(0), () -> files.erase(file.id()));
        Parts parts = new Parts(job, file.id(), total);
        try (parts) {
            making.exports().write(export.watched(parts::row), layout, viewer, parts);
        }
        Instant now = clock.instant();
        job.step(total, parts.rows, new Passed(parts.number), () -> {
            files.ready(file.id(), rights, parts.rows, parts.bytes, now, now.plus(KEPT));
            files.find(file.id()).ifPresent(made -> making.journal().note(ExportAct.PREPARE, made));
        });
    }

    @Override
    public void failed(JobContext job, String message) {
        files.fail(job.params(Params.class).fileId());
    }

    private ExportedList list(ExportFile file, Viewer viewer) {
        try {
            return making.lists().get(file.list(), viewer);
        } catch (NotFound e) {
            throw new JobRefused("Vous n’avez plus accès à cette liste.", e);
        }
    }

    /** Keeps what is written, a part at a time, beside the transaction that reads the rows. */
    private final class Parts extends OutputStream {
        private static final int BYTES = 1 << 20;

        private final JobContext job;
        private final UUID file;
        private final long total;
        private final byte[] part = new byte[BYTES];
        private int filled;
        private int number;
        private long rows;
        private long bytes;

        Parts(JobContext job, UUID file, long total) {
            this.job = job;
            this.file = file;
            this.total = total;
        }

        void row() {
            rows++;
        }

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            int done = 0;
            while (done < length) {
                int taken = Math.min(length - done, BYTES - filled);
                System.arraycopy(from, offset + done, part, filled, taken);
                filled += taken;
                done += taken;
                if (filled == BYTES) {
                    keep();
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                keep();
            }
        }

        private void keep() {
            byte[] content = Arrays.copyOf(part, filled);
            separate.executeWithoutResult(_ -> job.step(
                    Math.max(total, rows), rows, new Passed(number + 1), () -> files.addPart(file, number, content)));
            number++;
            bytes += filled;
            filled = 0;
        }
    }
}
