package fr.faubourg.worksites;

import fr.faubourg.jobs.RecurringJob;
import fr.faubourg.territory.Locator;
import fr.faubourg.territory.PerimetersChanged;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.PlaceMaps;
import fr.faubourg.territory.geometry.Shapes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells where worksites lie (emprise): the perimeter drawn and the places chosen, with a buffer around. Told anew when a worksite changes, and soon
 * after the perimeters of places did.
 */
@Component
class Zones implements RecurringJob {
    private final ZoneRepository repository;
    private final PlaceMaps maps;
    private final Locator locator;
    private final TransactionTemplate transaction;

    Zones(ZoneRepository repository, PlaceMaps maps, Locator locator, TransactionTemplate transaction) {
        this.repository = repository;
        this.maps = maps;
        this.locator = locator;
        this.transaction = transaction;
    }

    /** Locates a worksite, in the transaction that changed it. */
    @Transactional
    public void settle(WorksiteId id) {
        ZoneRepository.Said said = repository.said(id).orElse(null);
        if (said == null) {
            return;
        }
        repository.located(id);
        List<PlaceId> chosen = repository.areas(id);
        Optional<Geometry> shape = shape(id);
        repository.replaceZone(
                id, shape.map(each -> Zone.around(each, said.bufferMetres())).orElse(List.of()));
        List<Zone> core = said.shape() == null ? List.of() : Zone.around(said.shape(), 0);
        repository.replacePlaces(id, chosen, shape.map(this::containing).orElse(List.of()), core);
    }

    /** What a worksite covers, without its buffer: what was drawn, and the places chosen; empty when neither has a shape. */
    Optional<Geometry> shape(WorksiteId id) {
        List<Geometry> shapes = new ArrayList<>();
        repository.said(id).map(ZoneRepository.Said::shape).ifPresent(shapes::add);
        List<PlaceId> chosen = repository.areas(id);
        if (!chosen.isEmpty()) {
            shapes.addAll(maps.shapesOf(chosen).values());
        }
        return switch (shapes.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(shapes.getFirst());
            // Points are given a body, so that they can be joined to surfaces.
            default ->
                Optional.of(Shapes.union(
                        shapes.stream().map(each -> Shapes.buffered(each, 1)).toList()));
        };
    }

    @EventListener
    void on(PerimetersChanged changed) {
        repository.makeStale();
    }

    @Override
    public String name() {
        return "worksites.locate";
    }

    @Override
    public Rhythm rhythm() {
        return new Rhythm.Every(Duration.ofSeconds(10));
    }

    @Override
    public void run() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> next()))) {
            Thread.yield();
        }
    }

    private boolean next() {
        Optional<WorksiteId> stale = repository.takeStale();
        stale.ifPresent(this::settle);
        return stale.isPresent();
    }

    private List<PlaceId> containing(Geometry shape) {
        var inside = Shapes.pointInside(shape);
        return locator.locate(inside.getX(), inside.getY()).containing();
    }
}
