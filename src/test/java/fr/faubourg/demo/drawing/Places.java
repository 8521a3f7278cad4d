package fr.faubourg.demo.drawing;

import fr.faubourg.demo.drawing.Plan.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/** The places of the demonstration: perimeters of the public authorities, and the residences, buildings, entrances and public spaces. */
final class Places {

    private final Plan plan;
    private final Streets streets;

    Places(Plan plan, Streets streets) {
        this.plan = plan;
        this.streets = streets;
    }

    List<Feature> perimeters() {
        var communes = new ArrayList<Geometry>();
        return plan.of("commune", "qpv", "district", "hamlet").stream()
                .map(item -> Feature.of(
                                item.kind(),
                                item.kind().equals("commune") ? commune(item, communes) : Basemap.area(item))
                        .with("code", item.text("code", ""))
                        .with("parent", item.text("parent", ""))
                        .with("formerly", item.text("formerly", ""))
                        .with("name", item.name()))
                .toList();
    }

    /** A commune that is drawn {@code beside} others ends where those drawn before it begin. */
    private static Geometry commune(Item item, List<Geometry> drawn) {
        var area = Basemap.area(item);
        if (item.is("beside")) {
            area = Strokes.polygons(Strokes.simplify(area, 4).difference(Strokes.union(drawn))).stream()
                    .max(Comparator.comparingDouble(Geometry::getArea))
                    .orElseThrow();
        }
        drawn.add(area);
        return area;
    }

    /** From the largest to the smallest, so that a place comes after the one that it lies in. */
    List<Feature> places() {
        var places = new ArrayList<Feature>();
        plan.of("residence").forEach(item -> places.add(place("residence", item, Basemap.area(item))));
        plan.of("equipment").forEach(item -> places.add(place("equipment", item, named(item.name()))));
        plan.of("space").forEach(item -> places.add(place("space", item, ground(item))));
        plan.of("slab", "tower").stream().filter(item -> item.is("in")).forEach(item -> {
            String code = item.text("in", "") + "-" + item.text("code", "");
            places.add(Feature.of("building", Basemap.outline(item))
                    .with("code", code)
                    .with("parent", item.text("in", ""))
                    .with("name", item.name())
                    .with("floors", (int) item.number("floors", 4)));
            places.addAll(entrances(item, code));
        });
        return places;
    }

    private List<Feature> entrances(Item building, String code) {
        var range = building.text("halls", "1").split("-", 2);
        int first = Integer.parseInt(range[0]);
        int last = Integer.parseInt(range[range.length - 1]);
        int step = (int) building.number("step", 1);
        int count = (last - first) / step + 1;
        var entrances = new ArrayList<Feature>();
        for (int i = 0; i < count; i++) {
            int number = first + i * step;
            entrances.add(Feature.of("entrance", Strokes.SHAPES.createPoint(Basemap.door(building, i, count)))
                    .with("code", building.text("in", "") + "-h" + number)
                    .with("parent", code)
                    .with("name", building.text("called", "Hall") + " " + number)
                    .with("address", building.text("address", "").replace("#", String.valueOf(number))));
        }
        return entrances;
    }

    private static Feature place(String kind, Item item, Geometry shape) {
        return Feature.of(kind, shape)
                .with("code", item.text("code", ""))
                .with("name", item.name())
                .with("address", item.text("address", ""))
                .with("owner", item.text("owner", ""))
                .with("manager", item.text("manager", item.text("owner", "")))
                .with("dwellings", item.is("dwellings") ? (Object) (int) item.number("dwellings", 0) : "");
    }

    /** A public space lies where the street or the areas of the same name are drawn. */
    private Geometry ground(Item item) {
        var parts = new ArrayList<Geometry>();
        streets.all().stream()
                .filter(street -> street.item().name().equals(item.name()))
                .forEach(street -> parts.add(Strokes.strip(street.line(), street.width() + 4)));
        plan.of("green", "square", "playground", "parking", "pitch").stream()
                .filter(area -> area.name().equals(item.name()))
                .forEach(area -> parts.add(Basemap.area(area)));
        return single(item.name(), parts);
    }

    private Geometry named(String name) {
        return single(
                name,
                plan.of("slab", "tower", "building").stream()
                        .filter(building -> building.name().equals(name))
                        .map(Basemap::outline)
                        .toList());
    }

    private static Geometry single(String name, List<Geometry> parts) {
        var union = Strokes.union(parts);
        if (union.isEmpty()) {
            throw new IllegalStateException("Nothing is drawn under the name " + name);
        }
        return union instanceof MultiPolygon several && several.getNumGeometries() == 1
                ? several.getGeometryN(0)
                : union;
    }
}
