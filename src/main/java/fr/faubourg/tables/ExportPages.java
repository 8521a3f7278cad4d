package fr.faubourg.tables;

import fr.faubourg.shared.TableExport;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.UrlQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the templates of exports are given. */
public final class ExportPages {
    private ExportPages() {}

    /**
     * The page "Exporter".
     *
     * @param backHref the list with its filters
     * @param filters the filters in words
     * @param kept the filters as hidden fields
     * @param inBackground whether there are so many rows that the file is made in the background
     */
    public record Form(
            String title,
            String label,
            String backHref,
            List<TableExport.Filter> filters,
            List<Map.Entry<String, String>> kept,
            List<Choice> formats,
            String format,
            List<Choice> encodings,
            String encoding,
            List<ColumnLine> columns,
            boolean inBackground,
            FormErrors errors) {}

    /** A column that may be chosen, with its rank in the file. */
    public record ColumnLine(String key, String heading, boolean chosen, String rank) {}

    /** The files that somebody had made (exports). */
    public record Own(List<FileLine> files, boolean anyWaiting, boolean mayReadJournal) {}

    /** One of them; size and rows once it is made, and the address to ask for it again. */
    public record FileLine(
            UUID id,
            String title,
            String format,
            ExportFileState state,
            @Nullable Long rows,
            @Nullable Long bytes,
            @Nullable UUID job,
            Instant requestedAt,
            @Nullable Instant expiresAt,
            String againHref) {
        public String href() {
            return "/exports/" + id + "/fichier";
        }
    }

    /** Why a file that was made earlier is not given out. */
    public record Refused(String title, String againHref) {}

    /** The journal of exports. */
    public record Journal(
            Page<JournalLine> page,
            UrlQuery query,
            List<Choice> lists,
            @Nullable String list,
            List<Choice> acts,
            @Nullable String act) {}

    /** A line of the journal; rows are null when it was cut short or refused. */
    public record JournalLine(
            Instant at,
            ExportAct act,
            String account,
            String list,
            String title,
            String format,
            String filters,
            @Nullable Long rowCount) {
        /** {@code XLSX}. */
        public String formatLabel() {
            return ExportFormat.named(format).map(ExportFormat::label).orElse(format);
        }
    }
}
