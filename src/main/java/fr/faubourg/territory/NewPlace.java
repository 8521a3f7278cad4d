package fr.faubourg.territory;

import org.jspecify.annotations.Nullable;

/**
 * A place to be added.
 *
 * @param codeSystem what the code is a code of: "INSEE", "QPV 2024", "Local"
 * @param code or null
 * @param qpvGeneration 2015 or 2024 for a priority neighbourhood, otherwise null
 * @param parent the place above it, or null: then geometry suggests one
 * @param geoJson a GeoJSON geometry in WGS84 (polygon, multi-polygon or point), or null
 */
public record NewPlace(
        PlaceKind kind,
        String name,
        String codeSystem,
        @Nullable String code,
        @Nullable Integer qpvGeneration,
        @Nullable PlaceId parent,
        String address,
        @Nullable Integer dwellings,
        @Nullable String geoJson) {

    /** A place with nothing but a name. */
    public static NewPlace of(PlaceKind kind, String name) {
        return new NewPlace(kind, name, "Local", null, null, null, "", null, null);
    }

    public NewPlace under(PlaceId place) {
        return new NewPlace(kind, name, codeSystem, code, qpvGeneration, place, address, dwellings, geoJson);
    }

    public NewPlace coded(String system, String newCode) {
        return new NewPlace(kind, name, system, newCode, qpvGeneration, parent, address, dwellings, geoJson);
    }

    /** A priority neighbourhood of this generation, under its national code. */
    public NewPlace qpv(int generation, String newCode) {
        return new NewPlace(kind, name, "QPV " + generation, newCode, generation, parent, address, dwellings, geoJson);
    }

    public NewPlace shaped(String geometry) {
        return new NewPlace(kind, name, codeSystem, code, qpvGeneration, parent, address, dwellings, geometry);
    }

    public NewPlace at(String newAddress, @Nullable Integer newDwellings) {
        return new NewPlace(kind, name, codeSystem, code, qpvGeneration, parent, newAddress, newDwellings, geoJson);
    }
}
