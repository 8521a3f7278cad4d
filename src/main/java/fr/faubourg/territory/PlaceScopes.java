package fr.faubourg.territory;

import fr.faubourg.access.GrantScopes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The branches of the tree of places for which a role may be granted: down to the hamlet, since nobody answers for one building alone. */
@Component
class PlaceScopes implements GrantScopes {

    private static final List<PlaceKind> LEVELS = List.of(
            PlaceKind.TERRITORY, PlaceKind.COMMUNE, PlaceKind.DISTRICT, PlaceKind.NEIGHBOURHOOD, PlaceKind.HAMLET);

    private final PlaceQueries places;

    PlaceScopes(PlaceQueries places) {
        this.places = places;
    }

    @Override
    public Kind kind() {
        return Kind.PLACE;
    }

    @Override
    public List<Scope> choices() {
        return places.ofKinds(LEVELS).stream().map(PlaceScopes::scope).toList();
    }

    @Override
    public Set<UUID> below(UUID top) {
        return places.below(new PlaceId(top), LEVELS);
    }

    @Override
    public Map<UUID, String> labels(Set<UUID> ids) {
        Map<UUID, String> labels = new LinkedHashMap<>();
        places.summaries(ids.stream().map(PlaceId::new).toList()).stream()
                .map(PlaceScopes::scope)
                .forEach(scope -> labels.put(scope.id(), scope.label()));
        return labels;
    }

    private static Scope scope(PlaceSummary place) {
        return new Scope(
                place.id().value(), place.above() == null ? place.name() : place.name() + ", " + place.above());
    }
}
