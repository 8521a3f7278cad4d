package fr.faubourg.territory;

import fr.faubourg.tables.TakenBack;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes places (registre des lieux): one by one from a form, or many from a file. Whatever changes a shape or the tree also
 * renews what lies inside what, gives orphans a parent, and tells the other modules, in one transaction.
 */
@Service
class PlaceRegister {

    private final PlaceRepository places;
    private final PlaceTree tree;
    private final PlaceInsides insides;
    private final ApplicationEventPublisher events;

    PlaceRegister(PlaceRepository places, PlaceTree tree, PlaceInsides insides, ApplicationEventPublisher events) {
        this.places = places;
        this.tree = tree;
        this.insides = insides;
        this.events = events;
    }

    /** A place to be written, and its new shape: a perimeter or a point, or null to leave the shape as it is. */
    record Entry(Place place, @Nullable Geometry shape) {}

    /** Adds a place. @throws org.springframework.dao.DuplicateKeyException when its code is taken */
    @Transactional
    public void add(Entry entry) {
        write(Map.of(entry.place().id(), entry), Map.of());
    }

    /**
     * Changes a place.
     *
     * @return false when somebody else changed it meanwhile: nothing is written
     * @throws org.springframework.dao.DuplicateKeyException when its code is taken
     * @throws org.springframework.dao.DataIntegrityViolationException when its parent lies below it
     */
    @Transactional
    public boolean change(Entry entry) {
        if (!places.update(entry.place())) {
            return false;
        }
        Geometry shape = entry.shape();
        if (shape != null) {
            places.reshape(entry.place().id(), shape);
        }
        settle(Set.of(entry.place().id()));
        return true;
    }

    /** Adds and changes many places at once; the caller holds the transaction. */
    @Transactional
    public void write(Map<PlaceId, Entry> added, Map<PlaceId, Entry> changed) {
        Set<PlaceId> reshaped = new HashSet<>();
        added.forEach((id, entry) -> {
            places.insert(entry.place());
            reshaped.add(id);
        });
        changed.values().forEach(entry -> places.update(entry.place()));
        added.values().forEach(this::reshape);
        changed.forEach((id, entry) -> {
            if (entry.shape() != null) {
                reshape(entry);
                reshaped.add(id);
            }
        });
        settle(reshaped);
    }

    /** Renews what follows from a place's shape and from where it hangs, after its row was given back what it was. */
    @Transactional
    public void settle(PlaceId place) {
        settle(Set.of(place));
    }

    /** An import is about to be undone: what was found by the places that go or change lets go of them. */
    @Transactional
    public void letGo(TakenBack taken) {
        tree.detach(taken.restored());
        tree.releaseFound(taken.all());
        if (!taken.removed().isEmpty()) {
            events.publishEvent(
                    new PlacesGoing(taken.removed().stream().sorted().toList()));
        }
    }

    /** An import was undone: the places that went or changed are settled. */
    @Transactional
    public void settle(TakenBack taken) {
        settle(taken.all().stream().map(PlaceId::new).collect(Collectors.toSet()));
    }

    private void reshape(Entry entry) {
        Geometry shape = entry.shape();
        if (shape != null) {
            places.reshape(entry.place().id(), shape);
        }
    }

    private void settle(Set<PlaceId> reshaped) {
        insides.renew(reshaped);
        Set<PlaceId> moved = tree.adoptOrphans();
        Set<UUID> told = new HashSet<>();
        reshaped.forEach(id -> told.add(id.value()));
        moved.forEach(id -> told.add(id.value()));
        if (!told.isEmpty()) {
            events.publishEvent(new PerimetersChanged(told.stream().sorted().toList()));
        }
    }
}
