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

    ObservationSurroundings(Lineage lineage, ObjectProvider<ObservationFacts> facts) {
        this.lineage = lineage;
        this.facts = facts;
    }

    /** The thread, with the observation's own steps between what it came from and what came of it. */
    List<ThreadEntry> thread(ObservationId id, Viewer viewer, List<ThreadEntry> steps) {
        return lineage.thread(viewer, new RecordRef(ObservationThreads.KIND, id.value()))
                .around(steps);
    }

    /** In the order of the page. */
    List<ObservationFacts.Section> sections(ObservationDetails.Facts observation, Viewer viewer) {
        return facts.stream()
                .sorted(Comparator.comparing(ObservationFacts::order))
                .map(each -> each.of(observation, viewer))
                .flatMap(Optional::stream)
                .toList();
    }
}
