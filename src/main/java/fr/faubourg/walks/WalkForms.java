package fr.faubourg.walks;

import fr.faubourg.access.Viewer;
import fr.faubourg.directory.OrganisationId;
import fr.faubourg.directory.Organisations;
import fr.faubourg.history.FormWords;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.UiFactory;
import fr.faubourg.watch.Forms;
import fr.faubourg.watch.WatchedPlaces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes and reads the forms in which walks are written down and corrected. */
@Component
class WalkForms {
    private final WatchedPlaces places;
    private final Organisations organisations;
    private final UiFactory factory;
    private final Clock clock;

    WalkForms(WatchedPlaces places, Organisations organisations, UiFactory factory, Clock clock) {
        this.places = places;
        this.organisations = organisations;
        this.factory = factory;
        this.clock = clock;
    }

    /** A new form, led by the person's own organisation until somebody says otherwise. */
    WalkForm blank(String place, Viewer viewer) {
        return WalkForm.blank(
                LocalDate.now(clock),
                Forms.uuid(place).map(UUID::toString).orElse(""),
                viewer.organisations().stream().findFirst().map(UUID::toString).orElse(""));
    }

    /** Reads the form, and checks that what it names is there. */
    Optional<WalkDraft> parse(WalkForm form, FormErrors errors) {
        var draft = form.parse(errors, LocalDate.now(clock));
        draft.ifPresent(known -> {
            if (!places.exists(known.place())) {
                errors.add("place", "Choisissez un lieu de la liste.");
            }
            if (organisations.find(new OrganisationId(known.lead())).isEmpty()) {
                errors.add("lead", "Choisissez une organisation de la liste.");
            }
        });
        return draft;
    }

    WalkViews.Form view(WalkForm form, FormErrors errors, @Nullable Walk recorded) {
        return new WalkViews.Form(form, errors, recorded, places.choices(placeOf(form)), organisations.options());
    }

    private static @Nullable PlaceId placeOf(WalkForm form) {
        return Forms.uuid(form.place()).map(PlaceId::new).orElse(null);
    }

    /** The fields of the form in words, as several versions of it say them. */
    FormWords words(WalkForm... versions) {
        var ui = factory.detached();
        List<Choice> named = new ArrayList<>();
        for (WalkForm each : versions) {
            named.addAll(places.choices(placeOf(each)));
        }
        var words = new FormWords()
                .field("kind", "Sorte de marche", Choice.of(ui, WalkKind.class))
                .field("walkedOn", "Jour")
                .field("startsAt", "Heure de départ")
                .field("place", "Lieu", named.stream().distinct().toList())
                .field("itinerary", "Parcours")
                .field("lead", "Conduite par", organisations.options())
                .field("summary", "Ce qu’on en retient")
                .field("note", "Note");
        for (ParticipantRole role : ParticipantRole.values()) {
            words = words.field(WalkForm.field(role), "Participants\u00a0: " + ui.label(role));
        }
        return words;
    }
}
