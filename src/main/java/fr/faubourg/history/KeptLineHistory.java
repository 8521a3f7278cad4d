package fr.faubourg.history;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The history of the lines of a list that the territory keeps (categories, trades, levels): known to those who keep it, who also take its changes back. */
public final class KeptLineHistory implements HistoryKind {
    private final String kind;
    private final Function<UUID, Optional<HistoryRecord>> lines;

    /** @param lines finds a line of the list */
    public KeptLineHistory(String kind, Function<UUID, Optional<HistoryRecord>> lines) {
        this.kind = kind;
        this.lines = lines;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public HistoryRecord get(Viewer viewer, UUID id) {
        return Optional.of(id).filter(_ -> keeps(viewer)).flatMap(lines).orElseThrow(NotFound::new);
    }

    @Override
    public boolean mayUndo(Viewer viewer, UUID id, Wish wish) {
        return keeps(viewer);
    }

    private static boolean keeps(Viewer viewer) {
        return viewer.has(Role.ADMINISTRATOR, Role.REGULATOR);
    }
}
