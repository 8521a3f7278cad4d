package fr.faubourg.inbox;

import fr.faubourg.access.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one module has to say to a person on the first page: one Spring bean per kind of record. Every method keeps to the viewer's rights. */
public interface InboxSource {
    /** What waits, as the headline counts it. */
    Noun noun();

    /** Whether what waits was asked by somebody in words of their own: the first page shows it apart from the rest of the work. */
    default boolean isAskedByPeople() {
        return false;
    }

    /**
     * How much waits for the person, and how much of it is late; each kind of waiting may stop counting at {@code atMost}, which is small for the badge
     * of the rail, asked for each page.
     */
    InboxTally tally(Viewer viewer, int atMost);

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

    /**
     * What waits for an absent person, as the stand-in may see it.
     *
     * @param absent for whom it waits
     * @param standIn who reads it, with the own rights
     */
    default List<InboxItem> waitingInsteadOf(Viewer absent, Viewer standIn, int limit) {
        return List.of();
    }

    /** What the person asked of others and has no answer to yet, the first to be due first, a handful. */
    default List<InboxItem> awaited(Viewer viewer) {
        return List.of();
    }

    /**
     * What happens near the person in the next seven days, the nearest in time first, a handful.
     *
     * @param place the neighbourhood one works in; null for all that the roles cover
     */
    default List<NearbyItem> nearby(Viewer viewer, @Nullable UUID place) {
        return List.of();
    }

    /** What was done, from the first moment to the second, to records that are the person's business, the latest first. */
    default List<DoneItem> doneBetween(Viewer viewer, Instant from, Instant to, int limit) {
        return List.of();
    }

    /** What the person should do first while the module is still empty for them; nothing once it is under way. */
    default List<NextStep> nextSteps(Viewer viewer) {
        return List.of();
    }
}
