package fr.faubourg.watch;

import fr.faubourg.access.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens an observation again: who is asked again, and for when. */
@Component
class Reopening {
    private final MovePages pages;
    private final Delays delays;
    private final Clock clock;

    Reopening(MovePages pages, Delays delays, Clock clock) {
        this.pages = pages;
        this.delays = delays;
        this.clock = clock;
    }

    /** @param again the tasks that were ticked; null when the form did not ask */
    Gesture gesture(ObservationDetails.Facts facts, @Nullable Set<UUID> again) {
        var due = delays.dueFor(new CategoryId(facts.categoryId()), facts.placeId(), LocalDate.now(clock));
        return new Gesture.Reopen(again, due.day());
    }

    /** Those that were ticked; null when the form did not ask. */
    static @Nullable Set<UUID> ticked(@Nullable String choosing, @Nullable List<UUID> again) {
        return choosing == null ? null : again == null ? Set.of() : Set.copyOf(again);
    }

    /** What can be asked again; all of it, until somebody chose. */
    ActionViews.Again choices(ObservationDetails.Facts facts, Viewer viewer, @Nullable Set<UUID> chosen) {
        var tasks = pages.current(facts, viewer);
        return new ActionViews.Again(
                tasks,
                chosen != null ? chosen : tasks.stream().map(TaskLine::id).collect(Collectors.toSet()));
    }
}
