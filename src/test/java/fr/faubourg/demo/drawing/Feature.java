package fr.faubourg.demo.drawing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** One thing of a finished drawing, still in metres, with its properties in the order in which they are written. */
record Feature(Map<String, Object> properties, Geometry shape) {

    static Feature of(String kind, Geometry shape) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("kind", kind);
        return new Feature(properties, shape);
    }

    /** The same with one more property; an empty text adds nothing. */
    Feature with(String key, Object value) {
        var more = new LinkedHashMap<>(properties);
        if (!"".equals(value)) {
            more.put(key, value);
        }
        return new Feature(more, shape);
    }

    String text(String key) {
        return String.valueOf(properties.getOrDefault(key, ""));
    }

    double number(String key) {
        return Double.parseDouble(text(key));
    }
}
