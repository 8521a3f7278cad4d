package fr.faubourg.worksites;

import fr.faubourg.territory.PlaceMaps;
import fr.faubourg.territory.geometry.Shapes;
import fr.faubourg.ui.MapDrawing;
import fr.faubourg.ui.MapPoint;
import fr.faubourg.ui.MapStyle;
import fr.faubourg.ui.Tone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Draws worksites: what they cover, how far their surroundings reach, and what was observed there. */
@Component
class WorksiteMaps {
    private final PlaceMaps maps;
    private final Zones zones;

    WorksiteMaps(PlaceMaps maps, Zones zones) {
        this.maps = maps;
        this.zones = zones;
    }

    /** Null for a worksite that lies nowhere yet. */
    @Nullable MapDrawing of(WorksiteId id, String name, int buffer, Collection<NearRow> observations) {
        Geometry shape = zones.shape(id).orElse(null);
        if (shape == null) {
            return null;
        }
        Geometry wide = Shapes.buffered(shape, Math.max(1, buffer));
        Envelope extent = wide.getEnvelopeInternal();
        extent.expandBy(Math.max(extent.getWidth(), 0.001) * 0.3, Math.max(extent.getHeight(), 0.001) * 0.3);
        return maps.about(shape, "Carte du chantier\u00a0: " + name)
                .size(480, 360)
                .outlines(maps.outline(wide, MapStyle.OUTLINE))
                .points(points(observations))
                .focus(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY());
    }

    /** The ground and the places, for a form in which a perimeter is drawn. */
    MapDrawing ground() {
        return maps.of(List.of(), "Carte pour tracer le périmètre").size(480, 420);
    }

    String outlinesUrl() {
        return maps.outlinesUrl(null);
    }

    @Nullable String basemapUrl() {
        return maps.basemapUrl();
    }

    /** The places, with the worksites of a list as points. */
    MapDrawing of(Collection<WorksiteRow> rows, String title) {
        List<MapPoint> points = new ArrayList<>();
        for (var row : rows) {
            if (row.lon() != null && row.lat() != null) {
                points.add(new MapPoint(
                        row.lon(),
                        row.lat(),
                        Long.toString(row.number()),
                        row.name(),
                        row.href(),
                        row.state().tone()));
            }
        }
        return maps.of(List.of(), title).size(480, 420).points(points);
    }

    private static List<MapPoint> points(Collection<NearRow> observations) {
        List<MapPoint> points = new ArrayList<>();
        for (var row : observations) {
            if (row.lon() != null && row.lat() != null) {
                points.add(new MapPoint(
                        row.lon(),
                        row.lat(),
                        Long.toString(row.number()),
                        row.title(),
                        row.href(),
                        row.state().isOpen() ? Tone.WAITING : Tone.DONE));
            }
        }
        return points;
    }
}
