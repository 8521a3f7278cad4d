package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import fr.faubourg.lineage.Lineage;
import fr.faubourg.lineage.RecordRef;
import fr.faubourg.ui.ThreadEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other modules know of an observation: the records on its thread, and the sections of its page. */
@Component
class ObservationSurroundings {
    private final Lineage lineage;
    private final ObjectProvider<ObservationFacts> facts;
    private final DuplicateQueries kin;
    private final Duplicates duplicates;

    ObservationSurroundings(
            Lineage lineage, ObjectProvider<ObservationFacts> facts, DuplicateQueries kin, Duplicates duplicates) {
        this.lineage = lineage;
        this.facts = facts;
        this.kin = kin;
        this.duplicates = duplicates;
    }

    /** The thread, with the observation's own steps between what it came from and what came of it. */
    List<ThreadEntry> thread(ObservationId id, Viewer viewer, List<ThreadEntry> steps) {
        return lineage.thread(viewer, new RecordRef(ObservationThreads.KIND, id.value()))
                .around(steps);
    }

    /** @param decides whether the reader may join it with others */
    KinView kin(ObservationDetails.Facts observation, boolean decides, Viewer viewer) {
        var id = new ObservationId(observation.id());
        boolean duplicate = observation.state() == ObservationState.DUPLICATE;
        return DuplicatePages.kin(
                kin.about(id, decides, viewer), duplicate && duplicates.maySeparate(id, viewer), decides);
    }

    /** What to know before closing it. */
    List<ObservationFacts.Reminder> beforeClosing(ObservationDetails.Facts observation, Viewer viewer) {
        return facts.stream()
                .sorted(Comparator.comparing(ObservationFacts::order))
                .map(each -> each.beforeClosing(observation, viewer))
                .flatMap(Optional::stream)
                .toList();
    }

    /** In the order of the page. */
    List<ObservationFacts.Section> sections(ObservationDetails.Facts observation, Viewer viewer) {
        return facts.stream()
                .sorted(Comparator.comparingInt(ObservationFacts::order))
                .map(each -> each.of(observation, viewer))
                .flatMap(Optional::stream)
                .toList();
    }
}
