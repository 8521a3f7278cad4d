package fr.faubourg.watch;

import fr.faubourg.files.PhotoId;
import fr.faubourg.history.FormWords;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.Choice;
import fr.faubourg.ui.FormErrors;
import fr.faubourg.ui.UiFactory;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the forms in which observations are written down and corrected. */
@Component
class NotingPages {
    private final CategoryChoices categories;
    private final WatchedPlaces places;
    private final UiFactory factory;

    NotingPages(CategoryChoices categories, WatchedPlaces places, UiFactory factory) {
        this.categories = categories;
        this.places = places;
        this.factory = factory;
    }

    NotingView view(
            ObservationForm form, FormErrors errors, ObservationDetails.@Nullable Facts facts, List<PhotoId> uploaded) {
        var place = Forms.uuid(form.place()).map(PlaceId::new).orElse(null);
        return new NotingView(
                form,
                errors,
                facts,
                categories.themes(),
                facts == null ? categories.subTypes() : categories.all(),
                places.choices(place),
                places.map(place, "Carte où placer le point").size(420, 320),
                places.outlinesHref(place),
                places.basemapHref(),
                uploaded,
                List.of(),
                "",
                List.of());
    }

    /** The fields of the form in words. */
    FormWords words() {
        var ui = factory.detached();
        return new FormWords()
                .field("category", "Catégorie", categories.all())
                .field("finding", "Ce qui a été vu")
                .field("kind", "Nature", Choice.of(ui, FindingKind.class))
                .field("place", "Lieu", places.choices(null))
                .field("lon", "Longitude")
                .field("lat", "Latitude")
                .field("address", "Adresse ou repère")
                .field("observedOn", "Observé le")
                .field("source", "Source", Choice.of(ui, ObservationSource.class))
                .field("proposal", "Préconisation")
                .field("severity", "Gravité")
                .field("urgency", "Urgence");
    }

    /** The draft, when the category and the place that it names exist. */
    Optional<ObservationDraft> checked(ObservationDraft draft, FormErrors errors) {
        if (!categories.has(draft.category())) {
            errors.add("category", "Choisissez un thème de la liste.");
        }
        UUID place = draft.place() == null ? null : draft.place().value();
        if (place != null && !places.exists(place)) {
            errors.add("place", "Choisissez un lieu de la liste.");
        }
        return errors.isEmpty() ? Optional.of(draft) : Optional.empty();
    }
}
