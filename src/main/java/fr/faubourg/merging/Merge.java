package fr.faubourg.merging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A merge that was done, or a handover (fusion, passage de main). */
public record Merge(
        UUID id,
        MergeKind kind,
        MergeAct act,
        UUID away,
        UUID into,
        String awayTitle,
        String intoTitle,
        Instant doneAt,
        String doneBy,
        @Nullable Instant undoneAt,
        String undoneBy) {}
