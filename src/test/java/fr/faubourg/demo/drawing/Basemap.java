package fr.faubourg.demo.drawing;

import fr.faubourg.demo.drawing.Plan.Item;
import fr.faubourg.demo.drawing.Streets.Street;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The ground of the demonstration's map, in the order in which it is painted. */
final class Basemap {

    /** The sheet: a little more than the five communes, in metres. */
    static final Envelope SHEET = new Envelope(-4600, 4600, -4400, 4400);

    /** The middle of it, a little more than the first commune: the fields are drawn finely here, and larger beyond. */
    static final Envelope MIDDLE = new Envelope(-1850, 1850, -1650, 1650);

    private final Plan plan;
    private final Streets streets;
    private final Geometry water;
    private final Geometry rails;
    private final Geometry squares;
    private final Geometry built;
    private final List<Feature> named = new ArrayList<>();
    private final List<Feature> houses = new ArrayList<>();

    Basemap(Plan plan) {
        this.plan = plan;
        streets = new Streets(plan);
        water = Strokes.union(plan.of("river").stream()
                        .map(item -> Strokes.bed(Strokes.curve(item.points())))
                        .toList())
                .difference(Strokes.union(
                        plan.of("island").stream().map(Basemap::area).toList()));
        rails = Strokes.union(plan.of("railway").stream()
                .map(item -> Strokes.strip(Strokes.curve(item.points()), 9))
                .toList());
        squares = Strokes.union(areasOf("square"));
        plan.of("slab", "tower", "building").forEach(item -> named.add(building(item)));
        build();
        built = Strokes.union(Stream.concat(houses.stream(), named.stream())
                .map(Feature::shape)
                .toList());
    }

    Streets streets() {
        return streets;
    }

    /** What is written to the file: features as painted, clipped to the sheet. */
    List<Feature> features() {
        var features = new ArrayList<Feature>();
        var notField = notField();
        var middle = Strokes.SHAPES.toGeometry(MIDDLE);
        features.addAll(new Fields(middle, 140, built, notField).features());
        features.addAll(
                new Fields(Strokes.SHAPES.toGeometry(SHEET).difference(middle), 330, built, notField).features());
        features.add(Feature.of("garden", gardens()));
        features.addAll(lawns());
        features.addAll(areas("green"));
        features.add(Feature.of("water", water).with("name", "l'Orne-Claire"));
        Stream.of("pitch", "parking", "square", "playground").forEach(kind -> features.addAll(areas(kind)));
        plan.of("railway")
                .forEach(item -> features.add(
                        Feature.of("rail", Strokes.curve(item.points())).with("class", item.text("class", "line"))));
        Stream.of("track", "path", "lane", "minor", "main")
                .forEach(klass -> streets.all().stream()
                        .filter(street -> street.item().text("class", "minor").equals(klass))
                        .forEach(street -> features.add(street(street))));
        features.addAll(houses);
        features.addAll(named);
        features.add(Feature.of("tree", new Trees(streets, plan, blocked()).points()));
        plan.of("label")
                .forEach(item -> features.add(Feature.of("label", Strokes.SHAPES.createPoint(item.points()[0]))
                        .with("class", item.text("class", "district"))
                        .with("name", item.name())));
        var sheet = Strokes.SHAPES.toGeometry(SHEET);
        return features.stream()
                .map(feature -> sheet.contains(feature.shape())
                        ? feature
                        : new Feature(feature.properties(), feature.shape().intersection(sheet)))
                .filter(feature -> !feature.shape().isEmpty())
                .toList();
    }

    /** An area of the plan: a strip along its points when it has a {@code width}, a polygon otherwise. */
    static Geometry area(Item item) {
        if (item.is("width")) {
            return Strokes.strip(Strokes.curve(item.points()), item.number("width", 0));
        }
        return item.is("waver")
                ? Strokes.wavering(item.points(), item.number("waver", 0), Strokes.random(item.name()))
                : Strokes.polygon(item.points(), item.is("smooth"));
    }

    /** The outline of a slab, a tower or a building drawn corner by corner. */
    static Geometry outline(Item item) {
        return switch (item.kind()) {
            case "slab" -> Strokes.strip(Strokes.line(item.points()), item.number("depth", 12));
            case "tower" ->
                Strokes.rectangle(
                        item.points()[0],
                        item.number("size", 20),
                        item.number("depth", item.number("size", 20)),
                        Math.toRadians(item.number("angle", 0)));
            default -> Strokes.polygon(item.points(), false);
        };
    }

