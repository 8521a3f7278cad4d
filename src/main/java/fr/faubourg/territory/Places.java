package fr.faubourg.territory;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.territory.geometry.CoordinateSystem;
import fr.faubourg.territory.geometry.ShapeReader;
import fr.faubourg.territory.geometry.ShapeReading;
import fr.faubourg.ui.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** What other modules ask of the tree of places (arbre des lieux). Places are public facts, open to every reader. */
@Component
public class Places {

    private final PlaceRepository places;
    private final PlaceQueries queries;
    private final PlaceRegister register;

    Places(PlaceRepository places, PlaceQueries queries, PlaceRegister register) {
        this.places = places;
        this.queries = queries;
        this.register = register;
    }

    public Optional<Place> find(PlaceId id) {
        return places.find(id);
    }

    /** The places that carry these codes of a code system, by code. */
    public Map<String, PlaceId> byCodes(String codeSystem, List<String> codes) {
        return places.findByCodes(codeSystem, codes).stream()
                .collect(Collectors.toMap(place -> String.valueOf(place.code()), Place::id));
    }

    /** @throws NotFound when there is no such place */
    public Place get(PlaceId id) {
        return places.find(id).orElseThrow(NotFound::new);
    }

    /** The closest names first; accents do not count and typing errors are forgiven. */
    public List<PlaceSummary> search(String text, int limit) {
        return text.isBlank() ? List.of() : queries.search(text, limit);
    }

    /** From the top of the tree down to the parent. */
    public List<PlaceSummary> ancestors(PlaceId id) {
        return queries.ancestors(id);
    }

    /** The places right below it in the tree. */
    public List<PlaceSummary> children(PlaceId id) {
        return queries.children(id);
    }

    /** The ids of the place and of every place above it, nearest first; empty when there is no such place. */
    public List<UUID> withAncestors(PlaceId id) {
        return queries.withAncestors(id);
    }

    /** Whether one of the roles is held for a branch that the place belongs to. */
    public boolean mayAct(Viewer viewer, PlaceId id, Role... roles) {
        return viewer.mayAct(queries.withAncestors(id), roles);
    }

    /** What a picker offers: the places of these levels, those with the same name told apart by the place above. */
    public List<Choice> options(PlaceKind... kinds) {
        return queries.ofKinds(List.of(kinds)).stream()
                .map(place -> new Choice(place.id().toString(), place.name(), place.above()))
                .toList();
    }

    /**
     * Adds a place.
     *
     * @throws IllegalArgumentException when its shape cannot be used
     * @throws org.springframework.dao.DuplicateKeyException when its code is taken
     */
    public PlaceId add(NewPlace place) {
        return addAll(List.of(place)).getFirst();
    }

    /**
     * Adds places, much quicker together than one by one; what lies in what is found once.
     *
     * @return their ids, in the same order
     * @throws IllegalArgumentException when a shape cannot be used
     * @throws org.springframework.dao.DuplicateKeyException when a code is taken
     */
    public List<PlaceId> addAll(List<NewPlace> added) {
        Map<PlaceId, PlaceRegister.Entry> entries = new LinkedHashMap<>();
        for (NewPlace place : added) {
            PlaceId id = PlaceId.next();
            entries.put(id, new PlaceRegister.Entry(placeOf(id, place), shapeOf(place)));
        }
        register.write(entries, Map.of());
        return List.copyOf(entries.keySet());
    }

    private static Place placeOf(PlaceId id, NewPlace place) {
        return new Place(
                id,
                place.kind(),
                place.name(),
                place.codeSystem(),
                place.code(),
                place.qpvGeneration(),
                place.parent(),
                place.address(),
                place.dwellings(),
                null,
                null,
                0);
    }

    private static @Nullable Geometry shapeOf(NewPlace place) {
        String geoJson = place.geoJson();
        if (geoJson == null) {
            return null;
        }
        return switch (ShapeReader.read(geoJson, CoordinateSystem.WGS84)) {
            case ShapeReading.Taken taken -> taken.shape();
            case ShapeReading.Refused refused -> throw new IllegalArgumentException("shape: " + refused.reason());
        };
    }
}
