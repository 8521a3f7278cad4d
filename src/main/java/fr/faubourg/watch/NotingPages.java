package fr.faubourg.watch;

import fr.faubourg.files.PhotoId;
import fr.faubourg.territory.PlaceId;
import fr.faubourg.ui.FormErrors;
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

    NotingPages(CategoryChoices categories, WatchedPlaces places) {
        this.categories = categories;
        this.places = places;
    }

    NotingView view(
            ObservationForm form,
            FormErrors errors,
            ObservationDetails.@Nullable Facts facts,
            @Nullable Conflict conflict,
            List<PhotoId> uploaded) {
        var place = Forms.uuid(form.place()).map(PlaceId::new).orElse(null);
        return new NotingView(
                form,
                errors,
                facts,
                conflict,
                categories.themes(),
                facts == null ? categories.subTypes() : categories.all(),
                places.choices(place),
                places.map(place, "Carte où placer le point").size(420, 320),
                places.outlinesHref(place),
                places.basemapHref(),
                uploaded);
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
