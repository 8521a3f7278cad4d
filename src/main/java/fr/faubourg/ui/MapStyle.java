package fr.faubourg.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a feature of a map is drawn, from the lowest to the highest. On paper with these colours; on screen the style sheet may change them
 * (class {@code map-<name>}).
 */
public enum MapStyle {
    FIELD(Form.AREA, "#EAE6D8", null, 0),
    GARDEN(Form.AREA, "#E2E6D3", null, 0),
    GREEN(Form.AREA, "#CFE0CC", null, 0),
    PAVED(Form.AREA, "#E4DED2", null, 0),
    PLAY(Form.AREA, "#EAD9BC", null, 0),
    WATER(Form.AREA, "#C9DBE0", null, 0),
    WATERWAY(Form.LINE, null, "#C9DBE0", 12),
    PATH(Form.LINE, null, "#E2DACB", 3),
    RAIL(Form.LINE, null, "#B7AE9E", 3),
    ROAD(Form.LINE, null, "#DDD5C7", 8),
    BUILDING(Form.AREA, "#CDC3B1", null, 0),
    TREE(Form.POINT, "#AECBA9", null, 5),
    /** The name of a part of town, at a point. */
    LABEL(Form.POINT, "#55607A", null, 0),
    /** The place that the map is about: dashed brick-red edge on a lighter ground. */
    PERIMETER(Form.AREA, "#FFFFFF", "#A63F27", 0),
    /** Other places, for orientation: a thin edge only. */
    OUTLINE(Form.AREA, null, "#857B6C", 0);

    /** What the parts of a feature are. */
    enum Form {
        AREA,
        LINE,
        POINT
    }

    private final Form form;
    private final @Nullable String fill;
    private final @Nullable String stroke;
    private final double metres;

    MapStyle(Form form, @Nullable String fill, @Nullable String stroke, double metres) {
        this.form = form;
        this.fill = fill;
        this.stroke = stroke;
        this.metres = metres;
    }

    Form form() {
        return form;
    }

    /** The colour of its area on paper, or null. */
    @Nullable String fill() {
        return fill;
    }

    /** The colour of its line on paper, or null. */
    @Nullable String stroke() {
        return stroke;
    }

    /** How wide a line, or a tree, is in the street where the feature does not tell. */
    double metres() {
        return metres;
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
