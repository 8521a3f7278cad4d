package fr.faubourg.inbox;

import fr.faubourg.access.Viewer;
import java.time.Instant;
import java.util.List;

/** What one module shows a newcomer first: one Spring bean per module that has something to show. Keeps to the viewer's rights. */
public interface VisitSource {
    /**
     * The steps for the jobs that the viewer has, each on a real record where there is one.
     *
     * @param since when the account was opened: what was done in its name before does not count as done by its owner
     */
    List<VisitStep> steps(Viewer viewer, Instant since);
}
