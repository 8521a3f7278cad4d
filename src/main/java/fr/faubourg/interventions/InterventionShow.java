package fr.faubourg.interventions;

import fr.faubourg.access.Viewer;
import fr.faubourg.lineage.Lineage;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.FrenchFormat;
import fr.faubourg.ui.MapDrawing;
import fr.faubourg.ui.MapPoint;
import fr.faubourg.ui.ThreadEntry;
import fr.faubourg.watch.WatchedPlaces;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of an intervention. */
@Component
class InterventionShow {
    /** Half of what the map shows around the point, in degrees: about 150 m. */
    private static final double REACH = 0.0016;

    private final InterventionQueries interventions;
    private final Interventions acts;
    private final AnsweredQueries observations;
    private final Lineage lineage;
    private final WatchedPlaces places;

    InterventionShow(
            InterventionQueries interventions,
            Interventions acts,
            AnsweredQueries observations,
            Lineage lineage,
            WatchedPlaces places) {
        this.interventions = interventions;
        this.acts = acts;
        this.observations = observations;
        this.lineage = lineage;
        this.places = places;
    }

    Intervention get(InterventionId id, Viewer viewer) {
        return interventions.get(id, viewer);
    }

    InterventionViews.Show view(InterventionId id, FormErrors errors, String typed, Viewer viewer) {
        var intervention = interventions.get(id, viewer);
        boolean mayWrite = WritingQueries.mayWriteSomewhere(viewer) && acts.mayWrite(id, viewer);
        return new InterventionViews.Show(
                intervention,
                map(intervention),
                mayWrite,
                observations.answered(intervention, viewer),
                mayWrite ? observations.proposed(intervention, viewer) : List.of(),
                intervention.recurrence() == Recurrence.CAME_BACK
                        ? observations.returns(intervention, viewer)
                        : List.of(),
                lineage.thread(viewer, Interventions.ref(id)).around(List.of(now(intervention))),
                errors,
                typed);
    }

    private static ThreadEntry now(Intervention intervention) {
        var day = FrenchFormat.date(intervention.finishedOn());
        return switch (intervention.state()) {
            case PLANNED -> ThreadEntry.now("Intervention prévue", day);
            case DONE -> ThreadEntry.now("Intervention faite", day);
            case CANCELLED -> ThreadEntry.past("Intervention annulée", day);
        };
    }

    private @Nullable MapDrawing map(Intervention intervention) {
        Double lon = intervention.lon();
        Double lat = intervention.lat();
        var map = places.map(new PlaceId(intervention.placeId()), "Où a lieu l’intervention");
        if (lon == null || lat == null) {
            return map.size(480, 320);
        }
        return map.size(480, 320)
                .points(List.of(new MapPoint(
                        lon,
                        lat,
                        Long.toString(intervention.number()),
                        intervention.title(),
                        null,
                        intervention.state().tone())))
                .focus(lon - REACH, lat - REACH, lon + REACH, lat + REACH);
    }
}
