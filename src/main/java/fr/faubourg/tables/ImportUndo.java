package fr.faubourg.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Undoes whole imports (annulation d'un import), as long as their records have not been changed since. */
@Component
class ImportUndo {
    /** Records that stand in the way, shown by name at most. */
    static final int SHOWN = 200;

    private final UndoRepository undo;
    private final EffectRepository effects;
    private final ImportLifeRepository life;

    ImportUndo(UndoRepository undo, EffectRepository effects, ImportLifeRepository life) {
        this.undo = undo;
        this.effects = effects;
        this.life = life;
    }

    /**
     * What undoing would do.
     *
     * @param blockedCount how many records were changed or used since
     * @param blocked the first of them
     */
    record Outlook(EffectRepository.Extent extent, long blockedCount, List<UndoRepository.Left> blocked) {
        boolean whole() {
            return blockedCount == 0;
        }
    }

    /** What became of it. */
    sealed interface Outcome {
        record Undone(long removed, long restored, long left) implements Outcome {}

        /** Everything or nothing was asked, and some records were changed or used since. */
        record Hindered(long blocked) implements Outcome {}
    }

    /** Whether there is something to take back: an import that was made before its kind could be undone left no trace. */
    boolean canBeUndone(StoredImport stored) {
        boolean over = switch (stored.state()) {
            case APPLIED -> true;
            case FAILED -> stored.applyBegun();
            case UPLOADED, CHECKING, CHECKED, APPLYING, ABANDONED, UNDOING, UNDONE -> false;
        };
        return over && effects.any(stored.id());
    }

    Outlook outlook(UUID importId, ImportKind kind) {
        long count = 0;
        List<UndoRepository.Left> shown = new ArrayList<>();
        Map<ImportedTable, Map<UUID, UndoReason>> blocked = blocked(importId, kind);
        Set<UUID> all = new HashSet<>();
        blocked.values().forEach(each -> all.addAll(each.keySet()));
        for (Map.Entry<ImportedTable, Map<UUID, UndoReason>> each : blocked.entrySet()) {
            count += each.getValue().size();
            shown.addAll(undo.shown(importId, each.getKey(), first(each.getValue(), SHOWN - shown.size()), all));
        }
        return new Outlook(effects.extent(importId), count, shown);
    }

    /** What an undone import left, the first of them. */
    List<UndoRepository.Left> left(UUID importId, ImportKind kind) {
        List<UndoRepository.Left> left = new ArrayList<>();
        for (ImportedTable table : kind.tables()) {
            Map<UUID, UndoReason> here = undo.left(importId, table, SHOWN - left.size());
            left.addAll(undo.shown(importId, table, here, here.keySet()));
        }
        return left;
    }

    /** Takes back what the import wrote, all in the caller's transaction. */
    @Transactional
    public Outcome undo(UUID importId, ImportKind kind, boolean allOrNothing) {
        Map<ImportedTable, Map<UUID, UndoReason>> left = blocked(importId, kind);
        long blocked = left.values().stream().mapToLong(Map::size).sum();
        if (allOrNothing && blocked > 0) {
            return new Outcome.Hindered(blocked);
        }
        Map<ImportedTable, TakenBack> taken = new LinkedHashMap<>();
        for (ImportedTable table : kind.tables().reversed()) {
            TakenBack here = undo.takenBack(
                    importId, table, left.getOrDefault(table, Map.of()).keySet());
            taken.put(table, here);
            kind.undoing(table, here);
        }
        long removed = 0;
        long restored = 0;
        for (ImportedTable table : kind.tables().reversed()) {
            Map<UUID, UndoReason> here = left.getOrDefault(table, Map.of());
            restored += undo.restore(importId, table, here.keySet());
            removed += undo.remove(importId, table, here.keySet());
            undo.keepLeft(importId, table, here);
        }
        effects.erase(importId);
        Outcome.Undone undone = new Outcome.Undone(removed, restored, blocked);
        life.endUndo(importId, undone);
        taken.forEach(kind::undone);
        return undone;
    }

    /** What stays holds on to what it points to, however many steps away, until nothing more is found. */
    private Map<ImportedTable, Map<UUID, UndoReason>> blocked(UUID importId, ImportKind kind) {
        Map<ImportedTable, Map<UUID, UndoReason>> blocked = new LinkedHashMap<>();
        Set<UUID> kept = new HashSet<>();
        for (ImportedTable table : kind.tables()) {
            Map<UUID, UndoReason> here = undo.blocked(importId, table, kept);
            kind.held(table, undo.made(importId, table)).forEach(id -> here.putIfAbsent(id, UndoReason.USED));
            blocked.put(table, here);
            kept.addAll(here.keySet());
        }
        for (int before = 0; before < kept.size(); ) {
            before = kept.size();
            for (Map.Entry<ImportedTable, Map<UUID, UndoReason>> each : blocked.entrySet()) {
                undo.blocked(importId, each.getKey(), kept).forEach(each.getValue()::putIfAbsent);
                kept.addAll(each.getValue().keySet());
            }
        }
        return blocked;
    }

    private static Map<UUID, UndoReason> first(Map<UUID, UndoReason> blocked, int most) {
        Map<UUID, UndoReason> first = new LinkedHashMap<>();
        blocked.entrySet().stream()
                .limit(Math.max(0, most))
                .forEach(entry -> first.put(entry.getKey(), entry.getValue()));
        return first;
    }
}
