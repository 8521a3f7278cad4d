package fr.faubourg.tables;

import fr.faubourg.jobs.JobView;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.Page;
import fr.faubourg.ui.UrlQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the templates of this module are given. */
public final class ImportPages {
    private ImportPages() {}

    /** A line of the list of imports. */
    public record Line(
            UUID id,
            String kind,
            String fileName,
            ImportState state,
            long rowCount,
            ImportCounts applied,
            Instant createdAt,
            String accountName) {}

    /**
     * The list (imports).
     *
     * @param everybody whether it shows the imports of everybody
     * @param mayImport whether some kind is open to the reader
     */
    public record All(Page<Line> imports, UrlQuery query, boolean everybody, boolean mayImport) {}

    /**
     * The page of a new import.
     *
     * @param kinds what can be imported, with the explanation as hint
     * @param kind as chosen, or empty
     * @param known for each kind, the fields it knows
     */
    public record New(List<Choice> kinds, String kind, List<KnownFields> known, FormErrors errors) {}

    /** The fields of a kind, shown to the person who prepares a file. */
    public record KnownFields(String kind, List<KnownField> fields) {}

    /** A field as a person prepares it. */
    public record KnownField(String label, boolean required, String example, String headings) {}

    /**
     * The mapping of columns (correspondance des colonnes).
     *
     * @param targets what a column may become
     * @param remembered where the mapping comes from when it is that of an earlier file, or null
     */
    public record Columns(
            UUID id,
            String kind,
            String fileName,
            String description,
            long rowCount,
            List<ColumnLine> columns,
            List<Choice> targets,
            List<OptionLine> options,
            Reading reading,
            @Nullable String remembered,
            FormErrors errors) {}

    /**
     * How the file is read, to be corrected.
     *
     * @param sheets the sheets to choose from, empty when there is but one
     * @param headingRow the row of the headings, 0 when the format has none (GeoJSON)
     * @param errors why the file cannot be read as asked, or null
     */
    public record Reading(
            List<Choice> sheets,
            String sheet,
            String headingRow,
            boolean twoRows,
            boolean keepTotals,
            LeftAside leftAside,
            FormErrors errors) {
        public boolean isCorrectable() {
            return !headingRow.equals("0");
        }
    }

    /**
     * A column of the file.
     *
     * @param name the name of its control
     * @param target what it becomes, empty when it is left aside
     */
    public record ColumnLine(String name, String heading, List<String> samples, String target) {}

    /** Something asked once for the whole file. */
    public record OptionLine(
            String name,
            String label,
            boolean required,
            @Nullable String hint,
            String value,
            List<Choice> choices) {}

    /**
     * The report (compte rendu).
     *
     * @param counts of the import itself once it began, of the dry run before
     * @param job the background work under way or the last one, or null
     * @param level which rows are listed
     * @param tabs the lists of rows that have some
     * @param previewUrl a page that shows the rows before they are imported, or null
     * @param resultUrl the list where the records are seen, or null
     * @param beyond what surrounds the import itself
     */
    public record Report(
            UUID id,
            String kind,
            String fileName,
            String description,
            long rowCount,
            ImportState state,
            ImportCounts counts,
            boolean applied,
            @Nullable JobView job,
            RowVerdict.Level level,
            List<Tab> tabs,
            Page<IssueLine> issues,
            UrlQuery query,
            boolean fileErased,
            boolean mayMap,
            @Nullable String previewUrl,
            @Nullable String resultUrl,
            Beyond beyond) {

        /** Whether the dry run is read and the import is to be decided. */
        public boolean toDecide() {
            return state == ImportState.CHECKED && !applied;
        }

        public boolean atWork() {
            return state == ImportState.CHECKING || state == ImportState.APPLYING || state == ImportState.UNDOING;
        }
    }

    /**
     * What surrounds an import: undoing, other sheets, rows left aside.
     *
     * @param refusedFormat the format in which refused rows come back
     * @param undoable whether it can be undone now
     * @param undoneByItself whether it was undone since "all or nothing" was chosen and rows were refused at the last moment
     * @param otherSheets sheets of the same file that can be imported too
     * @param kinds what another sheet can hold
     * @param undone what was undone, or null
     * @param left records that stayed
     */
    public record Beyond(
            String kindKey,
            String refusedFormat,
            LeftAside leftAside,
            boolean undoable,
            List<Choice> otherSheets,
            List<Choice> kinds,
            @Nullable ImportUndone undone,
            boolean undoneByItself,
            List<Hindrance> left) {}

    /**
     * A record that stands in the way of undoing, or that stayed.
     *
     * @param users what holds on to it, counted ("3 constats, 1 lieu qui s’y trouve"), empty when that is not known
     */
    public record Hindrance(String shown, String address, UndoReason reason, String users) {}

    /**
     * The page that undoes an import (annulation).
     *
     * @param created records it made
     * @param changed records it changed
     * @param blockedCount how many of them were changed or used since
     * @param blocked the first of these
     */
    public record Undo(
            UUID id,
            String fileName,
            String kind,
            long created,
            long changed,
            long blockedCount,
            List<Hindrance> blocked,
            FormErrors errors) {
        /** How many records would be taken back if those in the way stayed. */
        public long possible() {
            return Math.max(0, created + changed - blockedCount);
        }
    }

    /** A list of rows of one level. */
    public record Tab(RowVerdict.Level level, long count, String href) {}

    /** A row that a person should look at; the field by its French label. */
    public record IssueLine(long line, String field, String reason, String advice) {}
}
