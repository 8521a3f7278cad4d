package fr.faubourg.tables;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is kept (import).
 *
 * @param kind the key of its kind
 * @param fileName the file's name as sent
 * @param description how the file was understood, in French
 * @param crs the declared coordinate reference system, or empty
 * @param headings the headings of its columns
 * @param samples up to three values per column
 * @param rowCount rows of the file
 * @param mapping null until the columns were mapped
 * @param checked what the dry run found
 * @param applied what the import did
 * @param choice how the file is read: which sheet, where its headings are
 * @param sheets the sheets of the workbook, one only for other files
 * @param leftAside rows that are no records: totals, titles between rows
 * @param allOrNothing whether nothing is to be kept when a row is refused at the last moment
 * @param undone what was undone, null as long as nothing was
 * @param applyBegun whether somebody decided to import it
 */
record StoredImport(
        UUID id,
        String kind,
        ImportState state,
        String fileName,
        long fileSize,
        String description,
        String crs,
        List<String> headings,
        List<List<String>> samples,
        long rowCount,
        @Nullable ColumnMapping mapping,
        Map<String, String> options,
        ImportCounts checked,
        ImportCounts applied,
        @Nullable UUID jobId,
        UUID accountId,
        String accountName,
        Instant createdAt,
        @Nullable Instant appliedAt,
        boolean fileErased,
        boolean applyBegun,
        SheetChoice choice,
        List<SheetOutline> sheets,
        LeftAside leftAside,
        boolean allOrNothing,
        @Nullable ImportUndone undone) {}
