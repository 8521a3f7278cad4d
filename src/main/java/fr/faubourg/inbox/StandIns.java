package fr.faubourg.inbox;

import fr.faubourg.access.Absence;
import fr.faubourg.access.Absences;
import fr.faubourg.access.Viewer;
import fr.faubourg.access.Viewers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows stand-ins what waits for those who are away, with the stand-in's rights, and tells those who come back where to read what happened. */
@Component
class StandIns {
    /** Whoever came back longer ago has read it, or never will. */
    static final int DAYS_AFTER = 7;

    private final Absences absences;
    private final Viewers viewers;
    private final List<InboxSource> sources;

    StandIns(Absences absences, Viewers viewers, List<InboxSource> sources) {
        this.absences = absences;
        this.viewers = viewers;
        this.sources = List.copyOf(sources);
    }

    /** @param shown what the stand-in is shown already */
    List<InboxPages.StandIn> of(Viewer standIn, List<InboxItem> shown) {
        Set<String> known = shown.stream().map(InboxItem::href).collect(Collectors.toSet());
        return absences.standingIn(standIn.account()).stream()
                .map(absence -> new InboxPages.StandIn(
                        absence.name(),
                        absence.to(),
                        viewers.find(absence.account())
                                .map(absent -> waiting(absent, standIn, known))
                                .orElse(List.of())))
                .toList();
    }

    /** The absence that a person came back from these days; null when there is none. */
    @Nullable Absence returnOf(Viewer viewer) {
        return absences.latest(viewer.account(), DAYS_AFTER).orElse(null);
    }

    private List<InboxItem> waiting(Viewer absent, Viewer standIn, Set<String> known) {
        return sources.stream()
                .flatMap(source -> source.waitingInsteadOf(absent, standIn, Inbox.SHOWN).stream())
                .filter(item -> !known.contains(item.href()))
                .sorted(Inbox.URGENCY)
                .limit(Inbox.SHOWN)
                .toList();
    }
}
