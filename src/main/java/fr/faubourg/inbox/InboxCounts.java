package fr.faubourg.inbox;

import fr.faubourg.access.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts what waits for a person in any number of modules, with one statement for all that the database has to count. */
@Component
public class InboxCounts {
    private final TallyQueries tallies;

    InboxCounts(TallyQueries tallies) {
        this.tallies = tallies;
    }

    /** What one source has; see {@link InboxSource#tally}. */
    public InboxCount of(InboxSource source, Viewer viewer, int atMost) {
        return of(List.of(source), viewer, atMost).getFirst();
    }

    /** What each of the sources has, in their order. */
    List<InboxCount> of(List<InboxSource> sources, Viewer viewer, int atMost) {
        List<InboxTally> said =
                sources.stream().map(source -> source.tally(viewer, atMost)).toList();
        var selected = tallies.count(said.stream()
                        .filter(InboxTally.Select.class::isInstance)
                        .map(InboxTally.Select.class::cast)
                        .toList())
                .iterator();
        return said.stream()
                .map(tally -> switch (tally) {
                    case InboxTally.Counted own -> own.count();
                    case InboxTally.Select _ -> selected.next();
                })
                .toList();
    }
}
