package fr.faubourg.territory;

import fr.faubourg.access.AllowedTo;
import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.tables.RowVerdict;
import fr.faubourg.tables.RowVerdict.Outcome;
import fr.faubourg.territory.ImportPreviewPages.Line;
import fr.faubourg.territory.ImportPreviewPages.PreviewView;
import fr.faubourg.territory.PlaceRows.RowDecision;
import fr.faubourg.territory.geometry.Shapes;
import fr.faubourg.ui.MapDrawing;
import fr.faubourg.ui.MapPoint;
import fr.faubourg.ui.MapShape;
import fr.faubourg.ui.MapStyle;
import fr.faubourg.ui.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The map of what a file of places would bring, before it is imported. */
@Controller
@AllowedTo({Role.ADMINISTRATOR, Role.REGULATOR})
class ImportPreviewController {

    private static final int MOST_LINES = 60;

    /** A map shows no more shapes than this; the list and the report show all. */
    private static final int MOST_SHAPES = 2_000;

    private final ImportPreview preview;
    private final PlaceMaps maps;

    ImportPreviewController(ImportPreview preview, PlaceMaps maps) {
        this.preview = preview;
        this.maps = maps;
    }

    @GetMapping("/imports/{id}/carte/{kind}")
    String show(@PathVariable UUID id, @PathVariable String kind, Viewer viewer, Model model) {
        ImportPreview.Result result = preview.of(id, kind, viewer);
        List<RowDecision> decisions = result.decisions();
        List<Line> lines = decisions.stream()
                .sorted(Comparator.comparing(ImportPreviewController::weight))
                .limit(MOST_LINES)
                .map(ImportPreviewController::line)
                .toList();
        String shapes = "/imports/" + id + "/carte/" + kind + "/";
        model.addAttribute(
                "view",
                new PreviewView(
                        id,
                        result.fileName(),
                        result.system(),
                        count(decisions, Outcome.CREATED),
                        count(decisions, Outcome.UPDATED),
                        count(decisions, Outcome.UNCHANGED),
                        (int) decisions.stream()
                                .filter(ImportPreviewController::warned)
                                .count(),
                        count(decisions, Outcome.REFUSED),
                        lines,
                        decisions.size() > MOST_LINES,
                        new PlacePages.PlaceMap(
                                drawing(decisions),
                                shapes + "points.geojson",
                                shapes + "contours.geojson",
                                maps.basemapUrl())));
        return "territory/preview";
    }

    @GetMapping("/imports/{id}/carte/{kind}/contours.geojson")
    ResponseEntity<String> outlines(@PathVariable UUID id, @PathVariable String kind, Viewer viewer) {
        List<String> features = new ArrayList<>();
        for (RowDecision decision : preview.of(id, kind, viewer).decisions()) {
            Geometry shape = decision.shape();
            if (shape != null && !(shape instanceof Point) && features.size() < MOST_SHAPES) {
                features.add(
                        PlaceFeatures.outline(nameOf(decision), changes(decision), Shapes.simplified(shape, 0.00002)));
            }
        }
        return answer(PlaceFeatures.collection(features));
    }

    /** The points of the file, and a mark on each shape with a remark: its line in the file. */
    @GetMapping("/imports/{id}/carte/{kind}/points.geojson")
    ResponseEntity<String> points(@PathVariable UUID id, @PathVariable String kind, Viewer viewer) {
        return answer(
                PlaceFeatures.collection(points(preview.of(id, kind, viewer).decisions()).stream()
                        .map(PlaceFeatures::pointFeature)
                        .toList()));
    }

    private static MapDrawing drawing(List<RowDecision> decisions) {
        Envelope extent = new Envelope();
        decisions.forEach(decision -> expand(extent, decision.shape()));
        List<MapShape> shapes = new ArrayList<>();
        for (RowDecision decision : decisions) {
            Geometry shape = decision.shape();
            if (shape != null && shapes.size() < MOST_SHAPES) {
                shapes.addAll(
                        PlaceMaps.shapes(shape, changes(decision) ? MapStyle.PERIMETER : MapStyle.OUTLINE, extent));
            }
        }
        return MapDrawing.of("Carte de ce que le fichier apporterait")
                .outlines(shapes)
                .points(points(decisions));
    }

    private static void expand(Envelope extent, @Nullable Geometry shape) {
        if (shape != null) {
            extent.expandToInclude(shape.getEnvelopeInternal());
        }
    }

    private static List<MapPoint> points(List<RowDecision> decisions) {
        List<MapPoint> points = new ArrayList<>();
        for (RowDecision decision : decisions) {
            Geometry shape = decision.shape();
            if (shape != null && (shape instanceof Point || warned(decision)) && points.size() < MOST_SHAPES) {
                Point point = Shapes.pointInside(shape);
                points.add(new MapPoint(
                        point.getX(),
                        point.getY(),
                        Long.toString(decision.row().line()),
                        nameOf(decision),
                        null,
                        warned(decision) ? Tone.WAITING : Tone.PLAIN));
            }
        }
        return points;
    }

    private static Line line(RowDecision decision) {
        RowVerdict verdict = decision.verdict();
        String state = switch (verdict.outcome()) {
            case CREATED -> "nouveau";
            case UPDATED -> "modifié";
            case UNCHANGED -> "inchangé";
            case REFUSED -> "refusé";
        };
        return new Line(
                decision.row().line(),
                nameOf(decision),
                decision.row().text("code"),
                state,
                verdict.isRefused(),
                warned(decision),
                verdict.notes().stream().map(RowVerdict.Note::text).toList());
    }

    /** Refused first, then mended, then changed, then new, then unchanged. */
    private static int weight(RowDecision decision) {
        if (decision.verdict().isRefused()) {
            return 0;
        }
        if (warned(decision)) {
            return 1;
        }
        return switch (decision.verdict().outcome()) {
            case UPDATED -> 2;
            case CREATED -> 3;
            case UNCHANGED, REFUSED -> 4;
        };
    }

    private static boolean changes(RowDecision decision) {
        return decision.verdict().outcome() != Outcome.UNCHANGED;
    }

    private static boolean warned(RowDecision decision) {
        return decision.verdict().notes().stream().anyMatch(note -> note.level() == RowVerdict.Level.WARNING);
    }

    private static int count(List<RowDecision> decisions, Outcome outcome) {
        return (int) decisions.stream()
                .filter(decision -> decision.verdict().outcome() == outcome)
                .count();
    }

    private static String nameOf(RowDecision decision) {
        return decision.row()
                .find("name")
                .or(() -> decision.row().find("address"))
                .orElse("Sans nom");
    }

    private static ResponseEntity<String> answer(String geoJson) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/geo+json"))
                .body(geoJson);
    }
}
