package fr.faubourg.walks;

import fr.faubourg.access.Viewer;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.Choice;
import fr.faubourg.watch.ObservationId;
import fr.faubourg.watch.ObservationOccasion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Walks in the form of a new observation. */
@Component
class WalkOccasion implements ObservationOccasion {
    /** What was seen on a walk is noted on the way, or in the days that follow. */
    private static final int DAYS = 14;

    private static final int OFFERED = 20;

    private final WalkQueries walks;
    private final Walks acts;
    private final WalkNames names;

    WalkOccasion(WalkQueries walks, Walks acts, WalkNames names) {
        this.walks = walks;
        this.acts = acts;
        this.names = names;
    }

    @Override
    public List<Choice> around(LocalDate day, @Nullable UUID chosen, Viewer viewer) {
        return walks.latest(day.minusDays(DAYS), day.plusDays(DAYS), chosen, OFFERED, viewer).stream()
                .map(walk -> new Choice(walk.id().toString(), names.of(walk)))
                .toList();
    }

    @Override
    public Optional<Occasion> find(UUID id, Viewer viewer) {
        return walks.named(id, viewer)
                .map(walk -> new Occasion(
                        new PlaceId(walk.placeId()),
                        walk.walkedOn(),
                        walk.kind().source()));
    }

    @Override
    public void noted(UUID id, ObservationId observation, Viewer viewer) {
        acts.noted(new WalkId(id), observation.value(), viewer);
    }
}
