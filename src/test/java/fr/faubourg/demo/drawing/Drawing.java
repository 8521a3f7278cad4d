package fr.faubourg.demo.drawing;

import java.util.List;
import java.util.Map;

/** The finished drawing: what the map is painted with, the perimeters, and the places. */
record Drawing(List<Feature> basemap, List<Feature> perimeters, List<Feature> places) {

    static Drawing of(Plan plan) {
        var basemap = new Basemap(plan);
        var places = new Places(plan, basemap.streets());
        return new Drawing(basemap.features(), places.perimeters(), places.places());
    }

    /** The text of each file by its name. */
    Map<String, String> files() {
        return Map.of(
                "basemap.geojson", GeoJson.write(basemap),
                "perimeters.geojson", GeoJson.write(perimeters),
                "places.geojson", GeoJson.write(places));
    }
}
