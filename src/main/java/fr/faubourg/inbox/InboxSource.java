package fr.faubourg.inbox;

import fr.faubourg.access.Viewer;
import java.util.List;
import java.util.Optional;

/** What one module has to say to a person on the first page: one Spring bean per kind of record. Every method keeps to the viewer's rights. */
public interface InboxSource {
    /** What waits, as the headline counts it. */
    Noun noun();

    /** How much waits for the person, and how much of it is late. Asked for each page (the badge of the rail), so it must be quick. */
    InboxCount count(Viewer viewer);

    /** What waits for the person: late first, then by due date, at most {@code limit}. */
    List<InboxItem> waiting(Viewer viewer, int limit);

    /** The list page that shows all that waits, when there is one. */
    default Optional<String> waitingHref(Viewer viewer) {
        return Optional.empty();
    }

    /** One sentence on what stands out, below the headline: "Les encombrants de l'allée des Cordiers reviennent pour la troisième fois." */
    default Optional<String> remark(Viewer viewer) {
        return Optional.empty();
    }

    /** Figures of the last month, each of which opens the records that it counts. */
    default List<InboxFigure> figures(Viewer viewer) {
        return List.of();
    }

    /** What happens near the person these days, the nearest in time first, a handful. */
    default List<NearbyItem> nearby(Viewer viewer) {
        return List.of();
    }

    /** What the person should do first while the module is still empty for them; nothing once it is under way. */
    default List<NextStep> nextSteps(Viewer viewer) {
        return List.of();
    }
}
