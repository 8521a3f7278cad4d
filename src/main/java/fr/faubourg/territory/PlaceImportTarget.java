package fr.faubourg.territory;

import org.jspecify.annotations.Nullable;

/**
 * What the rows of a file of places become.
 *
 * @param value its name in the import's options
 * @param label what the person chooses, in French
 * @param codeSystem the system that the codes belong to, or null when the person names it
 */
record PlaceImportTarget(
        String value,
        String label,
        PlaceKind kind,
        @Nullable String codeSystem,
        @Nullable Integer qpvGeneration) {}
