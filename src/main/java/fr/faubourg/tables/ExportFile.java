package fr.faubourg.tables;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file made in the background (fichier d’export).
 *
 * @param list the key of the list
 * @param query the parameters it was asked with, layout included
 * @param rights the words of the rights it was made under; empty until then
 */
record ExportFile(
        UUID id,
        UUID accountId,
        String list,
        String title,
        ExportFormat format,
        Map<String, List<String>> query,
        Set<String> rights,
        ExportFileState state,
        @Nullable Long rowCount,
        @Nullable Long byteCount,
        @Nullable UUID jobId,
        Instant requestedAt,
        @Nullable Instant madeAt,
        @Nullable Instant expiresAt) {}
