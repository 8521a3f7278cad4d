package fr.faubourg.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a feature of a map is drawn. On paper with these colours; on screen the style sheet may change them (class {@code map-<name>}). */
public enum MapStyle {
    WATER(true, "#C9DBE0", null),
    GREEN(true, "#CFE0CC", null),
    WATERWAY(false, null, "#C9DBE0"),
    ROAD(false, null, "#DDD5C7"),
    BUILDING(true, "#CDC3B1", null),
    /** The place that the map is about: dashed brick-red edge on a lighter ground. */
    PERIMETER(true, "#FFFFFF", "#A63F27"),
    /** Other places, for orientation: a thin edge only. */
    OUTLINE(true, null, "#857B6C");

    private final boolean area;
    private final @Nullable String fill;
    private final @Nullable String stroke;

    MapStyle(boolean area, @Nullable String fill, @Nullable String stroke) {
        this.area = area;
        this.fill = fill;
        this.stroke = stroke;
    }

    /** Whether its parts are closed rings, or lines. */
    boolean area() {
        return area;
    }

    @Nullable String fill() {
        return fill;
    }

    @Nullable String stroke() {
        return stroke;
    }

    String cssClass() {
        return "map-" + name().toLowerCase(Locale.ROOT);
    }

    /** The style of a basemap feature from its kind in GeoJSON ({@code "water"}, {@code "road"}…); OUTLINE when the kind is unknown. */
    public static MapStyle ofKind(@Nullable String kind) {
        for (MapStyle style : values()) {
            if (style.name().equalsIgnoreCase(kind)) {
                return style;
            }
        }
        return OUTLINE;
    }
}
