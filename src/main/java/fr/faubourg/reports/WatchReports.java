package fr.faubourg.reports;

import fr.faubourg.access.Viewer;
import fr.faubourg.shared.NotFound;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.territory.PlaceKind;
import fr.faubourg.territory.PlaceMaps;
import fr.faubourg.territory.Places;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.InstanceIdentity;
import fr.faubourg.ui.MapDrawing;
import fr.faubourg.ui.MapPoint;
import fr.faubourg.ui.Tone;
import fr.faubourg.watch.FindingKind;
import fr.faubourg.watch.ObservationFilters;
import fr.faubourg.watch.ObservationSelections;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the report of a place and a period, as far as one person may read. */
@Component
class WatchReports {
    /** More points than this nobody tells apart on a map, nor reads in a table. */
    static final int FINDINGS = 200;

    private static final int STRENGTHS = 30;

    private final ObservationSelections selections;
    private final ReportQueries queries;
    private final Places places;
    private final PlaceMaps maps;
    private final FollowUps followUps;
    private final InstanceIdentity instance;

    WatchReports(
            ObservationSelections selections,
            ReportQueries queries,
            Places places,
            PlaceMaps maps,
            FollowUps followUps,
            InstanceIdentity instance) {
        this.selections = selections;
        this.queries = queries;
        this.places = places;
        this.maps = maps;
        this.followUps = followUps;
        this.instance = instance;
    }

    LocalDate today() {
        return followUps.today();
    }

    /** All figures of one report are counted at the same moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public WatchReport of(Coordinates coordinates, Viewer viewer) {
        return of(coordinates, null, viewer);
    }

    /** @param level the level of the places that are compared, or null for the usual one */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public WatchReport of(Coordinates coordinates, @Nullable PlaceKind level, Viewer viewer) {
        PlaceId place = coordinates.place();
        String name = place == null
                ? instance.name()
                : queries.nameOf(places.find(place).orElseThrow(NotFound::new), coordinates.recordedOn());
        ObservationFilters filters = coordinates.filters();
        var selection = selections.of(filters, viewer);
        var strong = selections.of(filters.ofKind(FindingKind.STRENGTH), viewer);
        List<WatchReport.Finding> findings = queries.findings(selection, FINDINGS);
        Line whole = queries.whole(selection, filters);
        return new WatchReport(
                coordinates,
                name,
                whole,
                queries.whole(strong, filters).total(),
                queries.byCategory(selection, filters),
                queries.byState(selection, filters),
                queries.byOrganisation(selection, filters),
                whole.total() == 0 || coordinates.recordedOn() != null
                        ? null
                        : followUps.of(coordinates, level, viewer),
                queries.findings(strong, STRENGTHS),
                findings,
                map(place, name, findings),
                maps.outlinesUrl(place),
                maps.basemapUrl(),
                choices(place, name),
                coordinates.recordedOn() == null ? today() : coordinates.recordedOn());
    }

    /** All observations of the report, or its strengths only, latest first; opened inside a transaction and closed by the caller. */
    Stream<WatchReport.Finding> findings(Coordinates coordinates, boolean strengthsOnly, Viewer viewer) {
        ObservationFilters filters = coordinates.filters();
        return queries.stream(selections.of(strengthsOnly ? filters.ofKind(FindingKind.STRENGTH) : filters, viewer));
    }

    private MapDrawing map(@Nullable PlaceId place, String name, List<WatchReport.Finding> findings) {
        List<MapPoint> points = findings.stream().flatMap(WatchReports::point).toList();
        String title = "Carte\u00a0: " + name + ", " + FrenchFormat.count(points.size(), "constat", "constats")
                + ", numérotés comme dans la liste";
        MapDrawing drawing = place == null ? maps.of(List.of(), title) : maps.around(place, title);
        return drawing.size(640, 560).points(points);
    }

    private static Stream<MapPoint> point(WatchReport.Finding finding) {
        Double lon = finding.lon();
        Double lat = finding.lat();
        return lon == null || lat == null
                ? Stream.of()
                : Stream.of(new MapPoint(
                        lon, lat, Long.toString(finding.number()), finding.title(), finding.href(), tone(finding)));
    }

    private static Tone tone(WatchReport.Finding finding) {
        return finding.late()
                ? Tone.LATE
                : finding.kind() == FindingKind.STRENGTH || Line.TREATED.contains(finding.state())
                        ? Tone.DONE
                        : Tone.PLAIN;
    }

    private List<Choice> choices(@Nullable PlaceId place, String name) {
        List<Choice> choices = new ArrayList<>(places.options(
                PlaceKind.TERRITORY,
                PlaceKind.COMMUNE,
                PlaceKind.DISTRICT,
                PlaceKind.NEIGHBOURHOOD,
                PlaceKind.HAMLET,
                PlaceKind.RESIDENCE));
        if (place != null && choices.stream().noneMatch(choice -> choice.value().equals(place.toString()))) {
            choices.add(new Choice(place.toString(), name));
        }
        return choices;
    }
}
