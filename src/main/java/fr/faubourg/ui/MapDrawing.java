package fr.faubourg.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A map (carte) drawn as SVG on the server: a basemap, the outlines of places and numbered points, for the screen, for print and for
 * PDF. Points that would cover one another are drawn as one ("×3"). It carries no style attribute, only classes and presentation
 * attributes. Always shown beside the same content as a list.
 */
public final class MapDrawing {
    private static final double RADIUS = 10;
    private static final double MARGIN = 24;

    private final String title;
    private int width = 480;
    private int height = 400;
    private final List<MapShape> basemap = new ArrayList<>();
    private final List<MapShape> outlines = new ArrayList<>();
    private final List<MapPoint> points = new ArrayList<>();
    private MapFrame.@Nullable Bounds focus;

    private MapDrawing(String title) {
        this.title = title;
    }

    /** Starts a map; the title says what one sees: "Carte des 23 constats ouverts aux Tanneries". */
    public static MapDrawing of(String title) {
        return new MapDrawing(title);
    }

    /** The size of the drawing, 480 by 400 unless told; letters are drawn for about this size on the screen. */
    public MapDrawing size(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
        return this;
    }

    /** Ground features, drawn in the order of {@link MapStyle}. */
    public MapDrawing basemap(List<MapShape> shapes) {
        basemap.addAll(shapes);
        return this;
    }

    /** Places; those of style PERIMETER are what the map is fitted to, else all of them. */
    public MapDrawing outlines(List<MapShape> shapes) {
        outlines.addAll(shapes);
        return this;
    }

    public MapDrawing points(List<MapPoint> morePoints) {
        points.addAll(morePoints);
        return this;
    }

    /** Fits the map to this box, in degrees, instead of its outlines and points. */
    public MapDrawing focus(double minLon, double minLat, double maxLon, double maxLat) {
        focus = new MapFrame.Bounds();
        focus.take(minLon, minLat);
        focus.take(maxLon, maxLat);
        return this;
    }

    /** For a page: takes the width it is given, follows the page's colours, points are links. */
    public String svg() {
        return draw(false);
    }

    /** For a PDF: fixed size, colours of paper, no links. */
    public String printSvg() {
        return draw(true);
    }

    private String draw(boolean forPrint) {
        MapFrame frame = MapFrame.around(bounds(), width, height, MARGIN);
        var svg = new Svg();
        svg.start("svg")
                .attr("xmlns", forPrint ? "http://www.w3.org/2000/svg" : null)
                .attr("viewBox", "0 0 " + width + " " + height)
                .attr("width", forPrint ? width : null)
                .attr("height", forPrint ? height : null)
                .attr("role", forPrint ? "img" : "group")
                .attr("aria-label", title)
                .attr("alt", forPrint ? title : null)
                .attr("font-family", "sans-serif");
        svg.start("rect")
                .attr("class", "map-land")
                .attr("width", width)
                .attr("height", height)
                .attr("fill", "#EFEBE2")
                .done();
        var ground = new MapGround(svg, frame, width);
        List<MapCluster> clusters = MapCluster.gather(points, frame);
        ground.draw(basemap, outlines);
        clusters.forEach(cluster -> point(svg, cluster, forPrint));
        ground.names(basemap, clusters);
        scale(svg, frame);
        return svg.done().toString();
    }

    private MapFrame.Bounds bounds() {
        if (focus != null) {
            return focus;
        }
        var bounds = new MapFrame.Bounds();
        boolean perimeters = outlines.stream().anyMatch(shape -> shape.style() == MapStyle.PERIMETER);
        outlines.stream()
                .filter(shape -> !perimeters || shape.style() == MapStyle.PERIMETER)
                .flatMap(shape -> shape.parts().stream())
                .forEach(bounds::take);
        points.forEach(point -> bounds.take(point.lon(), point.lat()));
        if (bounds.isEmpty()) {
            basemap.stream().flatMap(shape -> shape.parts().stream()).forEach(bounds::take);
        }
        if (bounds.isEmpty()) {
            bounds.take(-5.2, 41.3);
            bounds.take(9.6, 51.1);
        }
        return bounds;
    }

    private static void point(Svg svg, MapCluster cluster, boolean forPrint) {
        MapPoint first = cluster.points.getFirst();
        boolean alone = cluster.points.size() == 1;
        String written = alone ? first.number() : "×" + FrenchFormat.number(cluster.points.size());
        String heard = alone ? first.number() + ", " + first.title() : togetherHeard(cluster);
        Tone tone = alone ? first.tone() : Tone.PLAIN;
        String cssClass = "map-point" + (alone ? "" : " cluster") + (tone == Tone.PLAIN ? "" : " " + tone.cssClass());
        boolean link = alone && first.href() != null && !forPrint;
        String element = link ? "a" : "g";
        double wide = Math.max(2 * RADIUS, written.length() * 6.4 + 8);
        svg.start(element)
                .attr("class", cssClass)
                .attr("href", link ? first.href() : null)
                .attr("aria-label", link ? heard : null);
        svg.start("title").text(heard).done();
        svg.start("rect")
                .attr("x", cluster.x - wide / 2)
                .attr("y", cluster.y - RADIUS)
                .attr("width", wide)
                .attr("height", 2 * RADIUS)
                .attr("rx", RADIUS)
                .attr("fill", alone ? Svg.colour(tone) : Svg.WHITE)
                .attr("stroke", alone ? Svg.WHITE : Svg.INK)
                .attr("stroke-width", alone ? 1.0 : 2.0)
                .done();
        svg.start("text")
                .attr("x", cluster.x)
                .attr("y", cluster.y + 4)
                .attr("text-anchor", "middle")
                .attr("font-size", 11)
                .attr("font-weight", 700)
                .attr("fill", alone ? Svg.WHITE : Svg.INK)
                .text(written)
                .done();
        svg.done();
    }

    private static String togetherHeard(MapCluster cluster) {
        int shown = Math.min(cluster.points.size(), 12);
        String numbers =
                cluster.points.stream().limit(shown).map(MapPoint::number).collect(Collectors.joining(", "));
        return FrenchFormat.number(cluster.points.size()) + " au même endroit\u00a0: " + numbers
                + (shown < cluster.points.size() ? "…" : "");
    }

    private void scale(Svg svg, MapFrame frame) {
        double metres = frame.scaleLength();
        double y = height - 12.0;
        svg.start("g").attr("class", "map-scale");
        svg.start("line")
                .attr("x1", 12)
                .attr("x2", 12 + frame.pixels(metres))
                .attr("y1", y)
                .attr("y2", y)
                .attr("stroke", Svg.INK)
                .attr("stroke-width", 2)
                .done();
        svg.start("text")
                .attr("x", 12)
                .attr("y", y - 5)
                .attr("font-size", 11)
                .attr("fill", Svg.INK)
                .text(FrenchFormat.distance(metres))
                .done();
        svg.done();
    }
}