    private void build() {
        var town = plan.of("oldtown").stream().map(Basemap::area).toList();
        var free = Strokes.union(Stream.of(
                        List.of(streets.surface(), water.buffer(9), rails.buffer(7)),
                        areasOf("square", "parking", "playground", "green"),
                        named.stream().map(feature -> feature.shape().buffer(5)).toList())
                .flatMap(List::stream)
                .toList());
        var lines = new ArrayList<>(streets.all().stream()
                .filter(street -> !street.item().text("class", "").equals("path"))
                .map(Street::line)
                .toList());
        plan.of("square")
                .forEach(item -> lines.add(Strokes.polygon(item.points(), false).getExteriorRing()));
        var blocks = OldTown.blocks(Strokes.union(town), lines, free);
        for (var block : blocks) {
            var corner = block.getCentroid().getCoordinate();
            add("town", OldTown.houses(block, Strokes.random(Math.round(corner.x) + " " + Math.round(corner.y))));
        }
        var taken = new ArrayList<Geometry>(List.of(streets.surface().buffer(1), water.buffer(14), rails.buffer(9)));
        taken.addAll(areasOf("square", "parking", "playground", "green", "pitch", "residence", "kept"));
        taken.addAll(blocks.stream().map(block -> block.buffer(2)).toList());
        named.forEach(feature -> taken.add(feature.shape().buffer(7)));
        var setter = new Houses(taken);
        streets.having("rows").forEach(street -> add("row", setter.along(street)));
        streets.having("houses").forEach(street -> add("house", setter.along(street)));
    }

    private void add(String klass, List<Polygon> group) {
        if (!group.isEmpty()) {
            houses.add(Feature.of("building", Strokes.SHAPES.createMultiPolygon(group.toArray(Polygon[]::new)))
                    .with("class", klass));
        }
    }

    private static Feature building(Item item) {
        return Feature.of("building", outline(item))
                .with("class", item.text("class", "estate"))
                .with("name", item.name());
    }

    /** Streets end where a square begins: it is painted as one surface. */
    private Feature street(Street street) {
        String klass = street.item().text("class", "minor");
        boolean walk = klass.equals("path") || klass.equals("track");
        return Feature.of(walk ? "path" : "road", street.line().difference(squares))
                .with("class", klass)
                .with("name", street.item().name())
                .with("width", street.width());
    }

    /** The areas of one kind of the plan, under the kind of the map that they are painted as. */
    private List<Feature> areas(String kind) {
        String painted = switch (kind) {
            case "square", "parking" -> "paved";
            case "playground" -> "play";
            default -> "green";
        };
        return plan.of(kind).stream()
                .map(item -> Feature.of(
                                painted, painted.equals("green") ? planted(item).difference(water) : area(item))
                        .with("class", item.text("class", kind.equals("green") ? "" : kind))
                        .with("name", item.name()))
                .toList();
    }

    /** A green area, cut into rows when it is planted so. */
    private static Geometry planted(Item item) {
        return item.is("rows") ? Strokes.rows(area(item), 15, 18, Math.toRadians(item.number("rows", 0))) : area(item);
    }

    private List<Geometry> areasOf(String... kinds) {
        return plan.of(kinds).stream().map(Basemap::area).toList();
    }

    /** The plots around the houses: everything close to them that is nothing else. */
    private Geometry gardens() {
        var plots = Strokes.union(houses.stream()
                .filter(group -> !group.text("class").equals("town"))
                .map(Feature::shape)
                .toList());
        var gardens = Strokes.around(plots, 46)
                .buffer(-29, 3)
                .difference(streets.surface().buffer(1.5, 2))
                .difference(notField());
        return Strokes.simplify(gardens.buffer(-2, 2).buffer(1.5, 2), 1.2);
    }

    private List<Feature> lawns() {
        var roads = streets.surface().buffer(1.5, 2);
        return plan.of("residence").stream()
                .map(item -> Feature.of("green", Strokes.simplify(area(item).difference(roads), 0.4))
                        .with("class", "lawn"))
                .toList();
    }

    private Geometry notField() {
        var parts = new ArrayList<Geometry>(List.of(streets.surface().buffer(5), water.buffer(9), rails.buffer(6)));
        parts.addAll(areasOf("green", "square", "parking", "pitch", "residence", "kept"));
        return Strokes.union(parts);
    }

    private Geometry blocked() {
        var parts = new ArrayList<Geometry>(
                List.of(built.buffer(2.2), streets.surface().buffer(0.6), water, rails));
        parts.addAll(areasOf("pitch", "playground", "square", "parking"));
        return Strokes.union(parts);
    }

    /** Where a hall's door is: in the façade of its building, evenly spaced. */
    static Coordinate door(Item building, int index, int count) {
        if (building.kind().equals("slab")) {
            var line = new Street(building, Strokes.line(building.points()), 0);
            double aside = building.number("depth", 12) / 2 - 0.5;
            return line.beside(
                    line.line().getLength() * (index + 0.5) / count,
                    building.text("side", "left").equals("left") ? aside : -aside);
        }
        double angle = Math.toRadians(building.number("angle", 0) + building.number("door", 0));
        double reach = building.number("size", 20) / 2 - 0.5;
        var centre = building.points()[0];
        return new Coordinate(centre.x + reach * Math.cos(angle), centre.y + reach * Math.sin(angle));
    }
}
