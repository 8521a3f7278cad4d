package fr.faubourg.interventions;

import fr.faubourg.access.Role;
import fr.faubourg.access.Viewer;
import fr.faubourg.history.FormWords;
import fr.faubourg.interventions.InterventionForm.Answered;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.watch.Forms;
import fr.faubourg.watch.WatchedPlaces;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes and reads the forms in which interventions are written down and corrected. */
@Component
class InterventionForms {
    private final InterventionChoices choices;
    private final AnsweredQueries observations;
    private final WatchedPlaces places;
    private final Clock clock;

    InterventionForms(InterventionChoices choices, AnsweredQueries observations, WatchedPlaces places, Clock clock) {
        this.choices = choices;
        this.observations = observations;
        this.places = places;
        this.clock = clock;
    }

    /** What a new one takes over from the observation it answers; empty when it is hidden from the viewer. */
    Optional<Answered> takenOver(UUID observation, Viewer viewer) {
        return observations.takenOver(observation, viewer);
    }

    /** What a new one takes over from the place that is named, else from the neighbourhood one works in. */
    Answered at(String place, HttpServletRequest request, Viewer viewer) {
        return Answered.at(Forms.uuid(place)
                .map(PlaceId::new)
                .or(() -> places.workingPlace(request, viewer))
                .orElse(null));
    }

    /** A new form; a partner writes for its own organisation. */
    InterventionForm blank(Answered answered, Viewer viewer) {
        return InterventionForm.blank(
                LocalDate.now(clock),
                answered,
                viewer.organisationsAs(Role.PARTNER).stream().findFirst().orElse(null));
    }

    /** Reads the form, and checks that what it names is there. */
    Optional<InterventionDraft> parse(InterventionForm form, FormErrors errors) {
        var draft = form.parse(errors, LocalDate.now(clock));
        draft.ifPresent(known -> choices.check(known, errors));
        return draft;
    }

    InterventionViews.Form view(
            InterventionForm form,
            FormErrors errors,
            @Nullable Intervention recorded,
            @Nullable Answered answered,
            Viewer viewer) {
        PlaceId place = Forms.uuid(form.place()).map(PlaceId::new).orElse(null);
        return new InterventionViews.Form(
                form,
                errors,
                recorded,
                answered == null ? null : Intervention.title(answered.reason()),
                choices.places(place),
                choices.trades(Forms.uuid(form.trade()).orElse(null)),
                choices.organisations(viewer),
                places.map(place, "Carte où placer le point").size(420, 320),
                places.outlinesHref(place),
                places.basemapHref());
    }

    FormWords words(InterventionForm form) {
        return choices.words(form);
    }
}
