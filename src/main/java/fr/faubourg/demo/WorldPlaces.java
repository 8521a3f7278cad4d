package fr.faubourg.demo;

import fr.faubourg.territory.NewPlace;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.PlaceKind;
import fr.faubourg.territory.Places;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts the places of the drawing into the territory. */
@Component
class WorldPlaces {

    private final Places places;

    WorldPlaces(Places places) {
        this.places = places;
    }

    Map<String, PlaceId> build(List<DrawnPlace> drawn) {
        var built = new LinkedHashMap<String, PlaceId>();
        for (PlaceKind kind : PlaceKind.values()) {
            var level =
                    drawn.stream().filter(place -> kind(place.kind()) == kind).toList();
            var ids = places.addAll(
                    level.stream().map(place -> under(place, built)).toList());
            for (int i = 0; i < ids.size(); i++) {
                built.put(level.get(i).code(), ids.get(i));
            }
        }
        return built;
    }

    /** Neighbourhoods hang under the commune, buildings and entrances under what the drawing says; the map tells the others. */
    private static NewPlace under(DrawnPlace place, Map<String, PlaceId> built) {
        NewPlace wanted = described(place);
        if (!place.parent().isEmpty()) {
            return wanted.under(Objects.requireNonNull(built.get(place.parent())));
        }
        return wanted.kind() == PlaceKind.NEIGHBOURHOOD
                ? wanted.under(Objects.requireNonNull(built.get(World.TOWN)))
                : wanted;
    }

    private static NewPlace described(DrawnPlace place) {
        var bare = NewPlace.of(kind(place.kind()), place.name())
                .shaped(place.geometry())
                .at(place.address(), place.dwellings());
        return switch (place.kind()) {
            case "commune" -> bare.coded("INSEE", place.code());
            case "qpv" -> bare.qpv(2024, place.code());
            default -> bare;
        };
    }

    private static PlaceKind kind(String kind) {
        return switch (kind) {
            case "commune" -> PlaceKind.COMMUNE;
            case "qpv", "district" -> PlaceKind.NEIGHBOURHOOD;
            case "hamlet" -> PlaceKind.HAMLET;
            case "space" -> PlaceKind.PUBLIC_SPACE;
            case "residence" -> PlaceKind.RESIDENCE;
            case "building", "equipment" -> PlaceKind.BUILDING;
            case "entrance" -> PlaceKind.ENTRANCE;
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
